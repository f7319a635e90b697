import { type AccountClass, accountClassChecks, accountClassOf } from './accountClasses'
import { limitCap, limitRules, paymentLimitCodes, topUpCapNames } from './limits'

test('the legal caps, in fen', () => {
  expect(limitCap('class_balance', 'I')).toEqual({ window: 'lifetime', capFen: 100_000 })
  expect(limitCap('class_balance', 'II')).toEqual({ window: 'accountYear', capFen: 10_000_000 })
  expect(limitCap('class_balance', 'III')).toEqual({ window: 'accountYear', capFen: 20_000_000 })
  for (const name of ['static_code_balance', 'static_code_card'] as const) {
    expect(limitCap(name, 'I')).toEqual({ window: 'day', capFen: 50_000 })
  }
})

test('top-up caps fit into each other', () => {
  const capFen = (name: 'topup_transaction' | 'topup_day') => limitCap(name, 'III').capFen
  expect(capFen('topup_transaction')).toBeLessThanOrEqual(capFen('topup_day'))
})

test('every rule has a name of its own, a cap above nothing in every class, and says where it is written', () => {
  const classes: AccountClass[] = ['I', 'II', 'III']
  expect(new Set(limitRules.map(({ name }) => name)).size).toBe(limitRules.length)
  for (const { caps, ownWindow, source } of limitRules) {
    // What its owner sets has no cap of its own, and says since when it counts.
    expect(caps === null).toBe(ownWindow !== undefined)
    for (const accountClass of classes) expect(caps?.[accountClass].capFen ?? 1).toBeGreaterThan(0)
    expect(source).not.toBe('')
  }
})

test('money comes in under the rule by which it leaves again: that rule is there, and has the same caps', () => {
  const incoming = limitRules.filter(({ payableUnder }) => payableUnder !== undefined)
  expect(incoming.length).toBeGreaterThan(0)
  for (const { payableUnder, caps } of incoming) {
    expect(limitRules.find(({ name }) => name === payableUnder)?.caps).toEqual(caps)
  }
})

test('what refuses is named once', () => {
  expect(new Set(paymentLimitCodes).size).toBe(paymentLimitCodes.length)
  expect(paymentLimitCodes).toEqual(expect.arrayContaining(['CLASS_CAP', 'STATIC_CAP']))
  expect(new Set(topUpCapNames).size).toBe(topUpCapNames.length)
  expect(topUpCapNames).toEqual(expect.arrayContaining(['class', 'day', 'transaction']))
})

test('a class is what so many checks open, and none below the first', () => {
  expect([0, 1, 2, 3, 4, 5, 20].map(accountClassOf)).toEqual([null, 'I', 'I', 'II', 'II', 'III', 'III'])
  expect(Object.values(accountClassChecks)).toEqual([1, 3, 5])
})
