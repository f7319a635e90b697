import { mostWithdrawable, withdrawalFee, withdrawalFees } from './withdrawals'

/**
 * The fee once more, by another way: fen by fen, as somebody would count it out. Each fen beyond the quota costs a
 * thousandth of a fen; what was begun of a fen is a whole one, and nobody is asked less than ten.
 */
function feeCountedOut(amountFen: number, freeLeftFen: number): number {
  let thousandths = 0
  for (let fen = 1; fen <= amountFen; fen += 1) if (fen > freeLeftFen) thousandths += 1
  if (thousandths === 0) return 0
  let feeFen = 0
  while (feeFen * 1000 < thousandths) feeFen += 1
  return Math.max(feeFen, 10)
}

const quotas = [0, 1, 999, 1_000, 50_000, withdrawalFees.freePerMonthFen]
/** Around every border: the quota, the least fee, the whole fen of the rate. */
const amountsFor = (freeLeftFen: number) =>
  [1, 2, 9, 10, 11, 999, 1_000, 1_001, 9_999, 10_000, 10_001, 10_999, 11_000, 11_001, 123_456].flatMap((amountFen) => [
    amountFen,
    amountFen + freeLeftFen,
  ])

test('the fee is what a second, counted-out table says, at every border', () => {
  for (const freeLeftFen of quotas) {
    for (const amountFen of amountsFor(freeLeftFen)) {
      const { freeFen, feeFen } = withdrawalFee(amountFen, freeLeftFen)
      expect([amountFen, freeLeftFen, feeFen]).toEqual([amountFen, freeLeftFen, feeCountedOut(amountFen, freeLeftFen)])
      expect(freeFen).toBe(Math.min(amountFen, freeLeftFen))
    }
  }
})

test('the fee of every amount, fen by fen, is a thousandth of what is not free, rounded up, and ten fen at least', () => {
  for (const freeLeftFen of [0, 777, 100_000]) {
    const wrong: number[] = []
    for (let amountFen = 1; amountFen <= 250_000; amountFen += 1) {
      const charged = BigInt(amountFen) - BigInt(freeLeftFen)
      const rounded = (charged + 999n) / 1_000n
      const expected = charged <= 0n ? 0n : rounded < 10n ? 10n : rounded
      if (BigInt(withdrawalFee(amountFen, freeLeftFen).feeFen) !== expected) wrong.push(amountFen)
    }
    expect(wrong).toEqual([])
  }
})

test('all of it is the most that amount and fee together leave room for', () => {
  for (const freeLeftFen of quotas) {
    for (const heldFen of [
      0, 1, 5, 9, 10, 11, 12, 999, 1_011, 1_012, 10_020, 50_001, 99_999, 100_000, 100_001, 100_011, 250_000,
    ]) {
      let most = 0
      // The whole way up: nothing is skipped, so nothing above it fits.
      for (let amountFen = 1; amountFen <= heldFen; amountFen += 1) {
        if (amountFen + withdrawalFee(amountFen, freeLeftFen).feeFen <= heldFen) most = amountFen
      }
      expect([heldFen, freeLeftFen, mostWithdrawable(heldFen, freeLeftFen)]).toEqual([heldFen, freeLeftFen, most])
    }
  }
})

test('what cannot be held cannot be sent', () => {
  expect(mostWithdrawable(-5, 0)).toBe(0)
  expect(withdrawalFee(1, -3)).toEqual({ freeFen: 0, feeFen: 10 })
})
