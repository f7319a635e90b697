// What a built package is held against beside its size: the compilers of the host it is for, and the oldest
// phones it must run on.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFloor, checkStyles, strayFiles } from './floor.mjs'
import {
  compileProject,
  compileStyles,
  compileTemplates,
  compileTemplatesAnew,
  installCi,
  missingCompilers,
} from './hostTools.mjs'
import { root } from './install.mjs'
import { listFiles } from './taro.mjs'

/** Everything that decides what the tools say of a package. */
function fingerprint(target) {
  const hash = createHash('sha256')
  const files = [join(root, 'dist', target), join(root, 'scripts'), join(root, 'package-lock.json')]
  for (const file of [...files, join(root, 'project.config.json')].flatMap(listFiles)) {
    if (!file.includes('node_modules')) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * Asks the tools about dist/<target>. Resolves to { objections, unchecked }: what they object to, and sentences about
 * what this machine cannot check. A package that passed is not asked about twice.
 */
export async function checkPackage(target) {
  if (target === 'h5') return { objections: [], unchecked: [] }
  const stamp = join(root, 'dist', `.${target}.checked`)
  const wanted = fingerprint(target)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { objections: [], unchecked: [] }
  const folder = join(root, 'dist', target)
  const result = target === 'weapp' ? await askWeChat(folder) : { objections: [], unchecked: [] }
  result.objections.push(...strayFiles(target, folder), ...(await checkFloor(folder)), ...(await checkStyles(folder)))
  if (result.objections.length + result.unchecked.length === 0) writeFileSync(stamp, wanted)
  return result
}

async function askWeChat(folder) {
  const objections = compileTemplatesAnew(folder)
  const unchecked = [missingCompilers(), installCi()]
  if (unchecked[0] === null) objections.push(...compileTemplates(folder), ...compileStyles(folder))
  if (unchecked[1] === null) objections.push(...(await compileProject(folder)))
  return { objections, unchecked: unchecked.filter((sentence) => sentence !== null) }
}
