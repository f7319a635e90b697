import { paymentCodeTimes } from '@wallet/rules'
import { readCodePicture } from './codePicture'
import type { DeskCharge, DeskMerchant, DeskPerson } from './desk'
import type { HostPhone } from './hostPhone'
import type { JourneyWorld } from './moneySteps'
import type { stepsOn } from './steps'
import {
  askToSend,
  choosePayee,
  chooseSource,
  confirmSending,
  pay,
  paymentPin,
  register,
  scanCode,
  setPin,
  verifyIdentity,
} from './walletFlows'

export interface MovementWorld extends JourneyWorld {
  readonly phone: HostPhone
  /** The phone of somebody who has no wallet yet. */
  readonly other: HostPhone
  readonly payee: DeskPerson
}

type Step = ReturnType<typeof stepsOn>

const codeHint = '向收银员出示，由商家扫码收款'
/** How long a code is good that was shown within its own step, at most. */
const codeLifeMs = (1 + paymentCodeTimes.skewSteps) * paymentCodeTimes.stepSeconds * 1000

/**
 * Every other way in which money moves, the same on both hosts: from the bills after `moneySteps`, with 99.10 yuan, to home
 * with 40.30 yuan. Charges stand between the rest, because a phone has a new code every half minute;
 * to see one grow too old takes most of a minute, and one host is enough for that.
 */
export function movementSteps(
  step: Step,
  world: () => MovementWorld,
  { waitsForLateCode = false }: { waitsForLateCode?: boolean } = {},
): void {
  let unused = { code: '', readAtMs: 0 }

  step('turns the payment code on with the PIN, and is charged at the desk without it', () => chargeWithoutPin(world()))
  step('above the rule without a PIN the phone asks for it, and the desk waits', () => chargeWithPin(world()))
  step('the payee gets a wallet', () => openWallet(world()))
  step('sends money to another person, who accepts it', () => sendAndAccept(world()))
  step('without a network the code is shown all the same, and can be charged', async () => {
    unused = await chargeOffline(world())
  })
  step('sends to a phone without a wallet, and is told how they get it', () => sendToStranger(world()))
  step('a slow transfer is called back', () => sendAndRecall(world()))
  step('withdraws to the card', () => withdraw(world()))
  step('a payment that is given back in two parts says both on its bill', () => payAndGetBack(world()))
  step('a merchant that takes its charge back leaves the reason and a new code', () => chargeAndReverse(world()))
  if (!waitsForLateCode) return
  step('a code that nobody charged is refused at the desk once its time is over', async () => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, unused.readAtMs + codeLifeMs - Date.now())))
    await expect(charge(world(), unused.code, 880)).rejects.toThrow('CODE_EXPIRED')
  })
}

const shop = ({ desk }: MovementWorld): Promise<DeskMerchant> => desk.merchant('海风便利店')

async function charge(world: MovementWorld, code: string, amountFen: number): Promise<DeskCharge> {
  return world.desk.charge((await shop(world)).id, { code, amountFen, subject: '便当' })
}

const readCode = async (phone: HostPhone) => readCodePicture(await phone.pictureOf('.code-picture__qr'))

async function openCode({ phone }: MovementWorld): Promise<void> {
  await phone.tap('付款码')
  await phone.see(codeHint)
}

async function backHome({ phone }: MovementWorld, balance: string): Promise<void> {
  await phone.openTab('首页')
  await phone.see('余额（元）')
  await phone.see(balance)
}

/** Home → the first code of this phone. */
async function turnCodeOn(phone: HostPhone): Promise<void> {
  await phone.openTab('首页')
  await phone.tap('付款码')
  await phone.tap('开启付款码')
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
  await phone.see(codeHint)
}

async function chargeWithoutPin(world: MovementWorld): Promise<void> {
  const { phone } = world
  await turnCodeOn(phone)
  const code = await readCode(phone)
  expect(code).toMatch(/^81\d{17}$/)
  expect(await charge(world, code, 880)).toMatchObject({ status: 'succeeded' })
  await phone.see('付款成功')
  await phone.see('8.80')
  await expect(charge(world, code, 880)).rejects.toThrow('CODE_USED')
  await backHome(world, '90.30')
}

async function chargeWithPin(world: MovementWorld): Promise<void> {
  const { desk, phone } = world
  await openCode(world)
  const waiting = await charge(world, await readCode(phone), 120_000)
  expect(waiting).toMatchObject({ status: 'waiting' })
  await phone.see('请确认付款')
  // What the balance has is for the steps that follow.
  await chooseSource(phone, '1375')
  await phone.tap('付款 ¥1,200.00')
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
  await phone.see('付款成功')
  expect(await desk.readCharge((await shop(world)).id, waiting)).toMatchObject({ status: 'succeeded' })
  await backHome(world, '90.30')
}

