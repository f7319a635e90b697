import { randomUUID } from 'node:crypto'
import type { World } from '#world'

/** A message of a mini-program as it arrived in the host. */
export interface HostMessage {
  readonly id: string
  /** Who got it, by the id people are listed with. */
  readonly subject: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, string>>
  /** RFC 3339, UTC. */
  readonly receivedAt: string
}

const KEPT = 300

/** What people agreed to be sent, one message an agreement, and what was sent. */
export class Subscriptions {
  private readonly quotas: string
  private readonly messages: string

  /** @param host names the collections of the document log. */
  constructor(
    private readonly world: World,
    host: string,
  ) {
    this.quotas = `${host}-quotas`
    this.messages = `${host}-messages`
  }

  /** Adds one message per template, as each "allow" in the host's dialog does; answers what is left now. */
  grant(subject: string, templateIds: readonly string[]): Record<string, number> {
    const { log } = this.world
    log.write(templateIds.map((id) => [this.quotas, quotaKey(subject, id), this.quotaOf(subject, id) + 1] as const))
    return Object.fromEntries(templateIds.map((id) => [id, this.quotaOf(subject, id)]))
  }

  /** Delivers a message and uses one agreement up; false when there is none. */
  deliver(message: Omit<HostMessage, 'id' | 'receivedAt'>): boolean {
    const quota = this.quotaOf(message.subject, message.templateId)
    if (quota === 0) return false
    const received = { id: randomUUID(), ...message, receivedAt: new Date(this.world.now()).toISOString() }
    const surplus = this.world.log.list<HostMessage>(this.messages).slice(0, -(KEPT - 1))
    this.world.log.write([
      ...surplus.map(({ id }) => [this.messages, id, null] as const),
      [this.quotas, quotaKey(message.subject, message.templateId), quota - 1],
      [this.messages, received.id, received],
    ])
    return true
  }

  /** Messages of one person, or of all, newest first. */
  list(subject: string | null): HostMessage[] {
    const messages = this.world.log.list<HostMessage>(this.messages).reverse()
    return subject === null ? messages : messages.filter((message) => message.subject === subject)
  }

  private quotaOf(subject: string, templateId: string): number {
    return this.world.log.get<number>(this.quotas, quotaKey(subject, templateId)) ?? 0
  }
}

function quotaKey(subject: string, templateId: string): string {
  return `${subject}|${templateId}`
}
