import { checkLegalName } from './legalName'

test.each([
  ['张伟', '张伟'],
  [' 欧阳 修 ', '欧阳修'],
  ['买买提·吐尔逊', '买买提·吐尔逊'],
  ['买买提•吐尔逊', '买买提·吐尔逊'],
  ['阿卜杜拉．艾力', '阿卜杜拉·艾力'],
  ['𠮷野', '𠮷野'],
  ['李〇', '李〇'],
  ['Mary Jane O’Neil'.replace('’', "'"), "MARY JANE O'NEIL"],
])('accepts %s', (text, normalized) => {
  expect(checkLegalName(text)).toEqual({ ok: true, normalized })
})

test.each([
  '',
  '张',
  '张1',
  '张伟!',
  '·张伟',
  '张伟·',
  '张··伟',
  'M',
  '<b>张伟</b>',
  '张'.repeat(26),
  'A'.repeat(61),
  '张wei',
])('refuses %j', (text) => {
  expect(checkLegalName(text)).toEqual({ ok: false, code: 'NAME_INVALID' })
})
