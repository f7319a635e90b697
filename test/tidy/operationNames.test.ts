import { readSources } from './repository'

/**
 * One name from the contract to the work: the operation `listBills` is the route file `http/listBills.ts`, which registers
 * `listBills` and asks the use case `listBills` of its noun.
 */

interface Route {
  path: string
  operationId: string
  text: string
}

const routes: Route[] = readSources().flatMap(({ path, text }) => {
  if (!/^server\/src\/domains\/\w+\/http\//.test(path)) return []
  const operationId = /operationId: '(\w+)'/.exec(text)?.[1]
  return operationId === undefined ? [] : [{ path, operationId, text }]
})

/** What it presents came with the key that the merchant asks with. */
const withoutUseCase = ['readMerchantProfile']

function misnamed({ path, operationId, text }: Route): string[] {
  const noun = /domains\/(\w+)\//.exec(path)?.[1]
  const useCase = new RegExp(`import \\{[^}]*\\b${operationId} as \\w+[^}]*\\} from '#domains/${noun}/(?!http/)`)
  return [
    ...(path.endsWith(`/http/${operationId}.ts`) ? [] : [`${path} is the route of ${operationId}`]),
    ...(text.includes(`export function ${operationId}(`) ? [] : [`${path} registers it under another name`]),
    ...(useCase.test(text) || withoutUseCase.includes(operationId) ? [] : [`${path} asks a use case of another name`]),
  ]
}

test('an operation, its route and its use case bear one name', () => {
  expect(routes.length).toBeGreaterThan(40)
  expect(routes.flatMap(misnamed)).toEqual([])
})

test.each([
  ['server/src/domains/bills/http/showBills.ts', 'listBills', "import { listBills as list } from '#domains/bills/x'"],
  ['server/src/domains/bills/http/listBills.ts', 'showBills', "import { listBills as list } from '#domains/bills/x'"],
  ['server/src/domains/bills/http/listBills.ts', 'listBills', "import { findBills as list } from '#domains/bills/x'"],
  ['server/src/domains/bills/http/listBills.ts', 'listBills', "import { listBills as list } from '#domains/cards/x'"],
])('%s that exports %s and says %s is misnamed', (path, exported, imported) => {
  const text = `${imported}\nexport function ${exported}(app: App): void {}`
  expect(misnamed({ path, operationId: 'listBills', text })).toHaveLength(1)
})
