import { formatYuan, parseYuan } from '@wallet/rules'
import type { MerchantView } from '#providers/merchants/merchants'
import { DeskError, deskClient } from './deskClient'
import { bilingual, element } from './dom'
import { orderFace } from './orderFace'
import type { SendToPhone } from './phoneFrame'

const lifetimes = [
  ['300', '5 分钟有效'],
  ['30', '30 秒有效'],
  ['900', '15 分钟有效'],
] as const

/** A merchant's cash desk: amount and subject make an order, whose code is shown until it is paid or gone. */
export function cashDesk(merchant: MerchantView, sendToPhone: SendToPhone): HTMLElement {
  const amount = element('input', {
    inputmode: 'decimal',
    placeholder: '0.00',
    autocomplete: 'off',
    'aria-label': '金额（元）Amount in yuan',
    class: 'amount-input',
  })
  const subject = element('input', { autocomplete: 'off', maxlength: '64', 'aria-label': '商品 Subject' })
  const lifetime = element(
    'select',
    { 'aria-label': '有效期 Valid for' },
    ...lifetimes.map(([value, text]) => element('option', { value }, text)),
  )
  const problem = element('p', { class: 'problem', role: 'alert' })
  const submit = element('button', { class: 'button is-primary' }, '生成收款码')
  const form = element(
    'form',
    { class: 'order-form', novalidate: true },
    element('label', { class: 'amount-field' }, element('span', {}, '¥'), amount),
    submit,
    subject,
    lifetime,
    problem,
  )
  subject.value = usualSubject(merchant.category)
  amount.value = '12.50'

  const body = element('div', {}, form)
  const open = async (): Promise<void> => {
    const amountFen = parseYuan(amount.value)
    if (amountFen === null || amountFen === 0) throw new DeskError('AMOUNT_INVALID', '')
    const order = await deskClient.createOrder(merchant.id, {
      amountFen,
      subject: subject.value.trim() || usualSubject(merchant.category),
      ttlSeconds: Number(lifetime.value),
    })
    const face = orderFace({ merchantId: merchant.id, order, sendToPhone, onLeave: () => body.replaceChildren(form) })
    body.replaceChildren(face)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    problem.textContent = ''
    submit.disabled = true
    open()
      .catch((error: unknown) => {
        problem.textContent = sayProblem(error)
      })
      .finally(() => {
        submit.disabled = false
      })
  })
  return element(
    'article',
    { class: 'till' },
    element('h3', { class: 'till-title' }, bilingual('收银台 · 金额已定', 'Cash desk')),
    body,
  )
}

function sayProblem(error: unknown): string {
  if (!(error instanceof DeskError)) return '没有生成，请再试一次。'
  if (error.code === 'AMOUNT_INVALID') return `金额要像 ${formatYuan(1250)} 这样，大于 0，最多两位小数。`
  if (error.code === 'WALLET_UNREACHABLE' || error.code === 'SANDBOX_UNREACHABLE') return '钱包还没连上，请稍等再试。'
  return `钱包没有接受：${error.message}（${error.code}）`
}

/** What a merchant of this kind sells. */
export function usualSubject(category: string): string {
  const subjects: Record<string, string> = {
    餐饮: '沙茶面一碗',
    茶叶: '铁观音 100 克',
    交通: '轮渡船票',
    图书: '书一本',
    便利店: '日用品',
    海鲜: '海蛎两斤',
    伴手礼: '馅饼一盒',
  }
  return subjects[category] ?? category
}
