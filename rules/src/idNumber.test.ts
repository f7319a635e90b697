import fc from 'fast-check'
import { ageOn, checkIdNumber, idNumberCheckCharacter } from './idNumber'

/** Every example here is of a day before. */
const today = '2026-11-27'

const idNumber = fc
  .record({
    area: fc.constantFrom('110105', '350203', '440524', '810000'),
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ area, day, sequence }) => {
    const digits = area + day.toISOString().slice(0, 10).replace(/-/g, '') + String(sequence).padStart(3, '0')
    return digits + idNumberCheckCharacter(digits)
  })

test('accepts the examples of GB 11643-1999', () => {
  expect(checkIdNumber('11010519491231002X', today)).toEqual({
    ok: true,
    normalized: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: 'female',
  })
  expect(checkIdNumber('440524188001010014', today)).toMatchObject({ ok: true, birthDate: '1880-01-01', sex: 'male' })
})

test('accepts a lower-case x and spaces', () => {
  expect(checkIdNumber(' 110105 19491231 002x ', today)).toMatchObject({ ok: true, normalized: '11010519491231002X' })
})

test.each([
  ['110105194912310021', 'ID_NUMBER_CHECK_DIGIT'],
  ['440524188001010015', 'ID_NUMBER_CHECK_DIGIT'],
  ['110105199902290013', 'ID_NUMBER_BIRTH_DATE'],
  ['110105199913010018', 'ID_NUMBER_BIRTH_DATE'],
  ['110105000001010018', 'ID_NUMBER_BIRTH_DATE'],
  ['990105194912310020', 'ID_NUMBER_INVALID'],
  ['110105491331002', 'ID_NUMBER_INVALID'],
  ['990105491231002', 'ID_NUMBER_INVALID'],
  ['11010549123100X', 'ID_NUMBER_INVALID'],
  ['91350200MA2Y1AAA1X', 'ID_NUMBER_INVALID'],
  ['1101051949123100X2', 'ID_NUMBER_INVALID'],
  ['', 'ID_NUMBER_INVALID'],
])('%s is %s', (text, code) => {
  expect(checkIdNumber(text, today)).toEqual({ ok: false, code })
})

test.each([
  '110105491231002',
  '110105 491231 002',
  '１１０１０５４９１２３１００２',
  'KAZ110090123105',
  'kaz110090123105',
])('%s is the 15-character number of an old card, and is called that', (text) => {
  expect(checkIdNumber(text, today)).toEqual({ ok: false, code: 'ID_NUMBER_OLD' })
})

test('nobody is born tomorrow, and who was born today is', () => {
  const digits = '35020320261128001'
  const unborn = digits + idNumberCheckCharacter(digits)
  expect(checkIdNumber(unborn, '2026-11-27')).toEqual({ ok: false, code: 'ID_NUMBER_BIRTH_DATE' })
  expect(checkIdNumber(unborn, '2026-11-28')).toMatchObject({ ok: true, birthDate: '2026-11-28' })
})

test.each([
  ['Hong Kong', '81000019900101001'],
  ['Macao', '82000019900101001'],
  ['Taiwan', '83000019900101001'],
  ['foreign, card of 2023', '93568219900101001'],
])('the number of a resident from %s is one', (_where, digits) => {
  expect(checkIdNumber(digits + idNumberCheckCharacter(digits), today)).toMatchObject({ ok: true })
})

test('accepts 29 February of a leap year', () => {
  const digits = '35020320000229001'
  expect(checkIdNumber(digits + idNumberCheckCharacter(digits), today)).toMatchObject({
    ok: true,
    birthDate: '2000-02-29',
  })
})

test('any single wrong digit is found', () => {
  fc.assert(
    fc.property(idNumber, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
      const digit = String((Number(id[place]) + shift) % 10)
      return checkIdNumber(id, today).ok && !checkIdNumber(id.slice(0, place) + digit + id.slice(place + 1), today).ok
    }),
  )
})

test('any two swapped neighbours are found', () => {
  fc.assert(
    fc.property(idNumber, fc.integer({ min: 0, max: 15 }), (id, place) => {
      const swapped = id.slice(0, place) + id.charAt(place + 1) + id.charAt(place) + id.slice(place + 2)
      return swapped === id || !checkIdNumber(swapped, today).ok
    }),
  )
})

test('age counts full years', () => {
  expect(ageOn('2010-11-22', '2026-11-21')).toBe(15)
  expect(ageOn('2010-11-22', '2026-11-22')).toBe(16)
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
})
