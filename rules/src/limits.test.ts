import { type AccountClass, limitCap, limitRules, paymentLimitCodes, topUpCapNames } from './limits'

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
  for (const { caps, source } of limitRules) {
    for (const accountClass of classes) expect(caps[accountClass].capFen).toBeGreaterThan(0)
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
