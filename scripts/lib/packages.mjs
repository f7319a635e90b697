import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './install.mjs'
import { listFiles } from './taro.mjs'

const KIB = 1024

/**
 * The hosts' limits in bytes: WeChat 2 MB a package and 30 MB in all; Alipay 2 MB a package and 8 MB in all.
 * `mainAim` is our own.
 */
export const limits = {
  weapp: { package: 2048 * KIB, total: 30 * 1024 * KIB, mainAim: 1229 * KIB },
  alipay: { package: 2048 * KIB, total: 8 * 1024 * KIB, mainAim: 2048 * KIB },
}

/**
 * Sizes of a built mini-program, package by package, as the hosts count them (all files, uncompressed).
 * Returns [{ name, bytes, limit, within }], the main package first.
 */
export function measurePackages(target) {
  const folder = join(root, 'dist', target)
  const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map((item) => item.root.replace(/\/$/, ''))
  const sizes = new Map([['main', 0], ...roots.map((name) => [name, 0])])
  for (const file of listFiles(folder)) {
    if (file.endsWith('.map')) continue
    const path = relative(folder, file).split(sep).join('/')
    const owner = roots.find((name) => path.startsWith(`${name}/`)) ?? 'main'
    sizes.set(owner, sizes.get(owner) + statSync(file).size)
  }
  const limit = limits[target]
  const rows = [...sizes].map(([name, bytes]) => {
    const allowed = name === 'main' ? limit.mainAim : limit.package
    return { name, bytes, limit: allowed, within: bytes <= allowed }
  })
  const total = rows.reduce((sum, row) => sum + row.bytes, 0)
  return [...rows, { name: 'all packages', bytes: total, limit: limit.total, within: total <= limit.total }]
}

/** Total bytes of the browser preview: no host limits it. */
export function measurePreview() {
  return listFiles(join(root, 'dist/h5')).reduce(
    (sum, file) => (file.endsWith('.map') ? sum : sum + statSync(file).size),
    0,
  )
}
