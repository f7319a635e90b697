import { importsOf } from './importTable'
import { isTest, type Problem, type SourceFile } from './repository'

/**
 * The server's nouns in the order they stand on each other, lowest first: a use case may use those of its own noun and of
 * a lower one, never of a higher one. So no two nouns can lean on each other.
 */
export const floors = [
  'consents',
  'messages',
  'users',
  'identity',
  'proofs',
  'hosts',
  'sessions',
  'registrations',
  'loginMethods',
  'subscriptions',
  'cards',
  'merchants',
  'limits',
  'points',
  'bills',
  'funding',
  'payments',
  'topups',
  'transfers',
  'collections',
  'withdrawals',
  'refunds',
  'paymentCodes',
  'charges',
  'balance',
  'books',
]

/** Files that put the program together, and so name every noun. */
const lists =
  /^server\/src\/(?:(?:app|main|cli|compose|context|batches)|http\/(?:routes|sessionRoutes|contract|schemas\/allSchemas)|jobs\/startJobs)\.ts$/

/** Folders that know no noun. */
const ground = /^server\/src\/(ledger|kit|storage|crypto|channels|http|jobs)\//

type Role = 'http' | 'store' | 'use case'

interface Place {
  noun: string
  role: Role
}

function placeOf(path: string): Place | null {
  const match = /^server\/src\/domains\/(\w+)\/(.+?)(?:\.ts)?$/.exec(path)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const role = match[2].startsWith('http/') ? 'http' : /(?:Store|View)$/.test(match[2]) ? 'store' : 'use case'
  return { noun: match[1], role }
}

/** What a file of server/src imports against the floors. Types count as well: who names a stranger depends on it. */
export function findFloorProblems(file: SourceFile): Problem[] {
  if (!file.path.startsWith('server/src/') || isTest(file.path) || lists.test(file.path)) return []
  return importsOf(file).flatMap(({ target, line, isType }) => {
    const message = whyNot(file.path, target, isType)
    return message === null ? [] : [{ path: file.path, line, message: `must not import ${target}: ${message}` }]
  })
}

function whyNot(from: string, target: string, isType: boolean): string | null {
  const own = placeOf(from)
  const other = placeOf(target)
  if (own === null) return other !== null && ground.test(from) ? `${ground.exec(from)?.[1]} knows no noun` : null
  // Rows of one noun belong together, and its presenter is told what they look like.
  if (isType && own.noun === other?.noun && own.role !== 'use case' && other.role === 'store') return null
  if (own.role === 'store') return ofStore(target)
  if (other === null) return own.role === 'http' ? ofHttp(target) : ofUseCase(target)
  if (other.role === 'http')
    return own.role === 'http' && own.noun === other.noun ? null : 'another’s http is its own affair'
  if (own.role === 'http' && other.role === 'store') return 'a route asks use cases, not stores'
  if (own.noun !== other.noun && other.role === 'store') return 'a stranger’s store is asked through its use cases'
  if (floors.indexOf(other.noun) > floors.indexOf(own.noun)) return `${other.noun} stands above ${own.noun}`
  return null
}

/** SQL may name its engine's types, and types of the outside world that are kept as they are. */
function ofStore(target: string): string | null {
  if (!target.startsWith('server/')) return null
  return /^server\/src\/(?:storage|channels|crypto)\//.test(target) ? null : 'a store uses storage and rules only'
}

function ofHttp(target: string): string | null {
  return /^server\/src\/(?:storage|ledger|channels)\//.test(target) ? 'a route decodes, asks and presents' : null
}

function ofUseCase(target: string): string | null {
  if (/^npm:(?:fastify|@fastify\/.*|pg|@electric-sql\/.*)$/.test(target))
    return 'a use case knows neither HTTP nor engine'
  return target.startsWith('server/src/http/') ? 'a use case does not know HTTP' : null
}
