import { type AmountKey, amountFenOf, pressAmountKey, typedText } from './amountKeys'

const type = (keys: string, from = '') =>
  [...keys].reduce(
    (text, key) => pressAmountKey(text, (key === '.' ? 'point' : key === '<' ? 'delete' : key) as AmountKey),
    from,
  )

test('digits become a text with at most two decimals and no leading zeros', () => {
  expect(type('12.345')).toBe('12.34')
  expect(type('007')).toBe('7')
  expect(type('0')).toBe('0')
  expect(type('0.05')).toBe('0.05')
})

test('a point alone starts with a zero and is accepted once', () => {
  expect(type('.5')).toBe('0.5')
  expect(type('1..2.3')).toBe('1.23')
})

test('deleting walks back to nothing and stays there', () => {
  expect(type('1.2<')).toBe('1.')
  expect(type('1.2<<<<<')).toBe('')
})

test('the integer part has a limit, so the text never outgrows its line', () => {
  expect(type('1234567890')).toBe('12345678')
  expect(type('1234567890.99')).toBe('12345678.99')
})

test('the amount is whole fen, and nothing and zero are no amount', () => {
  expect(amountFenOf('0.29')).toBe(29)
  expect(amountFenOf('1.1')).toBe(110)
  expect(amountFenOf('12.')).toBe(1200)
  expect(amountFenOf('')).toBeNull()
  expect(amountFenOf('0')).toBeNull()
  expect(amountFenOf('0.00')).toBeNull()
})

test('an amount put there is what its keys would have typed', () => {
  expect([typedText(100_000), typedText(1_250), typedText(29), typedText(123_456_789)]).toEqual([
    '1000',
    '12.50',
    '0.29',
    '1234567.89',
  ])
})
