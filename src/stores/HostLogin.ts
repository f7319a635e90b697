import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import { ApiError } from '@/api/errors'
import type { Consent, HostPhone, HostSession, Session } from '@/api/types'
import { within } from '@/api/within'
import type { HostProvider } from '@/host/auth/types'
import type { PhoneProof } from '@/host/phone/types'
import type { Clock, Host } from '@/host/types'
import { msOf } from '@/time/durations'
import { epochMs } from '@/time/shanghai'
import type { DeviceRecord } from './DeviceRecord'
import { failureOf } from './failure'
import { Operation } from './Operation'

type Deps = { api: Api; host: Pick<Host, 'auth'>; clock: Clock; device: DeviceRecord }

/** A ticket this close to its end is fetched anew: it must outlive the request it travels with. */
const ticketMarginMs = msOf(1, 'minute')

/** Two codes of the host and two requests; after that the next tap asks anew. */
const exchangeMs = 40_000

/** What a request carries that also links the host's identity. */
export interface HostLink {
  hostTicket?: string
}

type HostPhoneAnswer = { session: Session; phone: null } | { session: null; phone: HostPhone }

/** Fields no page looks at. */
type Plain = 'deps' | 'ticket' | 'asking'
const plain: Record<Plain, false> = { deps: false, ticket: false, asking: false }

/**
 * The identity the app we run in vouches for. The server learns it by a code that is good once; where that identity has
 * no wallet yet, a ticket stands for it until somebody signs in or registers. The ticket is kept in memory only.
 */
export class HostLogin {
  /** True once the server said that this identity has no wallet. */
  isUnlinked = false

  readonly entering = new Operation()

  private ticket: { text: string; expiresAtMs: number } | null = null
  private asking: Promise<Session | null> | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
  }

  /** Null in the browser preview, which vouches for nobody. */
  get provider(): HostProvider | null {
    return this.deps.host.auth.provider
  }

  /** Hands the session of this identity's wallet to `begin`; without a wallet keeps the ticket and hands over nothing. */
  enter(begin: (session: Session) => Promise<void>, consents?: Consent[]): Promise<boolean> {
    return this.entering.run(async () => {
      const session = await this.ask(consents)
      if (session !== null) await begin(session)
    })
  }

  /**
   * The phone number the host vouches for, or the session when this identity turns out to have a wallet. Rejects with
   * the codes of the host's login and of its phone numbers.
   */
  async readPhone(proof: PhoneProof, consents: Consent[]): Promise<HostPhoneAnswer> {
    if (this.ticket === null || this.hasExpired()) {
      const session = await this.ask(consents)
      if (session !== null) return { session, phone: null }
    }
    const phone = await this.withTicket((hostTicket) => this.deps.api.auth.readHostPhone({ hostTicket, ...proof }))
    return { session: null, phone }
  }

  /** Sends with the ticket that links this identity, and without one when there is none to link. */
  async linkWith(send: (link: HostLink) => Promise<Session>): Promise<Session> {
    if (this.ticket !== null && this.hasExpired()) await this.renewTicket()
    const session = await (this.ticket === null ? send({}) : this.withTicket((hostTicket) => send({ hostTicket })))
    runInAction(() => {
      this.ticket = null
      this.isUnlinked = false
      this.entering.reset()
    })
    return session
  }

  /** Hands a fresh code to `send`, and once more another one when the first was stale or used by then. */
  async withCode<Answer>(send: (proof: { provider: HostProvider; code: string }) => Promise<Answer>): Promise<Answer> {
    const { auth } = this.deps.host
    const { provider } = auth
    if (provider === null) throw new ApiError({ code: 'HOST_LOGIN_FAILED' })
    try {
      return await send({ provider, code: await auth.loginCode() })
    } catch (error) {
      if (failureOf(error).code !== 'HOST_CODE_INVALID') throw error
      return send({ provider, code: await auth.loginCode() })
    }
  }

  /** Hands the ticket to `send`, and once more another one when the server no longer took the first. */
  private async withTicket<Answer>(send: (hostTicket: string) => Promise<Answer>): Promise<Answer> {
    try {
      return await send(this.ticket?.text ?? '')
    } catch (error) {
      if (failureOf(error).code !== 'HOST_TICKET_INVALID') throw error
      await this.renewTicket()
      if (this.ticket === null) throw error
      return send(this.ticket.text)
    }
  }

  /** Leaves no ticket behind when the host or the server is silent: no sign-in may fail because of that. */
  private async renewTicket(): Promise<void> {
    this.ticket = null
    await this.ask().catch(failureOf)
  }

  /** Asked twice at once, the host is asked once. Answers the session, or null when there is a ticket now. */
  private ask(consents?: Consent[]): Promise<Session | null> {
    const isLate = () => new ApiError({ code: 'HOST_LOGIN_FAILED' })
    this.asking ??= within(exchangeMs, this.exchange(consents), isLate).finally(() => {
      this.asking = null
    })
    return this.asking
  }

  private async exchange(consents?: Consent[]): Promise<Session | null> {
    const device = await this.deps.device.describe()
    const answer = await this.withCode((proof) =>
      this.deps.api.auth.createHostSession({ ...proof, device, ...(consents ? { consents } : {}) }),
    )
    runInAction(() => this.keep(answer))
    return answer.session
  }

  private keep({ session, hostTicket, hostTicketExpiresAt }: HostSession): void {
    this.isUnlinked = session === null
    this.ticket = null
    if (session !== null) return
    if (hostTicket === null || hostTicketExpiresAt === null) throw new ApiError({ code: 'RESPONSE_INVALID' })
    this.ticket = { text: hostTicket, expiresAtMs: epochMs(hostTicketExpiresAt) }
  }

  private hasExpired(): boolean {
    return this.ticket !== null && this.ticket.expiresAtMs - ticketMarginMs <= this.deps.clock.now()
  }
}
