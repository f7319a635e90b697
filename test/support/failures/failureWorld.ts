import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { pathOf, type RouteName } from '../../../src/routes'
import { Desk, type DeskCard, type DeskMerchant, type DeskOrder, type DeskPerson } from '../desk'
import { Phone } from '../phone'
import type { TestStack } from '../stack'
import { becomeCitizen, bindCard, loginPassword, pay, register } from '../walletFlows'

/** Where npm starts the tests, and the command that takes the pictures. */
const root = process.cwd()

export type FailureStack = Pick<TestStack, 'urls' | 'environment' | 'stopApi' | 'startApi'>

/**
 * Who meets the failures: a citizen with two phones (`twin` is the second) and a card, a `stranger` with a wallet, and a
 * `newcomer` who has just registered.
 */
export interface FailureWorld {
  readonly stack: FailureStack
  readonly desk: Desk
  readonly phone: Phone
  readonly twin: Phone
  readonly stranger: Phone
  readonly newcomer: Phone
  readonly citizen: DeskPerson
  readonly strangerPerson: DeskPerson
  readonly newcomerPerson: DeskPerson
  /** The citizen's: the first one is bound and has all the money. */
  readonly cards: readonly [DeskCard, DeskCard, DeskCard]
  readonly merchant: DeskMerchant
}

export const balanceAtStart = 30_000

export async function openFailureWorld(browser: Browser, stack: FailureStack): Promise<FailureWorld> {
  const desk = new Desk(stack.urls.desk)
  const open = () => Phone.open(browser, { url: stack.urls.preview })
  const [phone, twin, stranger, newcomer] = [await open(), await open(), await open(), await open()]
  const [citizen, strangerPerson, newcomerPerson] = [
    await desk.person('huang'),
    await desk.person('chen'),
    await desk.person('su'),
  ]
  const [first, second, third] = citizen.cards
  if (!first || !second || !third) throw new Error('the citizen has fewer than three cards')
  const merchant = await desk.merchant('海风便利店')
  await becomeCitizen(phone, desk, citizen, balanceAtStart)
  await becomeCitizen(stranger, desk, strangerPerson, balanceAtStart)
  await register(newcomer, desk, newcomerPerson)
  await signIn(twin, citizen)
  const cards = [first, second, third] as const
  return { stack, desk, phone, twin, stranger, newcomer, citizen, strangerPerson, newcomerPerson, cards, merchant }
}

async function signIn(phone: Phone, person: DeskPerson): Promise<void> {
  await phone.tap('登录或注册')
  await phone.tap('密码登录')
  await phone.type('手机号', person.phone)
  await phone.type('登录密码', loginPassword)
  await phone.tap('我已阅读并同意')
  await phone.tap('登录')
  await phone.see('余额（元）')
}

/** Home → home with one more card. */
export async function addCard({ phone, desk }: { phone: Phone; desk: Desk }, card: DeskCard): Promise<void> {
  await openPage(phone, 'cardBind')
  await bindCard(phone, desk, card)
  await goHome(phone)
}

/** An order of the merchant, over one yuan unless said otherwise. */
export function order({ desk, merchant }: FailureWorld, amountFen = 100, ttlSeconds?: number): Promise<DeskOrder> {
  return desk.order(merchant.id, { amountFen, subject: '便当', ...(ttlSeconds ? { ttlSeconds } : {}) })
}

/** The page of a payment → home, paid. */
export async function payAndGoHome(phone: Phone, amountFen = 100): Promise<void> {
  await phone.see('付款 ¥')
  await pay(phone, amountFen)
  await phone.see('付款成功')
  await goHome(phone)
}

/** The open scanner → the order, paid → home. */
export async function scanAndPay(world: FailureWorld, phone: Phone = world.phone): Promise<void> {
  await holdBefore(phone, (await order(world)).code)
  await phone.see('便当')
  await payAndGoHome(phone)
}

/** The open scanner of the preview reads this. */
export async function holdBefore(phone: Phone, text: string): Promise<void> {
  const sheet = phone.view.locator('.scan-sheet')
  await sheet.locator('textarea').fill(text)
  await sheet.getByText('确定').click()
}

export async function openPage(phone: Phone, name: RouteName): Promise<void> {
  // A page that is still on its way would come over this one.
  await phone.settle()
  await phone.page.evaluate((hash) => void location.assign(hash), `#/${pathOf(name)}`)
}

export async function goHome(phone: Phone): Promise<void> {
  await phone.page.evaluate((hash) => void location.assign(hash), `#/${pathOf('home')}`)
  await phone.see('余额（元）')
}

/** What home says of the balance, in fen. */
export async function balanceOf(phone: Phone): Promise<number> {
  await phone.settle()
  const [, yuan = ''] = /余额（元）[\s\S]*?([\d,]+\.\d\d)/.exec(await phone.screenText()) ?? []
  return Math.round(Number(yuan.replace(/,/g, '')) * 100)
}

/** What an operator does about a merchant, with the wallet stopped: the embedded engine lives in one process. */
export function manageMerchant({ environment }: FailureStack, action: 'close' | 'reopen', merchantId: string): void {
  const env = { ...process.env, ...environment }
  execFileSync(process.execPath, [join(root, 'server/dist/cli.js'), 'merchants', action, merchantId], { env })
}

const giving = `
  import { PGlite } from '@electric-sql/pglite'
  const database = await PGlite.create(process.env.DATA_DIR + '/postgres')
  await database.query(
    "UPDATE account SET credits_posted = credits_posted + $1 WHERE code = 'user_balance'",
    [process.env.GIVEN_FEN],
  )
  await database.close()
`

/**
 * Puts so much into every balance, or takes it out again, past all caps: some can be met only by whoever holds more than anybody
 * could top up in a day. Done in the database, with the wallet stopped.
 */
export async function giveEverybody({ stack }: FailureWorld, fen: number): Promise<void> {
  await stack.stopApi()
  const env = { ...process.env, ...stack.environment, GIVEN_FEN: String(fen) }
  execFileSync(process.execPath, ['--input-type=module', '--eval', giving], { cwd: root, env })
  await stack.startApi()
}
