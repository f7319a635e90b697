import type { Movement } from '@wallet/rules'
import { limitsOf } from './limitsOf'
import { limitTransfers } from './limitTransfers'

const verifiedAt = new Date('2026-03-01T17:00:00.000Z') // 2 March in Shanghai
const payer = { userId: 'u', accountClass: 'I' as const, verifiedAt, ownCaps: [] }
const classTwo = { ...payer, accountClass: 'II' as const }
const printed = { kind: 'payment', sourceKind: 'balance', codeKind: 'static' } as const
const order = { ...printed, codeKind: 'dynamic' } as const
const topUp = { kind: 'topup' } as const

const namesOf = (movement: Movement) => limitsOf(payer, movement, verifiedAt).map(({ rule }) => rule.name)
const periodOf = (name: string, owner: typeof payer | typeof classTwo, movement: Movement, at: string) =>
  limitsOf(owner, movement, new Date(at)).find(({ rule }) => rule.name === name)?.period

test('a movement counts against the rules that are about it, in the order in which they refuse', () => {
  const about = (movement: Movement) => namesOf(movement).filter((name) => legal.includes(name))
  const legal = ['class_balance', 'static_code_balance', 'static_code_card', 'topup_class']
  expect(about(printed)).toEqual(['class_balance', 'static_code_balance'])
  expect(about(order)).toEqual(['class_balance'])
  expect(about({ ...printed, sourceKind: 'card' })).toEqual(['static_code_card'])
  expect(about({ ...order, sourceKind: 'card' })).toEqual([])
  expect(about(topUp)).toEqual(['topup_class'])
})

test('class I counts for life, and a day from midnight in Shanghai', () => {
  const before = '2026-11-22T15:59:59.999Z'
  const after = '2026-11-22T16:00:00.000Z'
  expect(periodOf('class_balance', payer, printed, before)).toEqual(periodOf('class_balance', payer, printed, after))
  const [day, nextDay] = [before, after].map((at) => periodOf('static_code_balance', payer, printed, at))
  const midnight = new Date('2026-11-22T16:00:00.000Z')
  expect(day).toEqual({ name: '2026-11-22', since: new Date('2026-11-21T16:00:00.000Z'), endsAt: midnight })
  expect(nextDay).toMatchObject({ name: '2026-11-23', since: midnight })
})

test('class II counts by the year that runs from the opening day', () => {
  const yearAt = (at: string) => periodOf('class_balance', classTwo, order, at)
  expect(yearAt('2027-03-01T15:59:59.999Z')).toEqual({
    name: '2026-03-02',
    since: new Date('2026-03-01T16:00:00.000Z'),
    endsAt: new Date('2027-03-01T16:00:00.000Z'),
  })
  expect(yearAt('2027-03-01T16:00:00.000Z')).toEqual({
    name: '2027-03-02',
    since: new Date('2027-03-01T16:00:00.000Z'),
    endsAt: new Date('2028-03-01T16:00:00.000Z'),
  })
})

test('an account opened on 29 February begins its other years on 1 March', () => {
  const leap = { ...classTwo, verifiedAt: new Date('2028-02-29T04:00:00.000Z') }
  const yearAt = (at: string) => periodOf('class_balance', leap, order, at)?.since
  expect(yearAt('2029-02-28T15:59:59.999Z')).toEqual(new Date('2028-02-28T16:00:00.000Z'))
  expect(yearAt('2029-02-28T16:00:00.000Z')).toEqual(new Date('2029-02-28T16:00:00.000Z'))
})

const meters = (userId: string, movement: Movement, at: Date) =>
  limitTransfers({ ...payer, userId }, movement, { id: 'p', amountFen: 7n, at }).map(({ debit }) => debit.id)

test('the ledger holds what moves at once, on meters that no two users share and that are found again', () => {
  const own = meters('u', printed, verifiedAt)
  expect(new Set([...own, ...meters('v', printed, verifiedAt)]).size).toBe(2 * own.length)
  // As they are called where money has moved: other ids would give everybody a new cap.
  expect(own[0]).toBe('193016d9-2971-8e27-a0e9-ed3d1a910c4e')
  expect(own[2]).toBe('fabd7fa2-dae0-8b09-8eeb-6e85dec82d3c')
  // Between them the year that the classes above count: whoever rises has used of it what they moved before.
  expect(limitTransfers(classTwo, printed, { id: 'p', amountFen: 7n, at: verifiedAt })[0]?.debit.id).toBe(own[1])
  expect(meters('u', topUp, verifiedAt)).toEqual([])
})

test('a cap of one’s own counts from when it was set, by month and day of Shanghai', () => {
  const sinceMs = Date.parse('2026-11-22T03:00:00.000Z')
  const cap = { capFen: 5_000, sinceMs, nextCapFen: null, nextAtMs: null } as const
  const ownCaps = [
    { ...cap, name: 'own_balance_day' },
    { ...cap, name: 'own_balance_month' },
  ] as const
  const at = (moment: string) =>
    limitsOf({ ...payer, ownCaps }, printed, new Date(moment))
      .filter(({ rule }) => rule.name.startsWith('own_'))
      .map(({ period }) => [period?.since.toISOString(), period?.endsAt?.toISOString()])
  expect(at('2026-11-22T04:00:00.000Z')).toEqual([
    ['2026-11-22T03:00:00.000Z', '2026-11-22T16:00:00.000Z'],
    ['2026-11-22T03:00:00.000Z', '2026-11-30T16:00:00.000Z'],
  ])
  expect(at('2026-11-30T15:59:59.999Z')[1]?.[1]).toBe('2026-11-30T16:00:00.000Z')
  expect(at('2026-11-30T16:00:00.000Z')[1]).toEqual(['2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'])
})
