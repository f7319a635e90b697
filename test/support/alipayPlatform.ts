/** Alipay's own side of the sandbox, for tests: who its users are, and which answers its servers give next. */

interface AlipayUser {
  readonly userId: string
  readonly openId: string
  readonly name: string
  readonly phone: string
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

  private async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(new URL(`/alipay/host${path}`, this.sandboxUrl), {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`Alipay’s side answered ${answer.status} to ${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
}
