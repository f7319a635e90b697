import { createHash, randomInt, randomUUID } from 'node:crypto'
import type { World } from '#world'

/** Somebody with an account at a host: the people of the sandbox, and strangers made on demand. */
export interface HostUser {
  readonly id: string
  readonly name: string
  readonly phone: string
}

/** Everybody who has an account at a host. */
export class HostUsers {
  constructor(
    private readonly world: World,
    /** Collection of the document log. */
    private readonly collection: string,
  ) {}

  list(): HostUser[] {
    const residents = this.world.residents.list().map(({ id, name, phone }) => ({ id, name, phone }))
    return [...residents, ...this.world.log.list<HostUser>(this.collection)]
  }

  /** Adds somebody nobody knows; without a phone number they get one of their own. */
  addStranger(phone: string = randomPhone()): HostUser {
    const stranger: HostUser = { id: randomUUID(), name: '微风', phone }
    this.world.log.write([[this.collection, stranger.id, stranger]])
    return stranger
  }
}

function randomPhone(): string {
  return `139${String(randomInt(1e8)).padStart(8, '0')}`
}

/** Digits or letters that follow from an account, so that they stay the same across restarts. */
export function derivedId(salt: string, user: HostUser): Buffer {
  return createHash('sha512').update(`${salt}|${user.id}`).digest()
}
