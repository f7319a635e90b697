import type { StorageHost } from '@/host/storage/types'
import type { Clock } from '@/host/types'
import { hasFields, Persisted } from './Persisted'

/** Where subjects are kept: all of them go when the session ends, whether or not their store was opened. */
const keptKeys = ['openCode', 'sentCode', 'cardBinding', 'transferPayee'] as const

interface Kept<Subject> {
  readonly ownerId: string
  readonly endsAtMs: number
  readonly subject: Subject
}

interface KeptSubjectPort<Subject> {
  readonly storage: StorageHost
  readonly clock: Clock
  readonly key: (typeof keptKeys)[number]
  /** The user whose subject this is: nobody else meets it. */
  ownerId(): string
  isSubject(stored: unknown): stored is Subject
}

/**
 * What a page is about, kept on the device for as long as it is good, so that the page goes on with it when a browser
 * loads it anew or a host brings the app back. It never holds a secret.
 */
export class KeptSubject<Subject> {
  private readonly stored: Persisted<Kept<Subject> | null>

  constructor(private readonly port: KeptSubjectPort<Subject>) {
    this.stored = new Persisted<Kept<Subject> | null>(port.storage, {
      key: port.key,
      version: 1,
      defaults: null,
      parse: (stored) => {
        if (!hasFields(stored, { ownerId: 'string', endsAtMs: 'number', subject: 'object' })) return null
        const kept = stored as Kept<unknown>
        return port.isSubject(kept.subject) ? (kept as Kept<Subject>) : null
      },
    })
  }

  /** Null when there is none, when it is over, and when it is another user's. */
  async load(): Promise<Subject | null> {
    const { clock, ownerId } = this.port
    const kept = await this.stored.load()
    return kept !== null && kept.ownerId === ownerId() && kept.endsAtMs > clock.now() ? kept.subject : null
  }

  keep(subject: Subject, endsAtMs: number): void {
    void this.stored.saveIfPossible({ ownerId: this.port.ownerId(), endsAtMs, subject })
  }

  forget(): void {
    void this.stored.clear()
  }
}

/** What a phone makes its payment codes from: worthless once the session has ended. */
export const paymentCodeDeviceKey = 'paymentCodeDevice'

/** Forgets every subject that is kept on this device, and what it makes its payment codes from. */
export function forgetKept(storage: StorageHost): void {
  for (const key of [...keptKeys, paymentCodeDeviceKey]) void storage.remove(key).catch(() => undefined)
}
