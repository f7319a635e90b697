import { newDevice } from './citizen'
import type { Target } from './target'
import type { Answer, AnswerBody } from './wire'

export interface HostSessionBody extends AnswerBody {
  readonly session: { readonly accessToken: string; readonly refreshToken: string } | null
  readonly hostTicket: string | null
}

/** Somebody nobody knows, inside WeChat or Alipay as the sandbox plays them. */
export class Visitor {
  private constructor(
    readonly target: Target,
    readonly provider: 'wechat' | 'alipay',
    readonly subject: string,
    readonly phone: string,
  ) {}

  static async arrive(target: Target, provider: 'wechat' | 'alipay', phone?: string): Promise<Visitor> {
    type Person = { openid?: string; userId?: string; phone: string }
    const person = await target.atSandbox<Person>(`POST /${provider}/host/people`, phone === undefined ? {} : { phone })
    return new Visitor(target, provider, person.openid ?? person.userId ?? '', person.phone)
  }

  /** What the host's login gives the app. */
  async loginCode(): Promise<string> {
    if (this.provider === 'wechat') return (await this.atHost<{ code: string }>('login-codes', {})).code
    return (await this.atHost<{ authCode: string }>('auth-codes', { scope: 'auth_base' })).authCode
  }

  /** What the host's phone button gives the app. */
  async phoneProof(): Promise<{ code: string } | { response: string; sign: string }> {
    if (this.provider === 'wechat') return this.atHost<{ code: string }>('phone-codes', {})
    return this.atHost<{ response: string; sign: string }>('phone-numbers', {})
  }

  /** Opens the wallet inside the host. */
  async open(): Promise<HostSessionBody> {
    const body = { provider: this.provider, code: await this.loginCode(), device: newDevice('weapp') }
    return this.target.must<HostSessionBody>(200, { route: 'POST /host-sessions', body })
  }

  async ticket(): Promise<string> {
    const { hostTicket } = await this.open()
    if (hostTicket === null) throw new Error(`${this.subject} has a wallet already`)
    return hostTicket
  }

  /** Asks the wallet to read a phone with this ticket. */
  readPhone(hostTicket: string, proof: object): Promise<Answer<AnswerBody & { phone?: string; phoneTicket?: string }>> {
    return this.target.ask({ route: 'POST /host-phones', body: { hostTicket, ...proof } })
  }

  private atHost<Body>(path: string, more: object): Promise<Body> {
    const who = this.provider === 'wechat' ? { openid: this.subject } : { userId: this.subject }
    return this.target.atSandbox<Body>(`POST /${this.provider}/host/${path}`, { ...who, ...more })
  }
}
