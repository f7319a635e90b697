import { dirname, join } from 'node:path'
import ts from 'typescript'
import { parse, readFiles, type SourceFile } from './repository'

/** A command installs what it needs; on a fresh clone nothing that is read before may ask for a package. */
const commands = ['start', 'test', 'build', 'check', 'audit', 'screens', 'attack', 'contract', 'failures', 'dev']

/** What a file names in its import and export statements; what it imports while it runs may be there by then. */
function importsOf(path: string, text: string): string[] {
  return parse({ path, text }).statements.flatMap((statement) => {
    const isNamed = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    const from = isNamed ? statement.moduleSpecifier : undefined
    return from && ts.isStringLiteral(from) ? [from.text] : []
  })
}

function findEarlyPackages(path: string, files: Map<string, string>, seen = new Set<string>()): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  return importsOf(path, files.get(path) ?? '').flatMap((name) => {
    if (name.startsWith('.')) return findEarlyPackages(join(dirname(path), name), files, seen)
    return name.startsWith('node:') ? [] : [`${path} reads ${name}`]
  })
}

const byPath = (files: readonly SourceFile[]) => new Map(files.map(({ path, text }) => [path, text]))

test.each(commands)('npm run %s starts before anything is installed', (command) => {
  const files = byPath(readFiles(/^scripts\/.*\.mjs$/))
  expect(files.has(`scripts/${command}.mjs`)).toBe(true)
  expect(findEarlyPackages(`scripts/${command}.mjs`, files)).toEqual([])
})

test('a package behind another file is found, one that is asked for later is not', () => {
  const files = byPath([
    { path: 'scripts/a.mjs', text: "import { b } from './lib/b.mjs'\nimport fs from 'node:fs'" },
    { path: 'scripts/lib/b.mjs', text: "import {\n  c,\n} from 'c'\nexport const b = () => import('d')" },
  ])
  expect(findEarlyPackages('scripts/a.mjs', files)).toEqual(['scripts/lib/b.mjs reads c'])
})
