import fc from 'fast-check'
import { maskIdNumber, maskName, maskPayeeName, maskPhone } from './masks'

const shown = (masked: string) => masked.replace(/\*/g, '').length

test('the agreed forms', () => {
  expect(maskPhone('13712345650')).toBe('137******50')
  expect(maskName('张伟')).toBe('张*')
  expect(maskName('欧阳修')).toBe('欧*')
  expect(maskName('𠮷野')).toBe('𠮷*')
  expect(maskPayeeName('张三')).toBe('*三')
  expect(maskPayeeName('欧阳修')).toBe('*修')
  expect(maskIdNumber('350203199001011233')).toBe('3****************3')
})

test('no mask shows more than agreed, whatever it is given', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\dA-Z]{0,30}$/), (text) => {
      expect(shown(maskPhone(text))).toBeLessThanOrEqual(5)
      expect(shown(maskName(text))).toBeLessThanOrEqual(1)
      expect(shown(maskIdNumber(text))).toBeLessThanOrEqual(2)
    }),
  )
})
