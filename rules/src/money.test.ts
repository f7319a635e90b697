import fc from 'fast-check'
import { FEN_MAX, formatCount, formatYuan, formatYuanParts, isFen, parseYuan, pointsFor } from './money'

const fen = fc.integer({ min: 0, max: FEN_MAX })

describe('parseYuan', () => {
  test.each([
    ['0', 0],
    ['0.01', 1],
    ['12', 1200],
    ['12.3', 1230],
    ['12.34', 1234],
    ['0.1', 10],
    ['19.99', 1999],
    ['1,234.50', 123450],
    ['10000000000', FEN_MAX],
    [' 1', 100],
    ['1\n', 100],
    ['１２．３４', 1234],
    ['１，２３４．５', 123450],
    ['8.2', 820],
    ['0.29', 29],
    ['64.1', 6410],
  ])('reads %s', (text, expected) => {
    expect(parseYuan(text)).toBe(expected)
  })

  test.each([
    '',
    '1 2',
    '1 234',
    '１．２３４',
    '。5',
    '¥1',
    '01',
    '00',
    '.5',
    '1.',
    '1.234',
    '-1',
    '+1',
    '1e3',
    '1,23',
    '12,34.5',
    '0x10',
    'NaN',
    '10000000000.01',
    '9'.repeat(40),
  ])('refuses %j', (text) => {
    expect(parseYuan(text)).toBeNull()
  })

  test('formatting and reading back is the identity, over all amounts', () => {
    fc.assert(fc.property(fen, (amount) => parseYuan(formatYuan(amount)) === amount))
  })

  test('whatever it accepts is fen', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,]{0,14}$/)), (text) => {
        const amount = parseYuan(text)
        return amount === null || isFen(amount)
      }),
    )
  })
})

describe('formatYuan', () => {
  test('groups thousands and keeps two digits', () => {
    expect([0, 5, 100, 123450, 100000000, -123450].map(formatYuan)).toEqual([
      '0.00',
      '0.05',
      '1.00',
      '1,234.50',
      '1,000,000.00',
      '-1,234.50',
    ])
    expect(formatYuanParts(-123456789)).toEqual({ sign: '-', integer: '1,234,567', fraction: '89' })
  })

  test('refuses a fraction of a fen', () => {
    expect(() => formatYuan(0.5)).toThrow(RangeError)
    expect(() => formatYuan(Number.NaN)).toThrow(RangeError)
  })
})

test('isFen accepts whole amounts within bounds only', () => {
  expect([0, 1, FEN_MAX].every(isFen)).toBe(true)
  expect([-1, 0.5, FEN_MAX + 1, Number.NaN, Number.POSITIVE_INFINITY, '1', null, undefined].some(isFen)).toBe(false)
})

describe('pointsFor', () => {
  test('one point a yuan at 100 basis points, rounded down', () => {
    expect([pointsFor(100, 100), pointsFor(199, 100), pointsFor(99, 100), pointsFor(3200, 150)]).toEqual([1, 1, 0, 48])
  })

  test('equals exact integer arithmetic for every amount and rate', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
        const exact = (BigInt(amount) * BigInt(rate)) / BigInt(10_000)
        return BigInt(pointsFor(amount, rate)) === exact
      }),
    )
  })

  test('refuses amounts and rates that are none', () => {
    expect(() => pointsFor(1.5, 100)).toThrow(RangeError)
    expect(() => pointsFor(100, 10_001)).toThrow(RangeError)
    expect(() => pointsFor(100, 0.5)).toThrow(RangeError)
  })
})

test.each([
  [0, '0'],
  [1, '1'],
  [999, '999'],
  [1_288, '1,288'],
  [1_234_567, '1,234,567'],
])('%i of anything is written %s', (count, text) => expect(formatCount(count)).toBe(text))
