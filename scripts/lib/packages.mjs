import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './install.mjs'
import { listFiles } from './taro.mjs'

const KIB = 1024

/**
 * What the main package may weigh, in bytes: 0.9 MB, our own aim and far below the hosts'. It is read before anything is
 * shown, so what only one subpackage needs belongs there.
 */
const mainAim = 900_000

/** The hosts' limits in bytes: WeChat 2 MB a package and 30 MB in all; Alipay 2 MB a package and 8 MB in all. */
const limits = {
  weapp: { package: 2048 * KIB, total: 30 * 1024 * KIB },
  alipay: { package: 2048 * KIB, total: 8 * 1024 * KIB },
}

/** How many of the biggest files are named of a package that is too large. */
const namedCount = 6

const kb = (bytes) => `${(bytes / KIB).toFixed(0)} KB`

/**
 * Sizes of a built mini-program, package by package, as the hosts count them (all files, uncompressed).
 * Returns [{ name, bytes, limit, within, biggest }], the main package first; `biggest` is [{ path, bytes }].
 */
export function measurePackages(target, folder = join(root, 'dist', target)) {
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map((item) => item.root.replace(/\/$/, ''))
  const files = new Map(['main', ...roots].map((name) => [name, []]))
  for (const file of listFiles(folder)) {
    if (file.endsWith('.map')) continue
    const path = relative(folder, file).split(sep).join('/')
    const owner = roots.find((name) => path.startsWith(`${name}/`)) ?? 'main'
    files.get(owner).push({ path, bytes: statSync(file).size })
  }
  const limit = limits[target]
  const rows = [...files].map(([name, own]) => weigh(name, own, name === 'main' ? mainAim : limit.package))
  return [...rows, weigh('all packages', [...files.values()].flat(), limit.total)]
}

function weigh(name, files, limit) {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const biggest = [...files].sort((one, other) => other.bytes - one.bytes).slice(0, namedCount)
  return { name, bytes, limit, within: bytes <= limit, biggest }
}

/** The sizes in lines; under a package that is too large, what is biggest in it. Returns { lines, fit }. */
export function describePackages(target, folder) {
  const rows = measurePackages(target, folder)
  const lines = rows.flatMap(({ name, bytes, limit, within, biggest }) => [
    `${name.padEnd(28)} ${kb(bytes).padStart(9)} of ${kb(limit).padStart(9)}  ${within ? 'ok' : 'TOO LARGE'}`,
    ...(within ? [] : biggest.map((file) => `  ${file.path.padEnd(26)} ${kb(file.bytes).padStart(9)}`)),
  ])
  return { lines, fit: rows.every(({ within }) => within) }
}

/** Size of the browser preview, which no host limits, in a line. */
export function describePreview() {
  const files = listFiles(join(root, 'dist/h5')).filter((file) => !file.endsWith('.map'))
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  return `${'preview'.padEnd(28)} ${kb(bytes).padStart(9)}`
}
