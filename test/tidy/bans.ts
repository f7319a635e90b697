import { isTest, lineAt, type Problem, type SourceFile } from './repository'

/** Something not to write, where, and what to write instead. */
export interface Ban {
  name: string
  pattern: RegExp
  instead: string
  /** Files the ban is about; absent means all of our own TypeScript. */
  in?: RegExp
  /** Files where it is right after all. */
  except?: RegExp
  /** Single files that may, each for its own reason. */
  excused?: Record<string, string>
  /** Look at tests too. */
  alsoTests?: true
  /** Look inside comments too. */
  alsoComments?: true
}

const products = /^(?:src|rules|server|sandbox)\//

export const bans: Ban[] = [
  {
    name: 'host globals',
    pattern: /(?<![\w.$'"@/-])(?:wx|my)\.[a-zA-Z]/,
    instead: 'a capability of src/host',
    in: /^src\//,
    except: /^src\/host\//,
  },
  {
    name: 'target switches',
    pattern: /TARO_ENV/,
    instead: 'one file per host in src/host',
    in: /^src\//,
    except: /^src\/host\//,
    excused: { 'src/app.config.ts': 'read by the build: what one host wants in its manifest and the other refuses' },
  },
  {
    name: 'Taro.request',
    pattern: /Taro\.(?:request|uploadFile|downloadFile|connectSocket)\b/,
    instead: 'the transport in src/host/http',
    in: /^src\//,
    except: /^src\/host\//,
  },
  {
    name: 'Taro storage',
    pattern: /Taro\.(?:get|set|remove|clear)Storage/,
    instead: 'src/host/storage',
    in: /^src\//,
    except: /^src\/host\//,
  },
  {
    name: 'string addresses',
    pattern: /Taro\.(?:navigateTo|redirectTo|switchTab|reLaunch|navigateBack)\b/,
    instead: 'go() of src/hooks/navigation, with the typed route table',
    // Not while a host brings the app to the front either, which App and the host adapters are there for.
    in: /^src\/(?:(?:pages|packages|components|stores|host)\/|app\.tsx$)/,
  },
  {
    name: 'Taro in the browser',
    pattern: /from '(?:@tarojs\/taro|\.{1,2}\/(?:[\w/]*\/)?(?:miniProgram|native))'/,
    instead: 'what the browser itself can: Taro reports success there for what it cannot do',
    in: /^src\/host\/.*\.h5\.ts$/,
  },
  {
    name: 'callbacks of Taro',
    pattern: /\bTaro\.\w+\(\{[^}]*\b(?:success|fail|complete)\b\s*[:(,]/,
    instead: 'the promise: with callbacks Taro resolves on failure in the browser',
    in: /^src\//,
  },
  {
    name: 'cashiers of the hosts',
    pattern: /\b(?:requestPayment|tradePay)\b/,
    instead: 'a payment of the wallet: what a cashier calls success proves nothing',
    in: /^src\//,
  },
  {
    name: 'the phone’s clock',
    pattern: /\bDate\.now\b/,
    instead: 'clock of src/time: what the server says ends at a moment ends by its clock',
    in: /^src\//,
    excused: {
      'src/time/clock.ts': 'the clock itself, which starts from the phone’s and measures how far that is off',
      'src/stores/Operation.ts': 'how long something has run on this phone',
      'src/host/random/index.alipay.ts': 'one of the things a key is stirred from where the host has no randomness',
    },
  },
  {
    name: 'dates by hand',
    pattern:
      /\bnew Date\b|\bDate\.(?:parse|UTC)\b|\.(?:get|set)UTC\w+\(|\.to(?:ISO|UTC)String\(|\.getTimezoneOffset\(|\bfrom 'dayjs/,
    instead: 'src/time/shanghai and src/time/durations, the two that dayjs is set up in: a phone may stand in any zone',
    in: /^src\//,
    excused: {
      'src/time/shanghai.ts': 'where dayjs learns about Shanghai',
      'src/time/durations.ts': 'where dayjs learns about durations',
    },
  },
  {
    name: 'time by multiplication',
    pattern:
      /[*/%]\s*(?:1_?000|60|24|60_?000|3_?600(?:_?000)?|86_?400(?:_?000)?)\b|\b(?:60_000|60000|3_?600(?:_?000)?|86_?400(?:_?000)?)\b/,
    instead: 'msOf or lasting of src/time/durations, with the unit in words',
    in: /^src\//,
  },
  {
    name: 'parseFloat',
    pattern: /\bparseFloat\(/,
    instead: 'parseYuan of rules/money',
    except: /^rules\/src\/money\.ts$/,
  },
  {
    name: 'toFixed',
    pattern: /\.toFixed\(/,
    instead: 'formatYuan of rules/money',
    in: products,
    except: /^rules\/src\/money\.ts$/,
  },
  {
    name: 'money by division',
    pattern: /\w*(?:[Ff]en|[Aa]mount)\)?\s*\/\s*100\b/,
    instead: 'formatYuan of rules/money',
    except: /^rules\/src\/money\.ts$/,
  },
  {
    name: 'money by multiplication',
    pattern: /\b\w*(?:[Yy]uan|[Aa]mount\w*)\)?\s*\*\s*100\b/,
    instead: 'parseYuan of rules/money',
  },
  {
    name: 'Number of an amount',
    pattern: /\bNumber\(\s*\w*(?:[Yy]uan|[Aa]mount(?:Text|Input)?|[Pp]rice)\s*\)/,
    instead: 'parseYuan of rules/money',
    in: /^(?:src|rules)\//,
  },
  { name: 'as any', pattern: /\bas any\b|<any>|:\s*any\b(?!\w)/, instead: 'unknown and a check', alsoTests: true },
  {
    name: 'suppressions',
    pattern: /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/,
    instead: 'code the checker accepts',
    alsoTests: true,
    alsoComments: true,
  },
  {
    name: 'console',
    pattern: /\bconsole\.\w+\(/,
    instead: 'the logger, or nothing',
    in: products,
    excused: { 'src/host/log.ts': 'the one place where a phone’s log is written' },
  },
  {
    name: 'notes to oneself',
    pattern: /\b(?:FIXME|TODO|XXX|HACK)\b/,
    instead: 'the finished thing, or an issue',
    alsoTests: true,
    alsoComments: true,
  },
  {
    name: 'empty catch',
    pattern: /catch\s*(?:\([^)]*\))?\s*\{\s*\}|\.catch\(\s*\(\w*\)\s*=>\s*\{\s*\}\s*\)/,
    instead: 'handling it, or a sentence why it may pass',
    alsoTests: true,
  },
  {
    name: 'raw colours',
    pattern: /['"`\s(:]#(?:[\da-fA-F]{8}|[\da-fA-F]{6}|[\da-fA-F]{3,4})\b|\brgba?\(|\bhsla?\(/,
    instead: 'a token of src/styles',
    in: /^src\/(?:pages|packages|components)\/.*\.(?:tsx?|scss)$/,
  },
  {
    name: 'raw sizes',
    pattern: /\d(?:px|PX)\b/,
    instead: 'a space, a radius, a line or grid() of src/styles/sizes, type by a mixin',
    in: /^src\/.*\.scss$/,
    except: /^src\/styles\/sizes\.scss$/,
    excused: { 'src/host/screen/hideOnCapture.scss': 'how far a picture is blurred stands beside nothing' },
  },
  {
    name: 'Chinese outside the dictionaries',
    pattern: /[\u3400-\u9fff]+/,
    instead: 'a key of src/i18n',
    in: /^src\//,
    except: /^src\/(?:i18n|packages\/[\w-]+\/texts)\//,
    excused: {
      'src/app.config.ts': 'tab and window titles stand in the manifest before any code runs',
      'src/host/keyboard/barTexts.ts': 'the preview’s own bars; the host layer may not import i18n',
      'src/host/scan/sheetTexts.ts': 'the preview’s own scanner; the host layer may not import i18n',
      'src/host/http/answers.ts': 'recognises a message of the host',
      'src/host/failures.ts': 'recognises messages of the hosts',
    },
  },
  {
    name: 'engine features old hosts lack',
    pattern:
      /\bObject\.hasOwn\(|\.at\(|\.replaceAll\(|\bstructuredClone\(|\bIntl\.|\(\?<[=!]|\b\d+n\b|\.findLast(?:Index)?\(/,
    instead: 'what iOS 10 and Android 5 have',
    in: /^(?:rules|src)\//,
  },
  {
    name: 'random that can be guessed',
    pattern: /\bMath\.random\(/,
    instead: 'node:crypto, or the random capability of src/host',
    in: products,
    excused: {
      'rules/src/requestNumbers.ts':
        'a number to read out to support: it opens nothing, so nobody gains by guessing it',
      'server/src/storage/engines/session.ts': 'spreads retries; nobody gains by guessing a pause',
      'src/host/random/index.alipay.ts':
        'the host has no other source; an idempotency key need only be unique to its owner',
    },
  },
  {
    name: 'bare inputs',
    pattern: /<(?:Input|Textarea)\b|type=['"]number['"]/,
    instead: 'TypedInput of src/components, which takes a text as it comes and cuts nothing',
    in: /^src\//,
    except: /^src\/components\/TypedInput\.tsx$/,
  },
  {
    name: 'messages that move a button',
    pattern:
      /(?<!<MessageSlot>(?:(?!<\/MessageSlot>)[\s\S])*)\{[\w.]*(?:[fF]ailure|[pP]roblem)\b[^{}\n]*&&\s*\(?\s*<Notice/,
    instead: 'it inside a MessageSlot: what stands under it must not move when it comes or goes',
    in: /^src\/(?:pages|packages|sheets|components)\//,
    excused: {
      'src/components/StateView.tsx': 'above what is only read',
      'src/pages/home/HomeActions.tsx': 'under the doors it speaks of',
      'src/packages/account/login-methods/index.tsx': 'the last thing on its page',
      'src/packages/settings/settings/NotificationSettings.tsx': 'the last thing of its part',
    },
  },
  {
    name: 'decoding that throws',
    pattern: /\bdecodeURI(?:Component)?\(/,
    instead: 'peelParameter or decodePercent of rules/scannedText: anybody may write a bad percent sign',
    in: /^(?:src|rules)\//,
    excused: {
      'rules/src/scannedText.ts': 'catches what it throws',
      'src/host/nfc/ndef.ts': 'reads UTF-8, and catches what is none',
    },
  },
]

/** Blanks comments, keeping every line and offset where it was. Strings that contain // are left alone. */
export function withoutComments(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
  return text.replace(token, (part) => (part.startsWith('/*') || part.startsWith('//') ? blank(part) : part))
}

export function findBans(file: SourceFile): Problem[] {
  const code = withoutComments(file.text)
  return bans
    .filter((ban) => concerns(ban, file.path))
    .flatMap((ban) => {
      const text = ban.alsoComments ? file.text : code
      const offsets = Array.from(text.matchAll(new RegExp(ban.pattern, 'g')), ({ index }) => index)
      const lines = new Set(offsets.map((offset) => lineAt(text, offset)))
      return Array.from(lines, (line) => ({ path: file.path, line, message: `${ban.name}: write ${ban.instead}` }))
    })
}

function concerns(ban: Ban, path: string): boolean {
  if (isTest(path) && !ban.alsoTests) return false
  if (ban.excused !== undefined && path in ban.excused) return false
  return (ban.in?.test(path) ?? true) && !ban.except?.test(path)
}
