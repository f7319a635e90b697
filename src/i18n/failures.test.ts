import { clientErrorCodes, errorCodes, errorRules, isErrorCode, topUpCapNames } from '@wallet/rules'
import { failureParams } from '../../test/support/failureParams'
import { errors as errorsEn } from './en/errors'
import { failureText } from './failures'
import { languages } from './language'
import { slotNames } from './template'
import { errors as errorsZh } from './zh/errors'

const nowMs = Date.parse('2026-11-22T04:00:00.000Z')
const everyCode = [...errorCodes, ...clientErrorCodes]

describe.each(languages)('error texts in %s', (language) => {
  // Goal: nobody ever reads a brace, a bracket or an internal code. Method: write out every code with and without params.
  test.each(everyCode)('%s is readable with all slots and with none', (code) => {
    const moved = isErrorCode(code) ? errorRules[code].moved : 'no'
    for (const params of [failureParams, {}]) {
      const text = failureText({ code, moved, params }, 'pay', { language, nowMs })
      const shown = [text.title, text.money ?? '-', text.next].join('\n')
      expect(text.title.length).toBeGreaterThan(1)
      expect(text.next.length).toBeGreaterThan(1)
      expect(shown).not.toMatch(/[{}[\]|]/)
      expect(shown).not.toMatch(/[A-Z]+_[A-Z]+|undefined|NaN|null/)
      expect(shown).not.toMatch(/ {2,}|[，,。；]{2,}|^[，,]|！|!|亲/m)
      expect(text.money === '').toBe(false)
    }
  })

  test('a param this build does not understand leaves no hole', () => {
    const text = failureText({ code: 'QR_FOREIGN', params: { app: 'other', field: 'eyes', gapFen: 'many' } }, 'pay', {
      language,
      nowMs,
    })
    expect(text.title).not.toMatch(/\bother\b|undefined/)
  })
})

test('both languages fill the same slots for each code', () => {
  for (const code of everyCode) {
    const names = ({ title, next }: { title: string; next: string }) => [...new Set(slotNames(title + next))].sort()
    expect([code, names(errorsEn[code])]).toEqual([code, names(errorsZh[code])])
  }
})

test('a refused top-up names its cap and what helps against that one', () => {
  for (const language of languages) {
    const texts = topUpCapNames.map((cap) =>
      failureText({ code: 'TOPUP_CAP', params: { cap, leftFen: 12000 } }, 'topup', { language }),
    )
    expect(new Set(texts.map(({ title }) => title)).size).toBe(topUpCapNames.length)
    expect(new Set(texts.map(({ next }) => next)).size).toBe(topUpCapNames.length)
    for (const { title } of texts) expect(title).toContain('¥120.00')
  }
})

test('amounts, moments, durations, banks and fields are written out', () => {
  const write = (code: keyof typeof errorsZh, params: Record<string, string | number>) =>
    failureText({ code, params }, 'pay', { language: 'zh', nowMs })
  expect(write('BALANCE_SHORT', { gapFen: 2340 }).title).toBe('余额不够，还差 ¥23.40')
  expect(write('PIN_LOCKED', { unlocksAt: '2026-11-22T04:30:00.000Z' }).title).toBe(
    '支付密码错误次数过多，已锁定至 今天 12:30',
  )
  expect(write('SMS_TOO_SOON', { retryAfterSeconds: 41 }).next).toBe('先看看手机短信，41 秒后可再获取')
  expect(write('CARD_LOST', { bank: 'CMB' })).toMatchObject({
    title: '这张招商银行卡已挂失',
    next: '换一个付款方式，或致电银行 95555',
  })
  expect(write('CARD_FIELD_MISMATCH', { field: 'phone', triesLeft: 2 }).title).toBe(
    '手机号和银行预留的不一致，今天还可试 2 次',
  )
})

test('an unknown result says so and by when, and never that nothing moved', () => {
  const failure = {
    code: 'NETWORK_TIMEOUT_UNKNOWN',
    moved: 'unknown',
    params: { settlesBy: failureParams.settlesBy },
  } as const
  expect(failureText(failure, 'pay', { language: 'zh', nowMs }).money).toBe(
    '结果确认中，请勿重复付款；最迟 今天 12:05 告知结果',
  )
  expect(failureText({ ...failure, params: {} }, 'pay', { language: 'en', nowMs }).money).toBe(
    'Checking the result, please do not pay again',
  )
})

test('an order being paid leaves in doubt the money of who pays it, and nobody else’s', () => {
  const texts = (['unknown', 'no'] as const).map((moved) =>
    failureText({ code: 'ORDER_PAYING', moved }, 'pay', { language: 'en', nowMs }),
  )
  expect(texts.map(({ money }) => money)).toEqual([
    'Checking the result, please do not pay again',
    'No money has moved',
  ])
})

test('where no money could be meant, money is not mentioned', () => {
  expect(failureText({ code: 'BANK_UNAVAILABLE' }, 'bind', { language: 'zh', nowMs }).money).toBeNull()
})
