// What a built package may ask of a phone: see "The oldest phones" in docs/HOSTS.md.
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './install.mjs'
import { runNode } from './run.mjs'
import { listFiles } from './taro.mjs'

/** Taro writes ES5; what the language has built in is that of 2018, beside what src/polyfills.ts brings. */
const builtInsOf = 'es2018'

/** What es-check names beyond that, and why it may stand there. */
const settled = {
  ArrayFlatMap: 'src/polyfills.ts',
  ObjectFromEntries: 'src/polyfills.ts',
  globalThis: 'src/polyfills.ts',
  FinalizationRegistry: 'MobX uses one only where there is one',
  SetUnion: 'a method of MobX’s own sets, as are the six below',
  SetIntersection: 'MobX',
  SetDifference: 'MobX',
  SetSymmetricDifference: 'MobX',
  SetIsSubsetOf: 'MobX',
  SetIsSupersetOf: 'MobX',
  SetIsDisjointFrom: 'MobX',
}

/** es-check over every script of a folder: its syntax, then the built-ins it calls. One line a file. */
export async function checkFloor(folder) {
  const scripts = `${folder.split(sep).join('/')}/**/*.js`
  const builtIns = ['--checkFeatures', `--ignore=${Object.keys(settled)}`]
  return [...(await esCheck(['es5', scripts])), ...(await esCheck([builtInsOf, scripts, ...builtIns]))]
}

async function esCheck(args) {
  const lines = []
  const program = join(root, 'node_modules/es-check/lib/cli/index.js')
  const code = await runNode(program, [...args, '--noCache'], { onLine: (line) => lines.push(line.trim()) })
  if (code === 0) return []
  const objections = lines.filter((line) => /^· (?:erroring file|error): /.test(line)).map((line) => line.slice(2))
  return [`es-check ${args[0]}: ${(objections.join(' ') || lines.join(' ')).slice(0, 2000)}`]
}

/** The engines that draw pages on the oldest phones: WeChat's on iOS is the system's, Alipay's on Android its own. */
const drawnBy = ['ios_saf >= 12.2', 'chrome >= 69']

/** What doiuse misses in these engines, and why it may stand there: the page is whole without it. */
const goodWithout = {
  'prefers-reduced-motion': 'the page moves as for everybody',
  'prefers-color-scheme': 'the page stays light',
  'css-overscroll-behavior': 'the page behind a sheet may move along',
  'css3-cursors': 'NutUI’s, for a mouse',
  pointer: 'doiuse means pointer events: touch-action is all that is written',
}

/** min(), max() and clamp() drop their whole declaration there; to doiuse minmax() of a grid looks the same. */
const isMathFunction = (text) => /(?<![-\w])(?:min|max|clamp)\(/.test(text)

/** doiuse over every style sheet of a folder. One line for each thing the oldest engines do not know. */
export async function checkStyles(folder) {
  // Not before: the commands install what they need, and read this file to do so.
  const [{ default: doiuse }, { default: postcss }] = await Promise.all([import('doiuse'), import('postcss')])
  const objections = new Set()
  for (const file of listFiles(folder).filter((name) => /\.(?:wxss|acss)$/.test(name))) {
    const path = relative(folder, file).split(sep).join('/')
    const onFeatureUsage = ({ feature, featureData, usage }) => {
      const isKnown = !featureData.missing || feature in goodWithout
      const isMistaken = feature === 'css-math-functions' && !isMathFunction(String(usage))
      if (!isKnown && !isMistaken) objections.add(`doiuse: ${path}: ${feature}: ${String(usage).slice(0, 120)}`)
    }
    await postcss(doiuse({ browsers: drawnBy, onFeatureUsage })).process(readFileSync(file, 'utf8'), { from: file })
  }
  return [...objections]
}

/** What the hosts read; .browserslistrc tells Alipay's own tools to leave the scripts' syntax alone. */
const known = {
  weapp: /(?:\.(?:js|json|wxml|wxss|wxs|png))$/,
  alipay: /(?:\.(?:js|json|axml|acss|sjs|png)|^\.browserslistrc)$/,
}

/** Files of a package that its host has no use for. */
export function strayFiles(target, folder) {
  return listFiles(folder)
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => !known[target].test(path) || (target === 'alipay' && path === 'theme.json'))
    .map((path) => `${path} is nothing ${target} reads`)
}
