// node scripts/completeLock.mjs: adds the other platforms' optional packages to both package-lock.json.
//
// A registry that does not carry every platform's binaries makes npm leave them out of the lock file, and then
// `npm ci` refuses the file everywhere ("Missing: … from lock file"). Their exact versions are pinned by the packages
// that ask for them, so the entries can be written down without the tarballs; npm skips them by `os` and `cpu`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/install.mjs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32']

/** { os, cpu, libc } as the package's name says them, or null when the name is not that of a platform's build. */
function platformOf(name) {
  const words = name.split('/').pop().split(/[-.]/)
  const os = words.find((word) => systems.includes(word))
  const cpu = words.find((word) => processors.includes(word)) ?? (words.includes('universal') ? null : undefined)
  if (cpu === undefined || (!os && cpu !== 'wasm32')) return null
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : null
  return {
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os === 'linux' && libc ? { libc: [libc] } : {}),
  }
}

/** The folder of node_modules from which `name` is loaded by the package at `path`, or null: Node's own search. */
function folderOf(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? 'node_modules' : `${folder}/node_modules`
    if (packages[`${place}/${name}`]) return place
    if (folder === '' || !folder.includes('node_modules/'))
      return folder !== '' && packages[`node_modules/${name}`] ? 'node_modules' : null
  }
}

function complete(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    const siblings = Object.entries(entry.optionalDependencies ?? {}).filter(
      ([name, version]) => platformOf(name) && /^\d/.test(version),
    )
    const present = siblings.map(([name]) => folderOf(lock.packages, path, name)).find((folder) => folder !== null)
    for (const [name, version] of siblings) {
      const found = folderOf(lock.packages, path, name)
      if (found && lock.packages[`${found}/${name}`].version === version) continue
      const preferred = `${present ?? 'node_modules'}/${name}`
      const place = lock.packages[preferred] ? `${path}/node_modules/${name}` : preferred
      lock.packages[place] = { version, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true }
      added.push(`${place}@${version}`)
    }
  }
  const [top, ...rest] = Object.keys(lock.packages)
  lock.packages = Object.fromEntries([top, ...rest.sort()].map((path) => [path, lock.packages[path]]))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  return added
}

for (const folder of ['.', 'scripts/hostTools']) {
  const added = complete(join(root, folder, 'package-lock.json'))
  process.stdout.write(`${folder}: ${added.length} entries added\n${added.map((line) => `  ${line}\n`).join('')}`)
}
