/** Alipay's own side of the sandbox, for tests: who its users are, and which answers its servers give next. */

interface AlipayUser {
  readonly userId: string
  readonly openId: string
  readonly name: string
  readonly phone: string
}

interface AlipayMessage {
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, string>>
}

export class AlipayPlatform {
  constructor(private readonly sandboxUrl: string) {}

  /** The user with this phone number. */
  async userOf({ phone }: { phone: string }): Promise<AlipayUser> {
    const people = await this.ask<AlipayUser[]>('GET', '/people')
    const user = people.find((person) => person.phone === phone)
    if (user === undefined) throw new Error(`no Alipay user has the number ${phone}`)
    return user
  }

  /** The next call of `method` is answered with this failure; `subCode` as Alipay words it. */
  async failNext(method: string, code: string, subCode = ''): Promise<void> {
    await this.ask('POST', '/failures', { method, code, subCode, times: 1 })
  }

  /** Waits for a message that Alipay shows to this user. */
  async nextMessage(userId: string): Promise<AlipayMessage> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const [message] = await this.ask<AlipayMessage[]>('GET', `/messages?userId=${userId}`)
      if (message !== undefined) return message
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`no message came to ${userId}`)
  }

  private async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(new URL(`/alipay/host${path}`, this.sandboxUrl), {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`Alipay’s side answered ${answer.status} to ${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
}
