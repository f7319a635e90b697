import { type MessageKind, messageKinds } from '@wallet/rules'
import { setLanguage } from './language'
import { messageText } from './messageText'

const nowMs = Date.parse('2026-11-22T04:00:00.000Z')

/** What the server says of each kind. */
const params: Record<MessageKind, Record<string, string | number>> = {
  payment_succeeded: { merchant: '沙坡尾茶铺', amountFen: 123_450, pointsEarned: 12 },
  payment_failed: { merchant: '沙坡尾茶铺', amountFen: 300, code: 'CARD_SHORT' },
  topup_succeeded: { amountFen: 5_000 },
  transfer_offered: { person: '*三', amountFen: 1250, transferId: 'id' },
  transfer_accepted: { person: '*三', amountFen: 1250 },
  transfer_refused: { person: '*三', amountFen: 1250 },
  transfer_returned: { person: '*三', amountFen: 1250 },
  share_asked: { person: '*三', amountFen: 1250, collectionId: 'id' },
  share_reminded: { person: '*三', amountFen: 1250, collectionId: 'id' },
  share_paid: { person: '*三', amountFen: 1250 },
  share_declined: { person: '*三', amountFen: 1250, collectionId: 'id' },
  collection_expired: { amountFen: 1250, collectionId: 'id' },
  topup_failed: { amountFen: 5_000, code: 'ISSUER_DOWN' },
  withdrawal_succeeded: { amountFen: 5_000 },
  withdrawal_failed: { amountFen: 5_000, code: 'CARD_LOST' },
  refund_succeeded: { merchant: '沙坡尾茶铺', amountFen: 300 },
  refund_to_balance: { merchant: '沙坡尾茶铺', amountFen: 300 },
  new_device: { device: 'Pixel 9', host: 'weapp' },
  session_copied: { device: 'Pixel 9', host: 'weapp' },
  pin_set: {},
  pin_locked: { unlocksAt: '2026-11-22T07:00:00.000Z' },
  login_locked: { unlocksAt: '2026-11-22T07:00:00.000Z' },
  card_bound: { bank: 'XMBANK', lastFour: '1496' },
  card_unbound: { bank: 'XMBANK', lastFour: '1496' },
  host_linked: { provider: 'wechat' },
  host_detached: { provider: 'alipay' },
  password_set: {},
  consent_withdrawn: { document: 'cards' },
}

afterEach(() => setLanguage('zh'))

test.each(messageKinds)('%s is told whole, in both languages', (kind) => {
  for (const language of ['zh', 'en'] as const) {
    setLanguage(language)
    const { title, note } = messageText({ kind, params: params[kind] }, nowMs)
    for (const text of [title, note]) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/[{}[\]|]|undefined|null|NaN|， *$|: *$/)
    }
  }
})

test('amounts, times, banks and reasons are written out', () => {
  const told = (kind: MessageKind) => messageText({ kind, params: params[kind] }, nowMs)
  expect(told('payment_succeeded')).toEqual({ title: '付款成功 ¥1,234.50', note: '付给沙坡尾茶铺，获得 12 积分' })
  expect(told('pin_locked').note).toContain('今天 15:00')
  expect(told('card_bound').note).toBe('厦门银行 尾号 1496')
  expect(told('topup_failed').note).not.toContain('ISSUER_DOWN')
})

test('a payment without points says nothing of points', () => {
  const { note } = messageText({ kind: 'payment_succeeded', params: { merchant: '茶铺', amountFen: 100 } }, nowMs)
  expect(note).toBe('付给茶铺')
})

test('no other host is named inside a host', () => {
  for (const kind of ['host_linked', 'host_detached', 'new_device'] as const) {
    const { title, note } = messageText({ kind, params: params[kind] }, nowMs)
    expect(title + note).not.toMatch(/微信|支付宝/)
  }
})
