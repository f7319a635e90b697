import { chooseSource, pay, paymentPin, scanCode, topUp } from '../walletFlows'
import { type FailureCase, failureCase } from './failureCase'
import { balanceOf, goHome, holdBefore, openPage, order, payAndGoHome } from './failureWorld'

/** What a cap or the balance refuses a payment for. */
export const limitFailures: readonly FailureCase[] = [
  failureCase('BALANCE_SHORT', {
    context: 'pay',
    how: 'the balance is spent on another phone while this one is about to pay all of it',
    step: 'topUp',
    async meet(world) {
      const { phone, twin } = world
      const allFen = await balanceOf(phone)
      const { code } = await order(world, allFen)
      await scanCode(phone, code)
      await chooseSource(phone, '余额')
      await scanCode(twin, (await order(world)).code)
      await twin.see('便当')
      await payAndGoHome(twin)
      await pay(phone, allFen)
    },
    async recover({ phone }) {
      await topUp(phone, 10_000)
      await phone.see('充值成功')
      await phone.tap('回到付款')
      await phone.see('便当')
      await phone.tap('选择付款方式')
      await phone.tapSource('余额')
      await phone.tap((await phone.screenText()).match(/^付款 ¥[\d,.]+$/m)?.[0] ?? '付款')
      await phone.typePin(paymentPin)
      await phone.see('付款成功')
      await goHome(phone)
      await openPage(phone, 'topUp')
      await topUp(phone, 20_000)
      await phone.see('充值成功')
      await goHome(phone)
    },
  }),
  failureCase('STATIC_CAP', {
    context: 'pay',
    how: 'more than 500 yuan are typed for a printed code',
    step: 'dynamicCode',
    isTold: true,
    async meet({ phone, merchant }) {
      await scanCode(phone, merchant.staticCode ?? '')
      await phone.see(merchant.name)
      await phone.typeAmount('600')
    },
    async recover(world) {
      const { phone, cards } = world
      await holdBefore(phone, (await order(world, 60_000)).code)
      await phone.see('便当')
      await chooseSource(phone, cards[0].number.slice(-4))
      await payAndGoHome(phone, 60_000)
    },
  }),
  failureCase('DYNAMIC_CAP', {
    context: 'pay',
    how: 'the card’s 5,000 yuan of a day are used up on another phone',
    step: 'otherSource',
    async meet(world) {
      const { phone, twin, cards } = world
      const card = cards[0].number.slice(-4)
      const { code } = await order(world, 10_100)
      await scanCode(phone, code)
      await chooseSource(phone, card)
      await scanCode(twin, (await order(world, 420_000)).code)
      await chooseSource(twin, card)
      await payAndGoHome(twin, 420_000)
      await scanCode(twin, (await order(world, 19_000)).code)
      await chooseSource(twin, card)
      await payAndGoHome(twin, 19_000)
      await pay(phone, 10_100)
    },
    async recover({ phone }) {
      await phone.tapSource('余额')
      await payAndGoHome(phone, 10_100)
    },
  }),
  failureCase('SELF_CAP', {
    context: 'pay',
    how: 'a cap of one’s own is set on another phone meanwhile',
    step: 'otherSource',
    async meet(world) {
      const { phone, twin } = world
      const { code } = await order(world, 200)
      await scanCode(phone, code)
      await chooseSource(phone, '余额')
      await openPage(twin, 'limits')
      await twin.tap('余额单笔')
      await twin.typeAmount('1')
      await twin.tap('设为 ¥1.00')
      await twin.see('¥1.00')
      await goHome(twin)
      await pay(phone, 200)
    },
    async recover({ phone, cards }) {
      await phone.tapSource(cards[0].number.slice(-4))
      await payAndGoHome(phone, 200)
    },
  }),
  failureCase('TOPUP_CAP', {
    context: 'topup',
    isTold: true,
    how: 'more than a single top-up may be is typed',
    step: 'correct',
    async meet({ phone }) {
      await openPage(phone, 'topUp')
      await phone.see('从这张卡充值')
      await phone.typeAmount('5001')
    },
    async recover({ phone }) {
      await goHome(phone)
      await openPage(phone, 'topUp')
      await topUp(phone, 1_000)
      await phone.see('充值成功')
      await goHome(phone)
    },
  }),
]
