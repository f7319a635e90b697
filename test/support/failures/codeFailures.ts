import { chooseSource, pay, scanCode } from '../walletFlows'
import { type FailureCase, failureCase } from './failureCase'
import { goHome, order, payAndGoHome, scanAndPay } from './failureWorld'

/** One character of the signature is another. */
function tamper(code: string): string {
  const at = code.length - 20
  return code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1)
}

/** What a code, its merchant or its order is refused for. */
export const codeFailures: readonly FailureCase[] = [
  failureCase('QR_UNREADABLE', {
    context: 'pay',
    how: 'the text of a timetable is scanned',
    step: 'scanAgain',
    meet: ({ phone }) => scanCode(phone, '厦门轮渡 鹭江道 — 三丘田'),
    recover: scanAndPay,
  }),
  failureCase('QR_SIGNATURE_INVALID', {
    context: 'pay',
    how: 'a code whose signature somebody has changed',
    step: 'scanAgain',
    meet: async (world) => scanCode(world.phone, tamper((await order(world)).code)),
    recover: scanAndPay,
  }),
  failureCase('QR_EXPIRED', {
    context: 'pay',
    how: 'an order that was good for five seconds',
    step: 'scanAgain',
    async meet(world) {
      const { code } = await order(world, 100, 5)
      await world.phone.page.waitForTimeout(5_500)
      await scanCode(world.phone, code)
    },
    recover: scanAndPay,
  }),
  failureCase('QR_FOREIGN', {
    context: 'pay',
    how: 'a code of Alipay',
    step: 'scanAgain',
    meet: ({ phone }) => scanCode(phone, 'https://qr.alipay.com/fkx01234abcd'),
    recover: scanAndPay,
  }),
  failureCase('ORDER_CLOSED', {
    context: 'pay',
    how: 'the merchant closes the order while it is on the screen',
    step: 'scanAgain',
    async meet(world) {
      const { id, code } = await order(world)
      await scanCode(world.phone, code)
      await world.phone.see('便当')
      await world.desk.closeOrder(world.merchant.id, id)
      await pay(world.phone, 100)
    },
    recover: scanAndPay,
  }),
  failureCase('ORDER_PAID', {
    context: 'pay',
    how: 'somebody else has paid the order',
    step: 'viewBills',
    async meet(world) {
      const { code } = await order(world, 333)
      await scanCode(world.stranger, code)
      await world.stranger.see('便当')
      await payAndGoHome(world.stranger, 333)
      await scanCode(world.phone, code)
    },
    async recover({ phone }) {
      await phone.settle()
      expectUnseen(await phone.sees('3.33'))
      await goHome(phone)
    },
  }),
  failureCase('ORDER_PAYING', {
    context: 'pay',
    how: 'somebody else’s bank has not answered yet, and then refuses',
    step: 'retry',
    async meet(world) {
      const { stranger, phone, desk, strangerPerson } = world
      const [card] = strangerPerson.cards
      await desk.setOutcome(card?.number ?? '', { kind: 'processingThenFailed', seconds: 1 })
      const { code } = await order(world)
      await scanCode(stranger, code)
      await chooseSource(stranger, card?.number.slice(-4) ?? '')
      await pay(stranger, 100)
      await stranger.see(/正在付款|结果确认中/)
      await scanCode(phone, code)
    },
    async recover({ phone, stranger, desk, strangerPerson }) {
      await stranger.see('付款没有成功')
      await desk.setOutcome(strangerPerson.cards[0]?.number ?? '', { kind: 'enough' })
      await goHome(stranger)
      if (!(await phone.sees('便当'))) await phone.tap('再试一次')
      await payAndGoHome(phone)
    },
  }),
]

function expectUnseen(isSeen: boolean): void {
  if (isSeen) throw new Error('what somebody else has paid stands among the bills')
}
