import type { FastifyInstance } from 'fastify'
import type { Clock } from '#clock'
import { serveIdentity } from '../../../sandbox/providers/identity/identityProvider'
import { type Delivery, Inbox } from '../../../sandbox/providers/sms/inbox'
import { serveSms } from '../../../sandbox/providers/sms/smsProvider'
import { SandboxProvider } from './sandboxProvider'

export interface TestPerson {
  readonly legalName: string
  readonly idNumber: string
}

/** The sandbox's SMS gateway, with every phone in the test's hand. */
export class TestSmsGateway extends SandboxProvider {
  private readonly inbox = new Inbox(this.world)

  constructor(clock: Clock) {
    super(clock, '/sms')
  }

  /** The newest code texted to this phone. */
  codeFor(phone: string): string {
    const code = this.inbox.list(phone)[0]?.code
    if (!code) throw new Error(`No code was texted to ${phone}`)
    return code
  }

  /** How messages to this phone fare from now on. */
  setDelivery(phone: string, delivery: Delivery): void {
    this.inbox.setDelivery(phone, delivery)
  }

  protected mount(instance: FastifyInstance): void {
    serveSms(instance, this.world, this.inbox)
  }
}

/** The sandbox's identity register, which tests add people to. */
export class TestIdentityRegister extends SandboxProvider {
  constructor(clock: Clock) {
    super(clock, '/identity')
  }

  add({ legalName, idNumber }: TestPerson): void {
    const note = { zh: '', en: '' }
    this.world.residents.moveIn({ id: idNumber, name: legalName, idNumber, phone: '', note })
  }

  protected mount(instance: FastifyInstance): void {
    serveIdentity(instance, this.world)
  }
}
