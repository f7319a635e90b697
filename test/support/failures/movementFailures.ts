import { askToSend, choosePayee, confirmSending, paymentPin } from '../walletFlows'
import { type FailureCase, failureCase } from './failureCase'
import { addCard, giveEverybody, goHome, openPage } from './failureWorld'

/** What transfers and withdrawals are refused for. */
export const movementFailures: readonly FailureCase[] = [
  failureCase('PAYEE_SELF', {
    context: 'transfer',
    how: 'one’s own phone number is typed',
    step: 'correct',
    isTold: true,
    async meet({ phone, citizen }) {
      await openPage(phone, 'transfer')
      await phone.see('转给谁')
      await phone.type('收款人手机号', citizen.phone)
      await phone.tap('下一步')
    },
    async recover({ phone, strangerPerson }) {
      await choosePayee(phone, strangerPerson.phone)
      await goHome(phone)
    },
  }),
  failureCase('CLASS_CAP', {
    context: 'transfer',
    how: 'more than a class I account may send in all',
    isTold: true,
    step: 'raiseLimit',
    async meet(world) {
      const { phone, strangerPerson } = world
      await giveEverybody(world, 100_000)
      await openPage(phone, 'transfer')
      await choosePayee(phone, strangerPerson.phone)
      await phone.typeAmount('1100')
      await phone.tap('转账 ¥1,100.00')
    },
    async recover(world) {
      const { phone, cards } = world
      await phone.see('I 类账户')
      await giveEverybody(world, -100_000)
      await addCard(world, cards[1])
      await openPage(phone, 'limits')
      await phone.see('II 类账户')
      await goHome(phone)
    },
  }),
  failureCase('BANK_UNAVAILABLE', {
    context: 'bind',
    how: 'the line to the bank is cut while a card is bound',
    step: 'wait',
    isTold: true,
    async meet({ phone, desk, cards: [, , third] }) {
      await desk.setOutcome(third.number, { kind: 'neverReceived' })
      await openPage(phone, 'cardBind')
      await phone.type('卡号', third.number)
      await phone.tap('下一步')
      await phone.type('预留手机号', third.phone)
      await phone.tap('我同意把卡号和预留手机号送银行核对')
      await phone.tap('提交银行验证')
    },
    async recover({ phone, desk, cards: [, , third] }) {
      await desk.setOutcome(third.number, { kind: 'enough' })
      const known = await desk.messageIds(third.phone)
      await phone.tap('提交银行验证')
      await phone.see('银行验证码')
      await phone.typeSmsCode(await desk.nextCode(third.phone, known))
      await phone.see('绑定成功')
      await goHome(phone)
    },
  }),
  failureCase('BALANCE_SHORT', {
    context: 'transfer',
    how: 'more than the balance holds',
    isTold: true,
    step: 'topUp',
    async meet({ phone, strangerPerson }) {
      await openPage(phone, 'transfer')
      await choosePayee(phone, strangerPerson.phone)
      await phone.typeAmount('1000')
      await phone.tap('转账 ¥1,000.00')
    },
    async recover({ phone, strangerPerson }) {
      await phone.see('从这张卡充值')
      await phone.typeAmount('2000')
      await phone.tap('充值 ¥2,000.00')
      await phone.typePin(paymentPin)
      await phone.see('充值成功')
      await goHome(phone)
      await openPage(phone, 'transfer')
      await choosePayee(phone, strangerPerson.phone)
      await askToSend(phone, 1_000)
      await phone.tap('立即')
      await confirmSending(phone)
      await phone.see('已转出，等待对方收款')
      await goHome(phone)
    },
  }),
  failureCase('PAYEE_NAME_WRONG', {
    context: 'transfer',
    how: 'another first character of the name is typed for a large sum',
    step: 'correct',
    isTold: true,
    async meet({ phone, strangerPerson }) {
      await openPage(phone, 'transfer')
      await choosePayee(phone, strangerPerson.phone)
      await askToSend(phone, 80_000)
      await phone.tap('立即')
      await phone.type('姓名的第一个字', '某')
      await phone.tap('输入支付密码')
    },
    async recover({ phone, strangerPerson }) {
      await phone.type('姓名的第一个字', strangerPerson.name.charAt(0))
      await confirmSending(phone)
      await phone.see('已转出，等待对方收款')
      await goHome(phone)
    },
  }),
  failureCase('RECEIVE_CAP', {
    context: 'transfer',
    how: 'what came would be more than the payee’s account may ever pay out',
    step: 'raiseLimit',
    who: 'stranger',
    async meet({ stranger, citizen }) {
      await stranger.page.reload()
      await stranger.tap(`*${citizen.name.slice(-1)} 转给您 ¥800.00`)
      await stranger.tap('收款 ¥800.00')
    },
    async recover(world) {
      const { stranger, strangerPerson, citizen } = world
      await stranger.see('I 类账户')
      const [, second] = strangerPerson.cards
      if (second) await addCard({ phone: stranger, desk: world.desk }, second)
      await stranger.tap(`*${citizen.name.slice(-1)} 转给您 ¥800.00`)
      await stranger.tap('收款 ¥800.00')
      await stranger.see('已收款')
      await goHome(stranger)
    },
  }),
  failureCase('TRANSFER_SINGLE_CAP', {
    context: 'transfer',
    how: 'more than a single transfer may be',
    isTold: true,
    step: 'correct',
    async meet(world) {
      const { phone, strangerPerson } = world
      await giveEverybody(world, 500_000)
      await openPage(phone, 'transfer')
      await choosePayee(phone, strangerPerson.phone)
      await phone.typeAmount('5001')
      await phone.tap('转账 ¥5,001.00')
    },
    async recover(world) {
      const { phone, strangerPerson } = world
      await giveEverybody(world, -500_000)
      await goHome(phone)
      await openPage(phone, 'transfer')
      await choosePayee(phone, strangerPerson.phone)
      await askToSend(phone, 500)
      await confirmSending(phone)
      await phone.see('已转出，等待对方收款')
      await goHome(phone)
    },
  }),
  failureCase('WITHDRAWAL_CAP', {
    context: 'withdraw',
    how: 'more than a single withdrawal may be',
    isTold: true,
    step: 'correct',
    async meet(world) {
      const { phone } = world
      await giveEverybody(world, 1_100_000)
      await openPage(phone, 'withdrawal')
      await phone.see('到账时间')
      await phone.typeAmount('10001')
    },
    async recover(world) {
      const { phone } = world
      await giveEverybody(world, -1_100_000)
      await goHome(phone)
      await openPage(phone, 'withdrawal')
      await phone.see('到账时间')
      await phone.typeAmount('30')
      await phone.tap('提现 ¥30.00')
      await phone.typePin(paymentPin)
      await phone.see('提现成功')
      await goHome(phone)
    },
  }),
  failureCase('ISSUER_DOWN', {
    context: 'withdraw',
    how: 'the bank that is to get it is out of order',
    step: 'otherSource',
    label: '再提一笔',
    async meet({ phone, desk, cards }) {
      await desk.setOutcome(cards[0].number, { kind: 'issuerDown' })
      await openPage(phone, 'withdrawal')
      await phone.see('到账时间')
      await phone.typeAmount('30')
      await phone.tap('提现 ¥30.00')
      await phone.typePin(paymentPin)
      await phone.see('提现没有成功')
    },
    async recover({ phone, desk, cards }) {
      await desk.setOutcome(cards[0].number, { kind: 'enough' })
      await phone.see('到账时间')
      await phone.typeAmount('30')
      await phone.tap('提现 ¥30.00')
      await phone.typePin(paymentPin)
      await phone.see('提现成功')
      await goHome(phone)
    },
  }),
]
