import ts from 'typescript'
import { importsOf } from './importTable'
import { isTest, parse, type SourceFile } from './repository'

const library = '@nutui/nutui-react-taro'

/** NutUI's parts by name, each with the files that draw with it. */
export function partsIn(files: readonly SourceFile[]): Map<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const file of files) {
    for (const name of partsOf(file)) parts.set(name, [...(parts.get(name) ?? []), file.path])
  }
  return parts
}

function partsOf(file: SourceFile): string[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const named = statement.importClause?.namedBindings
    if (statement.moduleSpecifier.text !== library || named === undefined || !ts.isNamedImports(named)) return []
    return named.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
  })
}

/** Everything the pages are made of: each page's own file and what it imports, however far. */
export function drawnByPages(files: readonly SourceFile[]): Set<string> {
  const sources = new Map(files.filter(({ path }) => !isTest(path)).map((file) => [file.path, file]))
  const reached = new Set<string>()
  const reach = (file: SourceFile | undefined): void => {
    if (file === undefined || reached.has(file.path)) return
    reached.add(file.path)
    for (const { target, isType } of importsOf(file)) {
      if (!isType)
        reach(sources.get(`${target}.tsx`) ?? sources.get(`${target}.ts`) ?? sources.get(`${target}/index.ts`))
    }
  }
  for (const file of sources.values()) {
    if (/^src\/(?:pages|packages)\/.*\/index\.tsx$/.test(file.path)) reach(file)
  }
  return reached
}
