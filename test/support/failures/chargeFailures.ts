import { readCodePicture } from '../codePicture'
import type { DeskCharge } from '../desk'
import { paymentPin } from '../walletFlows'
import { type FailureCase, failureCase } from './failureCase'
import { type FailureWorld, goHome, openPage } from './failureWorld'

const codeHint = '向收银员出示，由商家扫码收款'

/** Charges the code that the phone shows. */
async function charge({ phone, desk, merchant }: FailureWorld, amountFen: number): Promise<DeskCharge> {
  await phone.page.getByText(codeHint).filter({ visible: true }).first().waitFor({ timeout: 60_000 })
  const picture = phone.view.locator('.code-picture__qr img').filter({ visible: true })
  const code = readCodePicture((await picture.getAttribute('src')) ?? '')
  return desk.charge(merchant.id, { code, amountFen, subject: '便当' })
}

/** Home → the first code of this phone, or the next. */
async function showCode({ phone }: FailureWorld): Promise<void> {
  await openPage(phone, 'paymentCode')
  await phone.see(/在这台手机上开启付款码|向收银员出示|正在换新的付款码/)
  if (!(await phone.sees('在这台手机上开启付款码'))) return
  await phone.tap('开启付款码')
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
}

/** The next code of the phone is charged without a word. */
async function chargeAgain(world: FailureWorld): Promise<void> {
  await charge(world, 100)
  await world.phone.see('付款成功')
  await goHome(world.phone)
}

/** What a charge by payment code ends with when it is not paid. */
export const refusedChargeFailures: readonly FailureCase[] = [
  failureCase('CHARGE_REFUSED', {
    context: 'pay',
    how: 'the payer says no to what is being charged',
    step: 'correct',
    async meet(world) {
      await showCode(world)
      await charge(world, 120_000)
      await world.phone.see('请确认付款')
      await world.phone.tap('拒绝这笔收款')
      await world.phone.see('您拒绝了这笔收款')
    },
    recover: chargeAgain,
  }),
]

/** The same for later: a phone has a new code every half minute. */
export const reversedChargeFailures: readonly FailureCase[] = [
  failureCase('CHARGE_REVERSED', {
    context: 'pay',
    how: 'the merchant takes its charge back while the payer is asked',
    step: 'askMerchant',
    async meet(world) {
      const { phone, desk, merchant } = world
      await showCode(world)
      const waiting = await charge(world, 120_000)
      await phone.see('请确认付款')
      await desk.reverseCharge(merchant.id, waiting)
      await phone.see('商家取消了这笔收款')
    },
    recover: chargeAgain,
  }),
]
