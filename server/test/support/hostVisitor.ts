import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { HostPhone } from '#domains/hosts/http/schemas'
import type { LoginMethods } from '#domains/loginMethods/http/schemas'
import type { HostSession } from '#domains/sessions/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type { Session } from '#http/schemas/session'
import { consentsInForce, type TestAnswer, type TestApp } from './buildTestApp'
import type { HostPerson, TestHost } from './hostPlatforms'

type Answer<Body> = TestAnswer<Body & Pick<Static<typeof Problem>, 'code' | 'params'>>

export type SessionAnswer = Answer<Static<typeof Session>>
export type LoginMethodsAnswer = Answer<Static<typeof LoginMethods>>

/** Somebody who opens the wallet inside a host, on a device of theirs. */
export class HostVisitor {
  private constructor(
    private readonly wallet: TestApp,
    readonly host: TestHost,
    readonly person: HostPerson,
    readonly device: { id: string; name: string; host: 'weapp' | 'alipay' },
  ) {}

  static async arrive(wallet: TestApp, host: TestHost, phone?: string): Promise<HostVisitor> {
    const name = host.provider === 'wechat' ? 'weapp' : 'alipay'
    const device = { id: randomUUID(), name: 'Test phone', host: name } as const
    return new HostVisitor(wallet, host, await host.stranger(phone), device)
  }

  /** Opens the wallet: the host's login code is exchanged. */
  async open(code?: string): Promise<Answer<Static<typeof HostSession>>> {
    const { provider } = this.host
    const body = { provider, code: code ?? (await this.host.loginCode(this.person)), device: this.device }
    return this.wallet.send({ path: '/host-sessions', body })
  }

  /** The ticket of somebody whose identity has no wallet. */
  async ticket(): Promise<string> {
    const { body } = await this.open()
    if (!body.hostTicket) throw new Error(`No host ticket: ${JSON.stringify(body)}`)
    return body.hostTicket
  }

  async phoneOf(hostTicket: string): Promise<Answer<Static<typeof HostPhone>>> {
    const proof = await this.host.phoneProof(this.person)
    return this.wallet.send({ path: '/host-phones', body: { hostTicket, ...proof } })
  }

  /** Registers; by default in one tap, with the phone the host vouches for and without a password. */
  async register(changes: object = {}): Promise<SessionAnswer> {
    const hostTicket = await this.ticket()
    const { phoneTicket } = (await this.phoneOf(hostTicket)).body
    return this.wallet.send({
      path: '/registrations',
      body: this.registration({ hostTicket, phoneTicket, ...changes }),
    })
  }

  /** A registration's body, of what it is given and this device. */
  registration(proofs: object): object {
    return { consents: consentsInForce(), device: this.device, ...proofs }
  }

  /** Links this visitor's identity to the user of a session; by default with that user's password. */
  async link(token: string, proof?: object | null): Promise<LoginMethodsAnswer> {
    const { provider } = this.host
    const code = await this.host.loginCode(this.person)
    const body = { provider, code, ...(await proofOf(this.wallet, proof)) }
    return this.wallet.send({ path: '/host-identities', token, body })
  }
}

/** Detaches an identity; by default with the password tests sign in with, `null` for no proof at all. */
export async function detach(
  wallet: TestApp,
  token: string,
  identityId = '',
  proof?: object | null,
): Promise<LoginMethodsAnswer> {
  const body = await proofOf(wallet, proof)
  return wallet.send({ path: `/host-identities/${identityId}/detach`, token, body })
}

async function proofOf(wallet: TestApp, proof: object | null | undefined): Promise<{ proof?: object }> {
  return proof === null ? {} : { proof: proof ?? (await wallet.passwordProof()) }
}

export function readLoginMethods(wallet: TestApp, token: string): Promise<LoginMethodsAnswer> {
  return wallet.send({ path: '/login-methods', token })
}
