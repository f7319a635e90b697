import { PinDigits, randomBelowFrom, shuffled } from './pinDigits'

test('the sixth digit hands the PIN over once and nothing is kept', () => {
  const digits = new PinDigits()
  const answers = [...'294751'].map((digit) => digits.press(digit))
  expect(answers).toEqual([null, null, null, null, null, '294751'])
  expect(digits.count).toBe(0)
  expect(JSON.stringify(digits)).not.toContain('2')
})

test('delete takes back one digit, and none when there is none', () => {
  const digits = new PinDigits()
  digits.remove()
  digits.press('1')
  digits.press('2')
  digits.remove()
  expect(digits.count).toBe(1)
  digits.clear()
  expect(digits.count).toBe(0)
})

// Goal: no order is more likely than another. Method: feed every choice a fair source can make for four items.
test('the shuffle reaches each order of four items exactly once', () => {
  const orders = new Set<string>()
  for (let a = 0; a < 4; a += 1)
    for (let b = 0; b < 3; b += 1)
      for (let c = 0; c < 2; c += 1) {
        const choices = [a, b, c, 0]
        const bounds: number[] = []
        orders.add(
          shuffled(['1', '2', '3', '4'], (bound) => {
            bounds.push(bound)
            return choices.shift() ?? 0
          }).join(''),
        )
        expect(bounds).toEqual([4, 3, 2, 1])
      }
  expect(orders.size).toBe(24)
})

test('every number is drawn from equally many bytes, and unfair bytes are skipped', () => {
  const counts = Array.from({ length: 10 }, () => 0)
  for (let byte = 0; byte < 250; byte += 1) {
    const drawn = randomBelowFrom(Uint8Array.of(byte))(10)
    counts[drawn] = (counts[drawn] ?? 0) + 1
  }
  expect(counts).toEqual(Array.from({ length: 10 }, () => 25))
  expect(randomBelowFrom(Uint8Array.of(255, 250, 7))(10)).toBe(7)
  expect(randomBelowFrom(new Uint8Array())(10)).toBe(0)
})
