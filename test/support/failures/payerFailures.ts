import type { Request } from 'playwright-core'
import { pay, paymentPin, scanCode } from '../walletFlows'
import { type FailureCase, failureCase } from './failureCase'
import { addCard, type FailureWorld, goHome, manageMerchant, order, payAndGoHome, scanAndPay } from './failureWorld'

const closedMerchant = '凤凰花饼家'
/** A session's requests in a minute. */
const sessionLimit = 600

/** What lies with the payer, the network or the wallet itself. */
export const payerFailures: readonly FailureCase[] = [
  failureCase('IDENTITY_REQUIRED', {
    context: 'pay',
    how: 'somebody who has just registered scans an order',
    step: 'verifyIdentity',
    isTold: true,
    who: 'newcomer',
    meet: async (world) => scanCode(world.newcomer, (await order(world)).code),
    async recover({ newcomer, newcomerPerson }) {
      await newcomer.type('真实姓名', newcomerPerson.name)
      await newcomer.type('身份证号', newcomerPerson.idNumber)
      await newcomer.tap('我同意为核对身份处理我的姓名和身份证号')
      await newcomer.tap('核对身份')
      await newcomer.see('已实名')
      await goHome(newcomer)
    },
  }),
  failureCase('PIN_NOT_SET', {
    context: 'pay',
    how: 'somebody who has no PIN yet scans an order',
    step: 'setPin',
    isTold: true,
    who: 'newcomer',
    meet: async (world) => scanCode(world.newcomer, (await order(world)).code),
    async recover(world) {
      const { newcomer, newcomerPerson } = world
      await newcomer.see('设置支付密码')
      await newcomer.typePin(paymentPin)
      await newcomer.see('再输一次')
      await newcomer.typePin(paymentPin)
      await newcomer.see('支付密码已设置')
      await goHome(newcomer)
      const [card] = newcomerPerson.cards
      if (card) await addCard({ phone: newcomer, desk: world.desk }, card)
      await scanCode(newcomer, (await order(world)).code)
      await payAndGoHome(newcomer)
    },
  }),
  failureCase('PIN_WRONG', {
    context: 'pay',
    how: 'another PIN is typed',
    step: 'correct',
    isTold: true,
    async meet(world) {
      await scanCode(world.phone, (await order(world)).code)
      await world.phone.tap('付款 ¥1.00')
      await world.phone.see('输入支付密码')
      await world.phone.typePin('135791')
    },
    async recover({ phone }) {
      await phone.typePin(paymentPin)
      await phone.see('付款成功')
      await goHome(phone)
    },
  }),
  failureCase('NETWORK_OFFLINE', {
    context: 'pay',
    how: 'the phone has no network when the PIN is given',
    step: 'retry',
    label: '付款 ¥1.00',
    async meet(world) {
      await scanCode(world.phone, (await order(world)).code)
      await world.phone.see('便当')
      await world.phone.goOffline()
      await pay(world.phone, 100)
      await world.phone.see('当前没有网络')
      await world.phone.goOnline()
    },
    async recover({ phone }) {
      await phone.typePin(paymentPin)
      await phone.see('付款成功')
      await goHome(phone)
    },
  }),
  failureCase('NETWORK_TIMEOUT_UNKNOWN', {
    context: 'pay',
    how: 'the wallet dies in the middle of a payment',
    step: 'viewBills',
    says: ['结果确认中，请勿重复付款'],
    async meet(world) {
      const { phone, stack } = world
      await scanCode(phone, (await order(world, 444)).code)
      await phone.see('便当')
      const isPayment = (request: Request) => request.method() === 'POST' && request.url().endsWith('/v1/payments')
      const sent = phone.page.waitForRequest(isPayment)
      await pay(phone, 444)
      await sent
      await stack.stopApi('SIGKILL')
      await phone.see('结果确认中，请勿重复付款')
    },
    async recover(world) {
      const { phone, stack, desk } = world
      manageMerchant(stack, 'close', (await desk.merchant(closedMerchant)).id)
      await stack.startApi()
      await goHome(phone)
      await phone.page.reload()
      await phone.see('余额（元）')
      await settled(world)
    },
  }),
  failureCase('MERCHANT_CLOSED', {
    context: 'pay',
    how: 'an operator has closed the merchant',
    step: 'askMerchant',
    async meet({ phone, desk }) {
      await scanCode(phone, (await desk.merchant(closedMerchant)).staticCode ?? '')
    },
    async recover(world) {
      await world.phone.tap('重新扫码')
      await scanAndPay(world)
    },
  }),
  failureCase('RATE_LIMITED', {
    context: 'pay',
    how: 'the session has asked six hundred times within a minute',
    step: 'retry',
    async meet(world) {
      const { phone, stack } = world
      const { code } = await order(world)
      const isAuthorized = (request: Request) => request.headers().authorization !== undefined
      const [asked] = await Promise.all([phone.page.waitForRequest(isAuthorized), phone.page.reload()])
      const { authorization = '' } = asked.headers()
      await phone.see('余额（元）')
      const ask = () =>
        fetch(`${stack.urls.api}/v1/balance`, { headers: { authorization } }).then(({ status }) => status)
      for (let count = 0; count < sessionLimit; count += 50) {
        const statuses = await Promise.all(Array.from({ length: 50 }, ask))
        if (statuses.includes(429)) break
      }
      await scanCode(phone, code)
    },
    async recover({ phone, stack, desk }) {
      // Counted in memory: a wallet that starts anew does not know of it. Else a minute would have to pass.
      const { id } = await desk.merchant(closedMerchant)
      await stack.stopApi()
      manageMerchant(stack, 'reopen', id)
      await stack.startApi()
      await phone.tap('再试一次')
      await payAndGoHome(phone)
    },
  }),
]

/** What was in doubt is settled: home says nothing of it any more. */
async function settled({ phone }: FailureWorld): Promise<void> {
  await phone.page
    .getByText('请勿重复付款')
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden', timeout: 90_000 })
}
