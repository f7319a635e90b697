import { formatYuanParts, type MessageKind, type MessageTopic } from '@wallet/rules'
import type { HostProvider } from '#channels/host/hostChannel'
import type { OutboxRow } from '#domains/subscriptions/outboxStore'

/**
 * What our templates ask for, topic by topic, in the order in which the operator makes them with the host: WeChat names
 * a keyword by its kind and number, Alipay by its number alone. Nothing goes out but merchant, amount, time and event.
 */
type Keyword = 'thing' | 'amount' | 'time' | 'phrase'

/** WeChat: at most 20 characters in a `thing`. */
const thingLengthMax = 20

/** Where a message leads: its bill, otherwise the inbox. Paths of the mini-program's route table. */
export function pageOf({ billId }: Pick<OutboxRow, 'billId'>): string {
  return billId === null ? 'packages/inbox/inbox/index' : `packages/bills/detail/index?billId=${billId}`
}

/** The keywords and values of a message in its topic's template. */
export function templateDataOf(provider: HostProvider, message: OutboxRow): Record<string, string> {
  return Object.fromEntries(
    valuesOf(message).map(([keyword, value], index) => [
      provider === 'wechat' ? `${keyword}${index + 1}` : `keyword${index + 1}`,
      value,
    ]),
  )
}

function valuesOf(message: OutboxRow): [Keyword, string][] {
  const { params, createdAt } = message
  const words = {
    event: events[message.kind],
    amount: () => amountOf(Number(params.amountFen)),
    merchant: params.merchant ?? params.person,
  }
  return topicValues[message.topic](words, shanghaiTime(createdAt))
}

interface Words {
  readonly event: string
  readonly amount: () => string
  readonly merchant: string | number | undefined
}

const topicValues: Record<MessageTopic, (words: Words, time: string) => [Keyword, string][]> = {
  security: ({ event }, time) => [
    ['thing', event],
    ['time', time],
  ],
  topup: ({ event, amount }, time) => [
    ['amount', amount()],
    ['time', time],
    ['phrase', event],
  ],
  payment: ({ event, amount, merchant }, time) => [
    ['thing', thing(String(merchant ?? ''))],
    ['amount', amount()],
    ['time', time],
    ['phrase', event],
  ],
}

/** Hosts speak to their users in Chinese, so the words are here. At most five characters where it is a `phrase`. */
const events: Record<MessageKind, string> = {
  payment_succeeded: '支付成功',
  payment_failed: '支付失败',
  topup_succeeded: '充值到账',
  topup_failed: '充值失败',
  transfer_offered: '收到转账',
  transfer_accepted: '已被收款',
  transfer_refused: '转账退回',
  transfer_returned: '转账退回',
  share_asked: '请您付款',
  share_reminded: '提醒付款',
  share_paid: '收款到账',
  share_declined: '对方未付',
  collection_expired: '收款到期',
  withdrawal_succeeded: '提现到账',
  withdrawal_failed: '提现失败',
  refund_succeeded: '退款到账',
  refund_to_balance: '退回余额',
  new_device: '钱包在新设备上登录',
  session_copied: '登录凭证疑被盗用',
  pin_set: '已设置支付密码',
  pin_locked: '支付密码已锁定',
  login_locked: '登录已锁定',
  card_bound: '已绑定银行卡',
  card_unbound: '已解绑银行卡',
  host_linked: '已绑定登录身份',
  host_detached: '已解除登录身份',
  password_set: '已设置登录密码',
  consent_withdrawn: '已撤回授权',
}

/** '1234.50元': hosts take no grouping. */
function amountOf(fen: number): string {
  const { integer, fraction } = formatYuanParts(fen)
  return `${integer.replace(/,/g, '')}.${fraction}元`
}

function thing(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length > thingLengthMax
    ? `${characters.slice(0, thingLengthMax - 1).join('')}…`
    : characters.join('')
}

/** '2026年11月22日 09:05' in Shanghai. */
function shanghaiTime(at: Date): string {
  const [date = '', time = ''] = new Date(at.getTime() + 8 * 3_600_000).toISOString().split('T')
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日 ${time.slice(0, 5)}`
}
