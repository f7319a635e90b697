import { pointsFor } from '@wallet/rules'
import { pointsPerYuan } from './pointsPerYuan'

test('a rate is written as points per yuan', () => {
  expect([100, 50, 125, 200, 1000].map(pointsPerYuan)).toEqual(['1', '0.5', '1.25', '2', '10'])
})

test('what is written is what is earned for a round amount', () => {
  expect(pointsFor(100_00, 50)).toBe(50)
  expect(pointsFor(100_00, 125)).toBe(125)
})
