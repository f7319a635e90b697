import { posix } from 'node:path'
import { importsOf } from './importTable'
import { isTest, lineAt, type Problem, type SourceFile } from './repository'

const dictionary = /^src\/(?:i18n|packages\/([\w-]+)\/texts)\/zh\/(\w+)\.ts$/

/** The package that brings each domain of texts; null for the main package. */
export function ownersOf(sources: readonly SourceFile[]): Map<string, string | null> {
  const owners = new Map<string, string | null>()
  for (const { path } of sources) {
    const [, owner = null, domain] = dictionary.exec(path) ?? []
    if (domain !== undefined) owners.set(domain, owner)
  }
  return owners
}

const packageOf = (path: string): string | null => /^src\/packages\/([\w-]+)\//.exec(path)?.[1] ?? null

/** Keys that stand in code which may run while the package that brings their text is not loaded. */
export function findForeignTexts(file: SourceFile, owners: Map<string, string | null>): Problem[] {
  if (isTest(file.path) || !file.path.startsWith('src/')) return []
  return Array.from(file.text.matchAll(/'(\w+)\.\w+'/g)).flatMap(({ 0: key, 1: domain = '', index }) => {
    const owner = owners.get(domain) ?? null
    if (owner === null || owner === packageOf(file.path)) return []
    return [{ path: file.path, line: lineAt(file.text, index), message: `${key} is only there with packages/${owner}` }]
  })
}

/** Pages of a package with texts that do not bring them. */
export function findPagesWithoutTexts(sources: readonly SourceFile[]): Problem[] {
  const paths = new Set(sources.map(({ path }) => path))
  return sources.flatMap((file) => {
    const [, folder] = /^(src\/packages\/[\w-]+)\/[\w-]+\/index\.tsx$/.exec(file.path) ?? []
    if (folder === undefined || !paths.has(`${folder}/texts/index.ts`)) return []
    const brings = importsOf(file).some(({ target }) => posix.normalize(target) === `${folder}/texts`)
    return brings ? [] : [{ path: file.path, line: 1, message: `must import '../texts', the sentences of its package` }]
  })
}
