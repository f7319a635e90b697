import { randomUUID } from 'node:crypto'
import type { World } from '#world'

/** A text message as it arrived on a phone. */
export interface Message {
  readonly id: string
  readonly phone: string
  /** The name in 【】 before the text. */
  readonly sender: string
  readonly text: string
  /** The one-time code in the text, for the desk's large print. */
  readonly code: string | null
  /** RFC 3339, UTC. */
  readonly receivedAt: string
}

/** How a phone's messages fare, set from the desk. */
export type Delivery = 'delivered' | 'limited' | 'unavailable'

const KEPT = 300

/** Every phone of the sandbox in one inbox. */
export class Inbox {
  constructor(private readonly world: World) {}

  /** Puts a message on a phone and returns it. */
  receive(message: Pick<Message, 'phone' | 'sender' | 'text' | 'code'>): Message {
    const received: Message = {
      id: randomUUID(),
      ...message,
      receivedAt: new Date(this.world.now()).toISOString(),
    }
    const { log } = this.world
    const surplus = log.list<Message>('messages').slice(0, -(KEPT - 1))
    log.write([['messages', received.id, received], ...surplus.map(({ id }) => ['messages', id, null] as const)])
    this.world.events.publish('messages')
    return received
  }

  /** Messages of one phone, or of all, newest first. */
  list(phone: string | null): Message[] {
    const messages = this.world.log.list<Message>('messages').reverse()
    return phone === null ? messages : messages.filter((message) => message.phone === phone)
  }

  deliveryTo(phone: string): Delivery {
    return this.world.log.get<Delivery>('deliveries', phone) ?? 'delivered'
  }

  setDelivery(phone: string, delivery: Delivery): void {
    this.world.log.write([['deliveries', phone, delivery === 'delivered' ? null : delivery]])
  }
}
