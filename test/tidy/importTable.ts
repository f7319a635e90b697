import { posix } from 'node:path'
import ts from 'typescript'
import { isTest, lineAt, type Problem, parse, type SourceFile } from './repository'

/** Who may import whom: DESIGN's table, and docs/ARCHITECTURE.md's, as data. First matching row counts. */
export interface ImportRow {
  from: RegExp
  /** Folders and packages that may be imported. Absent: everything that `never` does not name. */
  may?: RegExp
  never?: RegExp
  /** May be imported as a type in spite of the above: types are gone when the code runs. */
  typesFrom?: RegExp
  because: string
}

const react = 'npm:(?:react|react-dom|mobx-react-lite|@tarojs/(?:components|taro))$'

export const importTable: ImportRow[] = [
  {
    from: /^src\/packages\/[\w-]+\/stores\//,
    may: /^(?:src\/(?:stores|api)\/|src\/packages\/[\w-]+\/stores\/|src\/time\/(?:durations|shanghai)$|rules\/|npm:mobx$)/,
    typesFrom: /^src\/(?:host|i18n)\//,
    because: 'a subpackage’s store is a store: plain MobX, and it knows the host by its types only',
  },
  {
    from: /^src\/(?:pages|packages|sheets)\//,
    may: new RegExp(
      `^(?:src/(?:components|hooks|i18n|stores|styles|routes|pages|packages)(?:/|$)|src/time/(?:durations|shanghai)$|rules/|${react})`,
    ),
    typesFrom: /^src\/api\/types$/,
    because:
      'a page is params, stores and markup; API and host are behind the stores and hooks, NutUI behind our components',
  },
  {
    from: /^src\/components\//,
    may: new RegExp(
      `^(?:src/(?:components|hooks|i18n|styles|time)(?:/|$)|rules/|npm:(?:u?qr|jsbarcode/[\\w/]+|@nutui/[\\w-]+)$|${react})`,
    ),
    typesFrom: /^src\/(?:api\/types$|host\/)/,
    because: 'components take props and send events',
  },
  {
    from: /^src\/stores\//,
    may: /^(?:src\/(?:stores|api)\/|src\/time\/(?:durations|shanghai)$|rules\/|npm:mobx$)/,
    // A main store that named a package's would take it into the main package.
    typesFrom: /^src\/(?:host|i18n)\//,
    because: 'stores are plain MobX and know the host by its types only',
  },
  {
    from: /^src\/api\//,
    may: /^(?:src\/api\/|rules\/|types\/)/,
    typesFrom: /^src\/(?:host|time)\//,
    because: 'the API client knows its contract and a transport type, nothing else',
  },
  {
    from: /^src\/host\//,
    never: /^(?:src\/(?:stores|api|pages|packages|components|hooks|i18n)(?:\/|$)|npm:(?:react|mobx))/,
    because: 'the host adapters are the lowest layer',
  },
  {
    from: /^src\/i18n\//,
    may: /^(?:src\/(?:i18n|time)(?:\/|$)|rules\/|npm:(?:mobx|react)$)/,
    // The keys of a subpackage's sentences, never the sentences: they would come into the main package.
    typesFrom: /^src\/(?:api\/types$|packages\/[\w-]+\/texts\/zh\/)/,
    because: 'texts depend on codes, amounts and the language that is set',
  },
  {
    from: /^src\//,
    never: /^(?:src\/(?:pages|packages)\/|(?:server|sandbox)\/|node:)/,
    because: 'what the main package names comes into it, and nothing of the server may',
  },
  { from: /^rules\//, may: /^rules\//, because: 'rules must run everywhere' },
  {
    from: /^server\/src\/ledger\/decide/,
    // ApiError is the coded no a decision may end in; it knows nothing but the table of rules.
    may: /^(?:server\/src\/(?:ledger\/|apiError$)|rules\/)/,
    because: 'the decision is a pure function',
  },
  {
    from: /^server\/src\/ledger\//,
    never: /^(?:npm:(?:fastify|@fastify\/.*)$|server\/src\/(?:http|domains)\/|src\/|sandbox\/)/,
    because: 'the ledger does not know who asks',
  },
  {
    from: /^server\/src\/(?:http|domains\/\w+\/http)\//,
    // databaseErrors is the one file that reads SQLSTATE; the error handler asks it whether the database is gone.
    never:
      /^(?:server\/src\/(?:storage\/(?!databaseErrors$)|(?:domains\/\w+|kit)\/\w+(?:Store|View)$)|npm:(?:pg|@electric-sql\/.*)$|src\/|sandbox\/)/,
    typesFrom: /^server\/src\/(?:storage\/|(?:domains\/\w+|kit)\/\w+(?:Store|View)$)/,
    because: 'a handler decodes, calls one service and presents',
  },
  {
    from: /^server\/src\/(?:kit|domains\/\w+)\/\w+(?<!Store|View)\.ts$/,
    never: /^(?:server\/src\/http\/|npm:(?:fastify|@fastify\/.*|pg|@electric-sql\/.*)$|src\/|sandbox\/)/,
    because: 'a use case does not know HTTP or the engine',
  },
  {
    from: /^server\/src\/(?:storage\/|(?:kit|domains\/\w+)\/\w+(?:Store|View)\.ts$)/,
    never:
      /^(?:server\/src\/(?:(?:http|jobs)\/|domains\/(?!\w+\/\w+Store$))|npm:(?:fastify|@fastify\/.*)$|src\/|sandbox\/)/,
    because: 'storage is SQL and nothing but SQL',
  },
  {
    from: /^server\/src\/channels\//,
    never: /^(?:server\/src\/(?:http|domains|storage|ledger)\/|src\/|sandbox\/)/,
    because: 'a channel is a port and its HTTP client',
  },
  { from: /^server\//, never: /^(?:src|sandbox)\//, because: 'the server ships alone' },
  { from: /^sandbox\//, never: /^(?:src|server)\//, because: 'the outside world meets us over HTTP only' },
]

export interface Import {
  target: string
  isType: boolean
  line: number
}

/** Every import, re-export, `import()` and `require()` of a file, resolved to a path of the repository. */
export function importsOf(file: SourceFile): Import[] {
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, isType: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return
    imports.push({ target: resolve(file.path, specifier.text), isType, line: lineAt(file.text, specifier.getStart()) })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    if (ts.isCallExpression(node) && isLoad(node)) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(parse(file))
  return imports
}

function isLoad(call: ts.CallExpression): boolean {
  const isRequire = ts.isIdentifier(call.expression) && call.expression.text === 'require'
  return isRequire || call.expression.kind === ts.SyntaxKind.ImportKeyword
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.isTypeOnly) return true
  const { namedBindings, name } = importClause
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.every((element) => element.isTypeOnly)
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}`
  if (specifier.startsWith('@wallet/rules')) return `rules/src${specifier.slice('@wallet/rules'.length) || '/index'}`
  if (specifier.startsWith('node:')) return specifier
  if (!specifier.startsWith('#')) return `npm:${specifier}`
  const inner = specifier.slice(1)
  const [workspace = ''] = from.split('/')
  return /^(?:providers|data|desk)\//.test(inner) && workspace === 'sandbox'
    ? `sandbox/${inner}`
    : `${workspace}/src/${inner}`
}

/** Imports a file must not have. Tests may import what they need. */
export function findImportProblems(file: SourceFile): Problem[] {
  const row = isTest(file.path) ? undefined : importTable.find(({ from }) => from.test(file.path))
  if (row === undefined) return []
  return importsOf(file)
    .filter(({ target, isType }) => !isAllowed(row, target, isType) || isOtherPackage(file.path, target))
    .map(({ target, line }) => ({ path: file.path, line, message: `must not import ${target}: ${row.because}` }))
}

function isAllowed(row: ImportRow, target: string, isType: boolean): boolean {
  if (isType && row.typesFrom?.test(target)) return true
  if (row.never?.test(target)) return false
  return row.may?.test(target) ?? true
}

/** Subpackages and tab pages load apart from each other: what two of them need belongs to components. */
function isOtherPackage(from: string, target: string): boolean {
  const domain = (path: string) => /^src\/(?:packages|pages)\/[\w-]+\//.exec(path)?.[0]
  const own = domain(from)
  const other = domain(`${target}/`)
  return own !== undefined && other !== undefined && own !== other
}
