import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './install.mjs'
import { runNode } from './run.mjs'

export const targets = ['weapp', 'alipay', 'h5']

/** Everything that decides what a build contains. */
const inputs = [
  'src',
  'rules/src',
  'config',
  'types',
  'babel.config.js',
  'package.json',
  'scripts/lib/taro.mjs',
  'package-lock.json',
  'tsconfig.json',
  'project.config.json',
  'project.alipay.json',
]

/** Absolute paths of all files below `folder`, sorted. */
export function listFiles(folder) {
  if (!existsSync(folder)) return []
  if (statSync(folder).isFile()) return [folder]
  return readdirSync(folder)
    .sort()
    .flatMap((name) => listFiles(join(folder, name)))
}

function fingerprint(target) {
  const hash = createHash('sha256').update(`${target}\n${process.env.TARO_APP_API_BASE ?? ''}\n`)
  for (const file of inputs.flatMap((input) => listFiles(join(root, input)))) {
    if (/\.test\.tsx?$/.test(file)) continue
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampOf = (target) => join(root, 'dist', `.${target}.stamp`)

/** What is in dist/<target> is no longer what a build would put there. */
function forgetBuild(target) {
  rmSync(stampOf(target), { force: true })
}

/** The licences of what is inside belong to whoever passes the package on, not into it: they go to dist/licences. */
function setLicencesAside(target) {
  if (target === 'h5') return
  const folder = join(root, 'dist', target)
  for (const file of listFiles(folder).filter((path) => path.endsWith('.LICENSE.txt'))) {
    const place = join(root, 'dist/licences', target, relative(folder, file))
    mkdirSync(dirname(place), { recursive: true })
    renameSync(file, place)
  }
}

/** What a browser can be sent smaller lies beside each file as .br and .gz: the smaller, the sooner it is read. */
function compress(target) {
  if (target !== 'h5') return
  for (const file of listFiles(join(root, 'dist', target)).filter((path) => /\.(html|js|css|svg|json)$/.test(path))) {
    const content = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }))
  }
}

/**
 * Builds one target of the mini-program into dist/<target>, or reuses what is there when nothing changed.
 * Resolves to { built, warnings, lines }; throws when the bundler fails.
 */
export async function buildTarget(target, { force = false, quiet = false } = {}) {
  const outputRoot = join(root, 'dist', target)
  const stamp = stampOf(target)
  const wanted = fingerprint(target)
  if (!force && existsSync(stamp) && existsSync(outputRoot) && readFileSync(stamp, 'utf8') === wanted) {
    return { built: false, warnings: [] }
  }
  forgetBuild(target)
  rmSync(outputRoot, { recursive: true, force: true })
  const lines = []
  const code = await runNode(join(root, 'node_modules/@tarojs/cli/bin/taro'), ['build', '--type', target], {
    env: { NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' },
    onLine: (line) => {
      lines.push(line)
      if (!quiet) process.stdout.write(`  ${line}\n`)
    },
  })
  const warnings = lines.filter((line) => /can't resolve|module not found|export .* was not found/i.test(line))
  if (code !== 0 || !existsSync(outputRoot)) throw new Error(`taro build --type ${target} failed:\n${lines.join('\n')}`)
  setLicencesAside(target)
  compress(target)
  writeFileSync(stamp, wanted)
  return { built: true, warnings }
}

/** Builds one target whenever something of it changes, until `signal` is aborted (which rejects) or Taro ends. */
export function watchTarget(target, { signal, env = {} } = {}) {
  forgetBuild(target)
  // What was compressed is of the build before, and a browser would be given it first.
  for (const file of listFiles(join(root, 'dist', target)).filter((path) => /\.(br|gz)$/.test(path))) rmSync(file)
  return runNode(join(root, 'node_modules/@tarojs/cli/bin/taro'), ['build', '--type', target, '--watch'], {
    env: { NODE_ENV: 'development', ...env },
    signal,
  })
}
