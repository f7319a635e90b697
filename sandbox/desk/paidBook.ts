import { formatYuan, parseYuan } from '@wallet/rules'
import type { PaidOrder, Refund } from '#providers/merchants/walletClient'
import { DeskError, deskClient } from './deskClient'
import { bilingual, element } from './dom'
import { sayInstant } from './times'

const POLL_MS = 3000

export interface PaidBook {
  readonly node: HTMLElement
  /** Reads the orders anew, and keeps doing so for as long as they are shown. */
  refresh(): void
}

/** What a merchant has been paid, newest first, and what went back: each may be refunded, whole or in part. */
export function paidBook(merchantId: string): PaidBook {
  const list = element('ol', { class: 'paid-list' })
  const said = element('p', { class: 'paid-said', 'aria-live': 'polite' })
  const node = element(
    'article',
    { class: 'till' },
    element('h3', { class: 'till-title' }, bilingual('已收款 · 退款', 'Paid, refunds')),
    list,
    said,
  )
  let shown = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const refund = async (order: PaidOrder, amountText: string): Promise<void> => {
    const amountFen = parseYuan(amountText)
    if (amountFen === null || amountFen === 0) throw new DeskError('AMOUNT_INVALID', '')
    said.textContent = sayRefund(await deskClient.refund(merchantId, order.id, { amountFen }))
    await look()
  }
  const tryRefund = (order: PaidOrder, amountText: string): Promise<void> =>
    refund(order, amountText).catch((error: unknown) => {
      said.textContent = sayProblem(error)
    })

  const look = async (): Promise<void> => {
    const answer = await deskClient.paidOrders(merchantId).catch(() => null)
    const text = JSON.stringify(answer)
    if (answer === null || text === shown) return
    shown = text
    const rows = answer.items.map((order) => paidRow(order, tryRefund))
    list.replaceChildren(...(rows.length > 0 ? rows : [element('li', { class: 'paid-none' }, '还没有收款')]))
  }
  /** Not while an amount is being typed: the row would be drawn anew under the hand. */
  const turn = async (): Promise<void> => {
    if (!list.contains(document.activeElement)) await look()
    clearTimeout(timer)
    if (node.isConnected) timer = setTimeout(() => void turn(), POLL_MS)
  }
  return { node, refresh: () => void turn() }
}

function paidRow(order: PaidOrder, refund: (order: PaidOrder, amountText: string) => Promise<void>): HTMLElement {
  const leftFen = order.amountFen - order.refundedFen
  const words = element(
    'p',
    { class: 'paid-words' },
    order.subject ?? '扫静态码付款',
    element(
      'small',
      {},
      `${sayInstant(order.paidAt)}${order.refundedFen > 0 ? ` · 已退 ¥${formatYuan(order.refundedFen)}` : ''}`,
    ),
  )
  const amount = element('p', { class: 'paid-amount' }, `¥${formatYuan(order.amountFen)}`)
  if (leftFen === 0) return element('li', { class: 'paid-row is-back' }, words, amount)
  const input = element('input', {
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-label': '退款金额（元）Refund in yuan',
  })
  input.value = formatYuan(leftFen)
  const button = element('button', { class: 'button' }, '退款')
  const form = element('form', { class: 'paid-form', novalidate: true }, input, button)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    button.disabled = true
    void refund(order, input.value).finally(() => {
      button.disabled = false
    })
  })
  return element('li', { class: 'paid-row' }, words, amount, form)
}

function sayRefund({ amountFen, status, target }: Refund): string {
  const where = { balance: '余额', card: '付款的卡', combined: '余额和付款的卡' }[target]
  const amount = `¥${formatYuan(amountFen)}`
  return status === 'succeeded' ? `${amount} 已退回${where}。` : `${amount} 正在退回${where}，等银行答复。`
}

function sayProblem(error: unknown): string {
  if (!(error instanceof DeskError)) return '没有退成，请再试一次。'
  if (error.code === 'AMOUNT_INVALID') return `金额要像 ${formatYuan(1250)} 这样，大于 0，最多两位小数。`
  if (error.code === 'REFUND_EXCEEDS') return '超过了这笔订单的余下金额，没有退。'
  return `钱包没有接受：${error.message}（${error.code}）`
}
