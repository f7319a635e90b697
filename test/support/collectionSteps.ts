import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { HostPhone } from './hostPhone'
import type { MovementWorld } from './movementSteps'
import type { TestStack } from './stack'
import type { stepsOn } from './steps'
import { paymentPin, typeSum } from './walletFlows'

export interface CollectionWorld extends MovementWorld {
  readonly stack: Pick<TestStack, 'environment' | 'stopApi' | 'startApi'>
}

/**
 * What people ask each other for, and what nobody takes, the same on both hosts: from home after `movementSteps`, with
 * 40.30 yuan, to home with 57.30 yuan.
 */
export function collectionSteps(step: ReturnType<typeof stepsOn>, world: () => CollectionWorld): void {
  step('asks another person for money, who pays it with one PIN, and sees it live', () => askAndBePaid(world()))
  step('shares a bill by card: who opens it pays a share, and the rest is let go', () => shareABill(world()))
  step('what a stranger has not taken is back after a day', () => getBackAfterADay(world()))
}

async function openForm({ phone }: CollectionWorld): Promise<void> {
  await phone.openTab('首页')
  await phone.tap('转账')
  await phone.tap('向人收款 / AA 分摊')
}

async function askAndBePaid(world: CollectionWorld): Promise<void> {
  const { phone, other, citizen, payee } = world
  await openForm(world)
  await phone.type('付款人手机号', payee.phone)
  await phone.type('收款说明', '奶茶')
  await typeSum(phone, '4')
  await phone.tap('发起收款')
  await phone.see('已收 ¥0.00，0/1 份已付')
  await other.openTab('账单')
  await other.openTab('首页')
  await other.tap(`*${citizen.name.slice(-1)} 向您收款 ¥4.00`)
  await other.see('奶茶')
  await payShare(other, 4)
  await phone.see('收齐了')
}

async function shareABill(world: CollectionWorld): Promise<void> {
  const { phone, other } = world
  await openForm(world)
  await phone.tap('AA 平摊')
  await typeSum(phone, '9')
  await phone.see('每人 ¥3.00，您自己 ¥3.00')
  await phone.tap('发起收款')
  await phone.see('已收 ¥0.00，0/2 份已付')
  const { path: address } = await phone.remote.ask<{ path: string }>('share')
  const [path = '', search = ''] = address.replace(/^\//, '').split('?')
  await other.coldStart({ path, query: Object.fromEntries(new URLSearchParams(search)) })
  await payShare(other, 3)
  await phone.see('已收 ¥3.00，1/2 份已付')
  await phone.tap('结束收款')
  await phone.see('没付的不用再付，已经付的不变')
  await phone.tap('结束收款')
  await phone.see('收到 ¥3.00，没付的不再收')
  await backHome(world, '47.30')
}

/** What a payer is asked for → its receipt. */
async function payShare(phone: HostPhone, yuan: number): Promise<void> {
  await phone.tap(`付 ¥${yuan}.00`)
  await phone.see('付后马上到对方余额，不能撤回')
  // The heading of the sheet of the PIN is called the same.
  await phone.tap('输入支付密码')
  await phone.see('转给')
  await phone.typePin(paymentPin)
  await phone.see('已付，对方已收到')
}

async function getBackAfterADay(world: CollectionWorld): Promise<void> {
  const { stack, phone } = world
  await stack.stopApi()
  execFileSync(process.execPath, [
    join(__dirname, '../../server/test/support/passADay.mjs'),
    stack.environment.DATA_DIR ?? '',
  ])
  await stack.startApi()
  await backHomeUntil(world, '57.30')
  await phone.openTab('账单')
  await phone.see('已退回')
  await backHome(world, '57.30')
}

/** A job gives money back within a second or two of the server's start; the page says what it was told when it was opened. */
async function backHomeUntil({ phone }: CollectionWorld, balance: string): Promise<void> {
  for (let look = 0; look < 40; look += 1) {
    await phone.openTab('账单')
    await phone.openTab('首页')
    await phone.see('余额（元）')
    if (await phone.sees(balance)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  await phone.see(balance)
}

async function backHome({ phone }: CollectionWorld, balance: string): Promise<void> {
  await phone.openTab('首页')
  await phone.see('余额（元）')
  await phone.see(balance)
}
