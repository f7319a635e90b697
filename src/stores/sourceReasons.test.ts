import type { PaymentSource } from '@/api/types'
import { bindingReason, isNeeded, untried, withReach } from './sourceReasons'

const staticCap = { code: 'STATIC_CAP', leftFen: 50_000, capFen: 50_000 } as const
const classCap = { code: 'CLASS_CAP', leftFen: 100_000, capFen: 100_000 } as const
const balance: PaymentSource = {
  kind: 'balance',
  card: null,
  balanceFen: null,
  availableFen: 12_000,
  boundBy: 'BALANCE_SHORT',
  caps: [classCap, staticCap],
  usable: true,
  reason: null,
}
const card: PaymentSource = {
  kind: 'card',
  card: { cardId: 'c1', bankCode: 'XMB', bankName: '厦门银行', cardType: 'debit', lastFour: '1496' },
  balanceFen: null,
  availableFen: 50_000,
  boundBy: 'STATIC_CAP',
  caps: [staticCap],
  usable: true,
  reason: null,
}
const refused = (source: PaymentSource, code: 'CARD_EXPIRED' | 'PIN_NOT_SET'): PaymentSource => ({
  ...source,
  usable: false,
  reason: { code, moved: 'no', params: {} },
})
const reasonFor = (sources: readonly PaymentSource[], amountFen: number) =>
  bindingReason(sources.map((source) => withReach(source, amountFen)))?.code ?? null

// Goal: what is said first is what stands in the way whatever else is done. Method: the same sources at amounts that meet
// other bounds, and sources of which each is refused for something else.
test.each<[string, readonly PaymentSource[], number, string | null]>([
  ['¥1,288 by printed code: no source may pay it, however much it holds', [balance, card], 128_800, 'STATIC_CAP'],
  ['the same without a card: neither a top-up nor a card would do', [balance], 128_800, 'STATIC_CAP'],
  [
    'the same before there is a PIN: setting one would not do either',
    [refused(balance, 'PIN_NOT_SET')],
    128_800,
    'STATIC_CAP',
  ],
  ['an amount a top-up reaches', [balance], 30_000, 'BALANCE_SHORT'],
  [
    'an amount a top-up reaches, beside a card that has expired',
    [balance, refused(card, 'CARD_EXPIRED')],
    30_000,
    'BALANCE_SHORT',
  ],
  ['the cap of the class, where a card has no bound', [{ ...balance, caps: [classCap] }], 128_800, 'CLASS_CAP'],
  [
    'a class used up beside cards that have had their printed codes today: another card would not do',
    [
      { ...balance, caps: [{ ...classCap, leftFen: 0 }, staticCap] },
      { ...card, caps: [{ ...staticCap, leftFen: 0 }] },
    ],
    20_000,
    'STATIC_CAP',
  ],
  ['a card that can pay', [balance, card], 30_000, null],
  ['only cards that cannot', [refused(card, 'CARD_EXPIRED')], 100, 'CARD_EXPIRED'],
])('%s', (_, sources, amountFen, code) => {
  expect(reasonFor(sources, amountFen)).toBe(code)
})

test('of two caps the tightest is named, with what it leaves and what it is', () => {
  expect(withReach(balance, 128_800).reason).toEqual({
    code: 'STATIC_CAP',
    moved: 'no',
    params: { leftFen: 50_000, capFen: 50_000 },
  })
})

test('a card that is lost says so, whatever the amount', () => {
  expect(withReach(refused(card, 'CARD_EXPIRED'), 128_800).reason?.code).toBe('CARD_EXPIRED')
})

describe('the balance filled up from a card', () => {
  const combined: PaymentSource = { ...card, kind: 'combined', balanceFen: 12_000, availableFen: 62_000 }
  const other: PaymentSource = { ...card, card: card.card && { ...card.card, cardId: 'c2' } }

  test('makes sense above what the balance holds, and not before an amount is known', () => {
    expect([null, 12_000, 12_001].map((amountFen) => isNeeded(combined, amountFen))).toEqual([false, false, true])
    expect(isNeeded(balance, null)).toBe(true)
  })

  test.each([
    [{ kind: 'combined', cardId: 'c1', balanceFen: 12_000 } as const, 'c2'],
    [{ kind: 'balance' } as const, 'c1'],
    [{ kind: 'card', cardId: 'c2' } as const, 'c1'],
  ])('after %o comes what was not asked yet', (tried, cardId) => {
    const short = { ...balance, usable: false }
    expect(untried([short, combined, card, other], tried)[0]?.card?.cardId).toBe(cardId)
  })
})
