import { formatYuan } from '@wallet/rules'
import type { Desk, DeskCard, DeskPerson } from './desk'
import type { PhoneDriver } from './phoneDriver'

/** The ways through the app, each from the page where it starts to the page where it ends. */

export const loginPassword = 'egret-over-lujiang'
export const paymentPin = '907154'

/** Home of a guest → home of a new user. */
export async function register(phone: PhoneDriver, desk: Desk, person: DeskPerson): Promise<void> {
  await phone.tap('登录或注册')
  await signUp(phone, desk, person)
  await phone.see('余额（元）')
}

/** The way in → whatever waited behind it, with a new wallet. */
export async function signUp(phone: PhoneDriver, desk: Desk, person: DeskPerson): Promise<void> {
  await fillInPhone(phone, person)
  await phone.typeSmsCode(await desk.nextCode(person.phone))
  await phone.type('登录密码', loginPassword)
  await phone.tap('完成注册')
}

/** Home of a guest → the boxes for the SMS code. */
export async function askForCode(phone: PhoneDriver, person: DeskPerson): Promise<void> {
  await phone.tap('登录或注册')
  await fillInPhone(phone, person)
}

/** The way in → the boxes for the SMS code. */
async function fillInPhone(phone: PhoneDriver, person: DeskPerson): Promise<void> {
  // WeChat and Alipay offer their own ways in first; the browser has none.
  await phone.see(/打开您的钱包|您的手机号/)
  if (await phone.sees('用短信验证码或密码')) await phone.tap('用短信验证码或密码')
  await phone.type('手机号', person.phone)
  await phone.tap('我已阅读并同意')
  await phone.tap('获取验证码')
  await phone.see('输入验证码')
}

/** Home with the step 实名认证 next → the page of the next step. */
export async function verifyIdentity(phone: PhoneDriver, person: DeskPerson): Promise<void> {
  await phone.tap('实名认证')
  await phone.type('真实姓名', person.name)
  await phone.type('身份证号', person.idNumber)
  await phone.tap('我同意为核对身份处理我的姓名和身份证号')
  await phone.tap('核对身份')
  await phone.see('已实名')
  await phone.tap('继续')
}

/** The page of the PIN → the page of the next step. */
export async function setPin(phone: PhoneDriver): Promise<void> {
  await phone.see('设置支付密码')
  await phone.typePin(paymentPin)
  await phone.see('再输一次')
  await phone.typePin(paymentPin)
  await phone.see('支付密码已设置')
  await phone.tap('继续')
}

/** 添加银行卡 → 绑定成功. */
export async function bindCard(phone: PhoneDriver, desk: Desk, card: DeskCard): Promise<void> {
  await phone.type('卡号', card.number)
  await phone.tap('下一步')
  await phone.type('预留手机号', card.phone)
  const known = await desk.messageIds(card.phone)
  await phone.tap('我同意把卡号和预留手机号送银行核对')
  await phone.tap('提交银行验证')
  await phone.see('银行验证码')
  await phone.typeSmsCode(await desk.nextCode(card.phone, known))
  await phone.see('绑定成功')
}

/** 充值, with a debit card chosen already → its result. */
export async function topUp(phone: PhoneDriver, amountFen: number): Promise<void> {
  await phone.see('从这张卡充值')
  await phone.typeAmount(keysOf(amountFen))
  await phone.tap(`充值 ¥${formatYuan(amountFen)}`)
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
}

/** Home of a guest → home of a citizen with one card and this much in the wallet. */
export async function becomeCitizen(
  phone: PhoneDriver,
  desk: Desk,
  person: DeskPerson,
  balanceFen: number,
): Promise<void> {
  await register(phone, desk, person)
  await getReadyToPay(phone, desk, person, balanceFen)
}

/** Home of a new user → home of a citizen with one card and this much in the wallet. */
export async function getReadyToPay(
  phone: PhoneDriver,
  desk: Desk,
  person: DeskPerson,
  balanceFen: number,
): Promise<void> {
  const [card] = person.cards
  if (card === undefined) throw new Error(`${person.name} has no card`)
  await verifyIdentity(phone, person)
  await setPin(phone)
  await bindCard(phone, desk, card)
  await phone.tap('充值')
  await topUp(phone, balanceFen)
  await phone.see('充值成功')
  await phone.tap('完成')
  await phone.see('余额（元）')
}

/** 转账 → the page of the amount, for whoever has this phone. */
export async function choosePayee(phone: PhoneDriver, payeePhone: string): Promise<void> {
  await phone.see('转给谁')
  await phone.type('收款人手机号', payeePhone)
  await phone.tap('下一步')
  await phone.see('换个收款人')
}

/** The page of the amount of a transfer → the last questions before the PIN. */
export async function askToSend(phone: PhoneDriver, amountFen: number): Promise<void> {
  await phone.typeAmount(keysOf(amountFen))
  await phone.tap(`转账 ¥${formatYuan(amountFen)}`)
  await phone.see('确认转账')
}

/** The last questions of a transfer → its result. */
export async function confirmSending(phone: PhoneDriver): Promise<void> {
  // The heading of the sheet of the PIN is called the same.
  await phone.tap('输入支付密码')
  await phone.see('转给')
  await phone.typePin(paymentPin)
}

/** Home → what the code says, on the page of a payment. */
export async function scanCode(phone: PhoneDriver, text: string): Promise<void> {
  await phone.scan(text)
}

/** The page of a payment → its result. */
export async function pay(phone: PhoneDriver, amountFen: number): Promise<void> {
  await phone.tap(`付款 ¥${formatYuan(amountFen)}`)
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
}

/** The page of a payment, with another source chosen. */
export async function chooseSource(phone: PhoneDriver, name: string | RegExp): Promise<void> {
  await phone.tap('选择付款方式')
  await phone.tapSource(name)
}

/** What to press for an amount: '32.5' for 3250 fen. */
export function keysOf(amountFen: number): string {
  return formatYuan(amountFen)
    .replace(/,/g, '')
    .replace(/\.?0+$/, '')
}

/** The form of a collection → the same, with this sum. */
export async function typeSum(phone: PhoneDriver, keys: string): Promise<void> {
  await phone.tap('收款金额')
  await phone.typeAmount(keys)
  await phone.tap('确定')
}
