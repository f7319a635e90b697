import { formatYuan, parseYuan } from '@wallet/rules'
import type { MerchantView } from '#providers/merchants/merchants'
import { usualSubject } from './cashDesk'
import { chargeFace } from './chargeFace'
import { readPicture, readScreen } from './codePictures'
import { DeskError, deskClient } from './deskClient'
import { bilingual, element } from './dom'
import { icon } from './icons'

/** What a payment code looks like: a reader takes nothing else for one. */
const isCode = (text: string): boolean => /^\d{18,20}$/.test(text)

/** A merchant's reader of payment codes: an amount, and the digits typed, scanned, from a picture or off this screen. */
export function codeReader(merchant: MerchantView): HTMLElement {
  const fields = readerFields()
  const { form, amount, code, problem, submit, screen, picture } = fields
  const body = element('div', {}, form)
  const charge = async (): Promise<void> => {
    const amountFen = parseYuan(amount.value)
    if (amountFen === null || amountFen === 0) throw new DeskError('AMOUNT_INVALID', '')
    const digits = code.value.replace(/\s/g, '')
    if (!isCode(digits)) throw new DeskError('CODE_UNREAD', '')
    const subject = usualSubject(merchant.category)
    const made = await deskClient.createCharge(merchant.id, { code: digits, amountFen, subject })
    code.value = ''
    const onLeave = () => body.replaceChildren(form)
    body.replaceChildren(chargeFace({ merchantId: merchant.id, charge: made, onLeave }))
  }
  const run = (work: () => Promise<void>): void => {
    problem.textContent = ''
    submit.disabled = true
    work()
      .catch((error: unknown) => {
        problem.textContent = sayProblem(error)
      })
      .finally(() => {
        submit.disabled = false
      })
  }
  const take = async (found: string | null): Promise<void> => {
    if (found === null || !isCode(found)) throw new DeskError('CODE_UNSEEN', '')
    code.value = found
    await charge()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    run(charge)
  })
  screen.addEventListener('click', () => run(async () => take(await readScreen(isCode))))
  picture.addEventListener('change', () => {
    const file = picture.files?.[0]
    if (file) run(async () => take(await readPicture(await createImageBitmap(file))))
    picture.value = ''
  })
  return element(
    'article',
    { class: 'till' },
    element('h3', { class: 'till-title' }, bilingual('读付款码', 'Read a payment code')),
    body,
  )
}

function readerFields() {
  const amount = element('input', {
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-label': '收款金额（元）Amount to charge in yuan',
    class: 'amount-input',
  })
  amount.value = '8.80'
  const code = element('input', {
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder: '付款码数字',
    'aria-label': '付款码 Payment code',
    class: 'reader-code',
  })
  const problem = element('p', { class: 'problem', role: 'alert' })
  const submit = element('button', { class: 'button is-primary' }, '收款')
  const picture = element('input', {
    type: 'file',
    accept: 'image/*',
    'aria-label': '付款码图片',
    class: 'reader-file',
  })
  const screen = element('button', { type: 'button', class: 'button is-quiet' }, icon('reader'), '读旁边的手机')
  const form = element(
    'form',
    { class: 'order-form', novalidate: true },
    element('label', { class: 'amount-field' }, element('span', {}, '¥'), amount),
    submit,
    code,
    screen,
    element('label', { class: 'button is-quiet' }, icon('picture'), '读图片', picture),
    problem,
  )
  return { form, amount, code, problem, submit, screen, picture }
}

const problems: Readonly<Record<string, string>> = {
  AMOUNT_INVALID: `金额要像 ${formatYuan(880)} 这样，大于 0，最多两位小数。`,
  CODE_UNREAD: '付款码是 18 到 20 位数字，请再扫一次。',
  CODE_UNSEEN: '没有读到付款码，请让顾客打开付款码后再读。',
  CODE_INVALID: '钱包不认识这个付款码，请顾客刷新后再扫。',
  CODE_EXPIRED: '这个付款码已过期，请顾客刷新后再扫。',
  CODE_USED: '这个付款码已经用过，请顾客刷新后再扫。',
  WALLET_UNREACHABLE: '钱包还没连上，请稍等再试。',
  SANDBOX_UNREACHABLE: '钱包还没连上，请稍等再试。',
}

function sayProblem(error: unknown): string {
  if (!(error instanceof DeskError)) return '没有收款，请再试一次。'
  return problems[error.code] ?? `钱包没有接受：${error.message}（${error.code}）`
}
