import { messageKinds, messageTopicOf } from '@wallet/rules'
import type { OutboxRow } from '#domains/subscriptions/outboxStore'
import { templateDataOf } from '#domains/subscriptions/subscribeTemplates'

// Proves that every kind of message fits its template: WeChat refuses a whole message for one value that is too long.

const message = (change: Partial<OutboxRow>): OutboxRow => ({
  lane: 'any',
  messageId: 'message-1',
  userId: 'user-1',
  topic: 'payment',
  kind: 'payment_succeeded',
  params: { merchant: '鹭岛沙茶面', amountFen: 123_456_789 },
  billId: 'bill-1',
  attemptCount: 0,
  createdAt: new Date('2026-01-02T16:05:00.000Z'),
  ...change,
})

/** WeChat's limits of a value, by the kind of its keyword. */
const wechatRules: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  amount: /^\d{1,10}\.\d\d元$/,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

test.each(messageKinds)('%s keeps to the rules of its keywords', (kind) => {
  const data = templateDataOf('wechat', message({ kind, topic: messageTopicOf[kind] }))
  for (const [keyword, value] of Object.entries(data)) {
    expect(value).toMatch(wechatRules[keyword.replace(/\d+$/, '')] ?? /^$/)
  }
})

test('amounts have no grouping, and times are Shanghai’s', () => {
  expect(templateDataOf('wechat', message({}))).toEqual({
    thing1: '鹭岛沙茶面',
    amount2: '1234567.89元',
    time3: '2026年1月3日 00:05',
    phrase4: '支付成功',
  })
})

test('Alipay numbers the same keywords', () => {
  expect(templateDataOf('alipay', message({ kind: 'topup_failed', topic: 'topup', params: { amountFen: 5 } }))).toEqual(
    {
      keyword1: '0.05元',
      keyword2: '2026年1月3日 00:05',
      keyword3: '充值失败',
    },
  )
})

test('a long name ends in an ellipsis, a broken line in a space', () => {
  const params = { merchant: `厦门市思明区\n${'沙'.repeat(30)}`, amountFen: 1 }
  const { thing1 = '' } = templateDataOf('wechat', message({ params }))
  expect(thing1).toBe(`厦门市思明区 ${'沙'.repeat(12)}…`)
  expect(Array.from(thing1)).toHaveLength(20)
})
