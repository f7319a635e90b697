import { drawRequestNumber, isRequestNumber } from './requestNumbers'

test('what is drawn is a number, and ten thousand of them are ten thousand', () => {
  const drawn = Array.from({ length: 10_000 }, drawRequestNumber)
  expect(drawn.every(isRequestNumber)).toBe(true)
  expect(new Set(drawn).size).toBe(drawn.length)
})

test.each([
  '',
  'K7QF2M9X',
  'k7qf-2m9x',
  'K7QF-2M9X\n',
  'K7QF-2M90',
  'K7QF-2M9X-AAAA',
  ' K7QF-2M9X',
  '{"a":1}',
  undefined,
  7,
])('%j is none', (text) => expect(isRequestNumber(text)).toBe(false))
