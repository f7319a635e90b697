import { formatYuan } from '@wallet/rules'
import type { MerchantCharge } from '#providers/merchants/walletClient'
import { deskClient } from './deskClient'
import { element } from './dom'
import { type IconName, icon } from './icons'
import { sayInstant, sayTimeLeft } from './times'

const POLL_MS = 1000

interface ChargeFace {
  readonly merchantId: string
  readonly charge: MerchantCharge
  /** The cashier wants the next one. */
  readonly onLeave: () => void
}

/** A charge at the counter: waiting for the payer, then paid, failed or taken back. */
export function chargeFace({ merchantId, charge, onLeave }: ChargeFace): HTMLElement {
  const place = element('div', { class: 'order', 'aria-live': 'polite' })
  let isWatched = true
  const leave = (): void => {
    isWatched = false
    onLeave()
  }
  const reverse = (): void => {
    // The payer may be confirming this very moment; the next look tells what came first.
    deskClient.reverseCharge(merchantId, charge.outOrderNo).then(show, () => undefined)
  }
  const wait = element('p', { class: 'countdown' })
  const waiting = element(
    'div',
    {},
    element('p', { class: 'order-amount' }, element('small', {}, '¥'), formatYuan(charge.amountFen)),
    wait,
    element('button', { type: 'button', class: 'button is-quiet is-wide', onclick: reverse }, '撤销这笔收款'),
  )

  const show = (latest: MerchantCharge): boolean => {
    const end = ends[latest.status]
    if (end === null) {
      wait.replaceChildren(icon('clock'), sayWaiting(latest))
      if (!waiting.isConnected) place.replaceChildren(waiting)
      return false
    }
    isWatched = false
    place.replaceChildren(endFace(latest, end, leave))
    return true
  }
  const look = async (): Promise<void> => {
    const latest = await deskClient.readCharge(merchantId, charge.outOrderNo).catch(() => null)
    if (!isWatched) return
    if (latest === null || !show(latest)) setTimeout(() => void look(), POLL_MS)
  }
  if (!show(charge)) setTimeout(() => void look(), POLL_MS)
  return place
}

interface End {
  readonly className: string
  readonly icon: IconName
  readonly title: string
  readonly english: string
  readonly note: string
}

/** How a charge ends; null while it has not. */
const ends: Readonly<Record<MerchantCharge['status'], End | null>> = {
  waiting: null,
  paying: null,
  unknown: null,
  succeeded: { className: 'is-paid', icon: 'check', title: '已收款', english: 'Paid', note: '' },
  failed: {
    className: 'is-gone',
    icon: 'close',
    title: '没有收到',
    english: 'Failed',
    note: '没有收到钱，请顾客换一个付款码。',
  },
  reversed: { className: 'is-gone', icon: 'close', title: '已撤销', english: 'Reversed', note: '没有收钱。' },
}

function sayWaiting({ status, expiresAt }: MerchantCharge): string {
  const timeLeft = sayTimeLeft(expiresAt)
  if (status === 'waiting') return timeLeft === null ? '正在确认结果…' : `等待顾客输密码，还剩 ${timeLeft}`
  return status === 'unknown' ? '银行还没有答复，正在确认…' : '顾客正在付款…'
}

function endFace(charge: MerchantCharge, end: End, leave: () => void): HTMLElement {
  const { subject, paidAt } = charge
  return element(
    'div',
    { class: `order-result ${end.className}` },
    element('div', { class: 'result-mark' }, icon(end.icon)),
    element('p', { class: 'result-title' }, `${end.title} `, element('small', { lang: 'en' }, end.english)),
    element('p', { class: 'order-amount' }, element('small', {}, '¥'), formatYuan(charge.amountFen)),
    element(
      'p',
      { class: 'result-note' },
      end.note || `${subject}${paidAt === null ? '' : ` · ${sayInstant(paidAt)}`}`,
    ),
    element('button', { type: 'button', class: 'button is-wide', onclick: leave }, '收下一笔'),
  )
}
