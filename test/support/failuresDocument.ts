import { type AnyErrorCode, clientErrorCodes, errorCodes, errorRules, failureRules, isErrorCode } from '@wallet/rules'
import { type FailureContext, failureText } from '../../src/i18n'
import { failureParams } from './failureParams'

const head = `# What can fail

Written by \`npm run failures\` from \`rules/src/errorCodes.ts\`, \`rules/src/failureRules.ts\` and the sentences of \`src/i18n\`; never
by hand, and \`test/tidy\` says when it is stale. Slots are filled with examples. *Money* is what is known of it when a request
that moves money is answered so: \`no\` nothing moved, \`unknown\` it is asked about until it is known, and until then nothing is
offered that would move it again. *Next* is what cures it, the first of them first; the app offers the first that it can do, and
one other at most.
`

/** The whole of docs/FAILURES.md: every code by whom it lies with, and what is said of it while somebody pays. */
export function failuresDocument(): string {
  const codes: AnyErrorCode[] = [...errorCodes, ...clientErrorCodes]
  const rows = codes.map((code) => {
    const rule = failureRules[code]
    const next = rule.next.map((step) => `\`${step}\``).join(' ')
    const cells = [`\`${code}\``, rule.class, movedOf(code), next, sentence(code, 'zh'), sentence(code, 'en')]
    return `| ${cells.join(' | ')} |`
  })
  const table = ['| code | lies with | money | next | 中文 | English |', '|---|---|---|---|---|---|', ...rows]
  return `${head}\n${codes.length} codes.\n\n${table.join('\n')}\n`
}

function movedOf(code: AnyErrorCode) {
  if (isErrorCode(code)) return errorRules[code].moved
  return code === 'NETWORK_TIMEOUT_UNKNOWN' ? 'unknown' : 'no'
}

function sentence(code: AnyErrorCode, language: 'zh' | 'en'): string {
  const context: FailureContext = code.startsWith('TOPUP') ? 'topup' : 'pay'
  const failure = { code, moved: movedOf(code), params: failureParams } as const
  const nowMs = Date.parse('2026-11-22T04:00:00.000Z')
  const { title, next } = failureText(failure, context, { language, nowMs })
  return `${title} · ${next}`
}
