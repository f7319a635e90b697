import { orderNumberOf } from './orderNumbers'

test('an order number is 26 digits: the second in Shanghai and twelve that follow from the id', () => {
  const at = new Date('2026-11-22T16:30:05.900Z')
  const number = orderNumberOf('0190a0b0-0000-7000-8000-000000000001', at)
  expect(number).toMatch(/^20261123003005\d{12}$/)
  expect(orderNumberOf('0190a0b0-0000-7000-8000-000000000001', at)).toBe(number)
  expect(orderNumberOf('0190a0b0-0000-7000-8000-000000000002', at)).not.toBe(number)
})