async function chargeAndReverse(world: MovementWorld): Promise<void> {
  const { desk, phone } = world
  await openCode(world)
  const waiting = await charge(world, await readCode(phone), 120_000)
  await phone.see('请确认付款')
  await desk.reverseCharge((await shop(world)).id, waiting)
  await phone.see('商家取消了这笔收款')
  await phone.see('钱没有动')
  await backHome(world, '40.30')
}

/** On the payee's phone. Answers a code that was shown there before, and that nobody has charged. */
async function chargeOffline(world: MovementWorld): Promise<{ code: string; readAtMs: number }> {
  const { other } = world
  await turnCodeOn(other)
  const unused = { code: await readCode(other), readAtMs: Date.now() }
  await other.goOffline()
  await other.see(/现在没有网络，付款码照样能用/)
  await other.tap('换一个付款码')
  await other.see(codeHint)
  expect(await charge(world, await readCode(other), 1_280)).toMatchObject({ status: 'succeeded' })
  await other.goOnline()
  await other.see('付款成功')
  await other.see('12.80')
  return unused
}

async function openWallet({ desk, other, payee }: MovementWorld): Promise<void> {
  await other.see('一个钱包，付遍厦门')
  await register(other, desk, payee)
  await verifyIdentity(other, payee)
  await setPin(other)
  await other.goBack()
  await other.see('余额（元）')
}

async function sendAndAccept(world: MovementWorld): Promise<void> {
  const { phone, other, citizen, payee } = world
  await phone.tap('转账')
  await choosePayee(phone, payee.phone)
  await askToSend(phone, 2000)
  await phone.type('转账说明', '晚饭 AA')
  await confirmSending(phone)
  await phone.see('已转出，等待对方收款')
  await other.openTab('账单')
  await other.openTab('首页')
  await other.tap(`*${citizen.name.slice(-1)} 转给您 ¥20.00`)
  await other.see('待您收款')
  await other.see('晚饭 AA')
  await other.tap('收款 ¥20.00')
  await other.see('已收款')
  await phone.tap('查看转账')
  await phone.see('对方已收款')
  await backHome(world, '70.30')
}

async function sendToStranger(world: MovementWorld): Promise<void> {
  const { desk, phone } = world
  await phone.tap('转账')
  await choosePayee(phone, (await desk.person('huang')).phone)
  await phone.see(/对方用这个手机号开通并实名后才能收/)
  await askToSend(phone, 1000)
  await confirmSending(phone)
  await phone.see('已转出，等待对方收款')
  await phone.see('告诉对方：用收款的手机号开通并实名，就能收到这笔钱')
  await backHome(world, '60.30')
}

async function sendAndRecall(world: MovementWorld): Promise<void> {
  const { phone, payee } = world
  await phone.tap('转账')
  await choosePayee(phone, payee.phone)
  await askToSend(phone, 500)
  await phone.tap('2 小时后')
  await confirmSending(phone)
  await phone.see('到账前可以撤回')
  await phone.tap('查看转账')
  await phone.tap('撤回（2 小时内有效）')
  await phone.see('撤回这笔转账？')
  await phone.tap('撤回')
  await phone.see('已撤回')
  await backHome(world, '60.30')
}

async function withdraw(world: MovementWorld): Promise<void> {
  const { phone } = world
  await phone.tap('提现')
  await phone.see('到账时间')
  await phone.typeAmount('20')
  await phone.tap('提现 ¥20.00')
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
  await phone.see('提现成功')
  await backHome(world, '40.30')
}

async function payAndGetBack(world: MovementWorld): Promise<void> {
  const { desk, phone } = world
  const { id: merchantId, name } = await desk.merchant('凤凰花饼家')
  const order = await desk.order(merchantId, { amountFen: 500, subject: '馅饼一盒' })
  await scanCode(phone, order.code)
  await phone.see('馅饼一盒')
  await chooseSource(phone, '余额')
  await pay(phone, 500)
  await phone.see('付款成功')
  await desk.refund(merchantId, order.id, 200)
  await phone.tap('查看账单')
  await phone.see('已退款 ¥2.00，实付 ¥3.00')
  await desk.refund(merchantId, order.id, 300)
  await phone.openTab('账单')
  await phone.tap(name)
  await phone.see('已退款 ¥5.00，实付 ¥0.00')
  await phone.see('¥3.00 退回余额')
  await backHome(world, '40.30')
}
