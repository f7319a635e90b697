import { formatYuan } from '@wallet/rules'
import type { MerchantOrder } from '#providers/merchants/walletClient'
import { codeActions } from './codeActions'
import { deskClient } from './deskClient'
import { element } from './dom'
import { icon } from './icons'
import type { SendToPhone } from './phoneFrame'
import { qrCode } from './qrCode'
import { sayInstant, sayTimeLeft } from './times'

const POLL_MS = 1000

interface OrderFace {
  readonly merchantId: string
  readonly order: MerchantOrder
  readonly sendToPhone: SendToPhone
  /** The cashier wants the next order. */
  readonly onLeave: () => void
}

/** An order at the cash desk: its code with the time left, then paid, or gone. */
export function orderFace({ merchantId, order, sendToPhone, onLeave }: OrderFace): HTMLElement {
  const place = element('div', { class: 'order', 'aria-live': 'polite' })
  let isWatched = true
  const leave = (): void => {
    isWatched = false
    onLeave()
  }
  const cancel = (): void => {
    // A customer may be paying this very moment; the next look at the order tells what came first.
    deskClient.closeOrder(merchantId, order.id).then(leave, () => undefined)
  }
  const countdown = element('p', { class: 'countdown' })
  const waiting = element(
    'div',
    {},
    element('p', { class: 'order-amount' }, element('small', {}, '¥'), formatYuan(order.amountFen)),
    element('div', { class: 'qr-face' }, qrCode(order.code, `收款 ${formatYuan(order.amountFen)} 元`)),
    countdown,
    codeActions(order.code, sendToPhone),
    element('button', { type: 'button', class: 'button is-quiet is-wide', onclick: cancel }, '取消这一单'),
  )
  place.append(waiting)

  const look = async (): Promise<void> => {
    const latest = await deskClient.readOrder(merchantId, order.id).catch(() => null)
    if (!isWatched) return
    const timeLeft = sayTimeLeft(order.expiresAt)
    if (latest?.state === 'paid') {
      place.replaceChildren(paidFace(latest, leave))
      return
    }
    if (latest?.state === 'closed' || (timeLeft === null && latest?.state === 'open')) {
      place.replaceChildren(goneFace(order, leave))
      return
    }
    countdown.replaceChildren(icon('clock'), sayWaiting(latest, timeLeft))
    setTimeout(() => void look(), POLL_MS)
  }
  void look()
  return place
}

function sayWaiting(latest: MerchantOrder | null, timeLeft: string | null): string {
  if (latest === null) return '钱包没有响应，正在重试'
  if (latest.state === 'paying') return '顾客正在付款…'
  return timeLeft === null ? '正在确认结果…' : `等待付款，还剩 ${timeLeft}`
}

function paidFace(order: MerchantOrder, leave: () => void): HTMLElement {
  return element(
    'div',
    { class: 'order-result is-paid' },
    element('div', { class: 'result-mark' }, icon('check')),
    element('p', { class: 'result-title' }, '已收款 ', element('small', { lang: 'en' }, 'Paid')),
    element('p', { class: 'order-amount' }, element('small', {}, '¥'), formatYuan(order.amountFen)),
    element(
      'p',
      { class: 'result-note' },
      `${order.subject}${order.paidAt === null ? '' : ` · ${sayInstant(order.paidAt)}`}`,
    ),
    element('button', { type: 'button', class: 'button is-wide', onclick: leave }, '收下一笔'),
  )
}

function goneFace(order: MerchantOrder, leave: () => void): HTMLElement {
  return element(
    'div',
    { class: 'order-result is-gone' },
    element('div', { class: 'result-mark' }, icon('clock')),
    element('p', { class: 'result-title' }, '收款码已过期 ', element('small', { lang: 'en' }, 'Expired')),
    element('p', { class: 'result-note' }, `${order.subject}，¥${formatYuan(order.amountFen)}，没有收到钱。`),
    element('button', { type: 'button', class: 'button is-wide', onclick: leave }, '重新收款'),
  )
}
