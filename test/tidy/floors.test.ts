import { floorBreaches } from './floorBreaches'
import { findFloorProblems, floors } from './floors'
import { paths, readSources } from './repository'

const found = readSources()
  .flatMap((file) => findFloorProblems(file))
  .map(({ path, message }) => `${path} ${message}`)

/** The beginning of the problem that an entry of the list excuses. */
const excusable = Object.values(floorBreaches)
  .flat()
  .map((entry) => entry.split(' → ').map((name) => `server/src/${name}`))
  .map(([from, to]) => `${from}.ts must not import ${to}:`)

test('no file of the server imports against the floors', () => {
  expect(found.filter((problem) => !excusable.some((start) => problem.startsWith(start)))).toEqual([])
})

test('what is excused still stands: the list only shrinks', () => {
  expect(excusable.filter((start) => !found.some((problem) => problem.startsWith(start)))).toEqual([])
})

test('every noun has a floor, and every floor a noun', () => {
  const nouns = new Set(paths.flatMap((path) => /^server\/src\/domains\/(\w+)\//.exec(path)?.[1] ?? []))
  expect(Array.from(nouns).sort()).toEqual([...floors].sort())
})

test.each([
  ['server/src/domains/cards/http/listCards.ts', "import { presentBill } from '#domains/bills/http/present'"],
  ['server/src/domains/cards/http/listCards.ts', "import { findCard } from '#domains/cards/cardStore'"],
  ['server/src/domains/cards/http/listCards.ts', "import type { Database } from '#storage/database'"],
  ['server/src/domains/cards/cardStore.ts', "import { createCardBinding } from '#domains/cards/createCardBinding'"],
  ['server/src/domains/cards/cardsView.ts', "import type { ErrorParams } from '#apiError'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { findUser } from '#domains/users/userStore'"],
  ['server/src/domains/cards/createCardBinding.ts', "import type { UserRow } from '#domains/users/userStore'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { createPayment } from '#domains/payments/createPayment'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { presentCard } from './http/present'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { object } from '#http/schemas/common'"],
  ['server/src/domains/cards/createCardBinding.ts', "import type { FastifyRequest } from 'fastify'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { Pool } from 'pg'"],
  ['server/src/kit/lanes.ts', "import { readUser } from '#domains/users/readUser'"],
  ['server/src/ledger/decide.ts', "import { readUser } from '#domains/users/readUser'"],
  ['server/src/http/problems.ts', "import { readUser } from '#domains/users/readUser'"],
])('%s may not say %s', (path, text) => {
  expect(findFloorProblems({ path, text })).toHaveLength(1)
})

test.each([
  ['server/src/domains/cards/http/listCards.ts', "import { listCards } from '#domains/cards/listCards'"],
  ['server/src/domains/cards/http/listCards.ts', "import { sessionOf } from '#http/plugins/session'"],
  ['server/src/domains/cards/http/present.ts', "import type { CardRow } from '#domains/cards/cardStore'"],
  ['server/src/domains/cards/cardStore.ts', "import type { CardType } from '#channels/bank/bankChannel'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { readUser } from '#domains/users/readUser'"],
  ['server/src/domains/cards/createCardBinding.ts', "import { inUserLane } from '#kit/inUserLane'"],
  ['server/src/http/routes.ts', "import { listCards } from '#domains/cards/http/listCards'"],
  ['server/src/domains/cards/createCardBinding.test.ts', "import { findUser } from '#domains/users/userStore'"],
])('%s may say %s', (path, text) => {
  expect(findFloorProblems({ path, text })).toEqual([])
})
