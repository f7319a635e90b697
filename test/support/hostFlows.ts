import type { DeskPerson } from './desk'
import type { HostPhone } from './hostPhone'
import type { StackUrls } from './stack'

/** The ways through the app that only a mini-program host has. */

interface WechatPerson {
  readonly openid: string
  readonly phone: string
}

/** The openid of one of the sandbox's people. */
export async function openidOf(urls: StackUrls, person: DeskPerson): Promise<string> {
  const answer = await fetch(`${urls.desk}wechat/host/people`)
  const people = (await answer.json()) as WechatPerson[]
  const found = people.find(({ phone }) => phone === person.phone)
  if (found === undefined) throw new Error(`${person.name} is not on WeChat`)
  return found.openid
}

/** Waits for the message of this template that WeChat delivered to somebody, and answers its text. */
export async function deliveredMessage(urls: StackUrls, openid: string, templateId: string): Promise<string> {
  const endsAt = Date.now() + 20_000
  for (;;) {
    const answer = await fetch(`${urls.desk}wechat/host/messages?openid=${openid}`)
    const messages = (await answer.json()) as { templateId: string }[]
    const found = messages.find((message) => message.templateId === templateId)
    if (found) return JSON.stringify(found)
    if (Date.now() > endsAt) throw new Error(`no ${templateId} among ${JSON.stringify(messages)}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** Makes the next calls of the open platform answer with this error. */
export async function playWechatFailure(urls: StackUrls, method: string, errcode: number, times = 1): Promise<void> {
  const answer = await fetch(`${urls.desk}wechat/host/failures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method, errcode, times }),
  })
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}: ${await answer.text()}`)
}

/** Home of a guest → home of a new user, by the phone number WeChat vouches for. */
export async function registerByWechat(phone: HostPhone): Promise<void> {
  await phone.tap('登录或注册')
  await registerFromWaysIn(phone)
  await phone.see('余额（元）')
}

/** The ways in that WeChat offers → a new wallet, and where the app goes from there. */
export async function registerFromWaysIn(phone: HostPhone): Promise<void> {
  await agreeToTerms(phone)
  await phone.givePhoneNumber('用微信手机号登录或注册')
  await phone.see('开通新钱包')
  await phone.tap('开通钱包')
}

/** The ways in that WeChat offers, with the box ticked that starts without. */
export async function agreeToTerms(phone: HostPhone): Promise<void> {
  await phone.see('打开您的钱包')
  await phone.tap('我已阅读并同意')
}
