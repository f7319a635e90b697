import { report } from './repository'
import { findWords, readTexts } from './wording'

// Goal: the same thing has the same Chinese word wherever a person reads it: on the phone, on the desk, in an answer, in a README.

test('nothing a person reads says it in another word', () => {
  expect(report(readTexts().flatMap(findWords))).toEqual([])
})

test('texts of every part are looked at', () => {
  const seen = readTexts().map(({ path }) => path)
  for (const path of ['src/i18n/zh/errors.ts', 'src/host/scan/sheetTexts.ts', 'sandbox/desk/desk.html', 'README.md']) {
    expect(seen).toContain(path)
  }
  for (const folder of ['server/src/', 'sandbox/desk/', 'docs/']) {
    expect(seen.some((path) => path.startsWith(folder))).toBe(true)
  }
})

test.each([
  ['没有找到这家商户', '商家'],
  ['这是你分享的', '您'],
  ['复制一张借记卡', '储蓄卡'],
  ['沙盒没有响应', '沙箱'],
  ['请登陆', '登录'],
  ['帐单', '账'],
  ['亲，付款成功', '您'],
  ['付款成功！', '。'],
])('%s is found', (text, instead) => {
  const [problem] = findWords({ path: 'src/i18n/zh/pay.ts', text: `line\n${text}` })
  expect(problem).toMatchObject({ line: 2, message: expect.stringContaining(instead) })
})
