import { makeAutoObservable } from 'mobx'
import { within } from '@/api/within'
import type { NfcHost, NfcSupport } from '@/host/nfc/types'
import type { Clock } from '@/host/types'
import { failureOf } from './failure'
import { Operation } from './Operation'

/** A tag that lies under the phone is read again and again; within this time it is the same tap. */
const sameTapMs = 3_000
/** A phone that has not said by then what it can is asked again the next time. */
const probeMs = 5_000

type Plain = 'deps' | 'probing' | 'lastRead'

type Deps = { nfc: NfcHost; clock: Clock; onCode: (text: string) => void }

/** The other way to read a merchant's code: holding the phone to a tag. */
export class NfcReader {
  /** Null until the phone was asked. */
  support: NfcSupport | null = null

  readonly reading = new Operation('question')

  private probing: Promise<void> | null = null
  private lastRead = { text: '', atMs: 0 }

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, Plain>(this, { deps: false, probing: false, lastRead: false }, { autoBind: true })
  }

  /** Finds out what this phone can. Asked again while NFC is off: it may have been switched on meanwhile. */
  probe(): Promise<void> {
    if (this.support === 'ready' || this.support === 'none') return Promise.resolve()
    this.probing ??= within(probeMs, this.deps.nfc.support(), () => ({ code: 'NFC_UNSUPPORTED' }))
      .then(this.keepSupport, failureOf)
      .then(() => {
        this.probing = null
      })
    return this.probing
  }

  /** Waits for a tag and hands its code on. Stopping is a failure HOST_CANCELLED. */
  async read(): Promise<boolean> {
    await this.reading.run(() => this.deps.nfc.read(), this.keep)
    return this.reading.status === 'ready'
  }

  /** Also when the page or the app is left: nobody pays by walking past a tag. */
  stop(): void {
    this.reading.reset()
    void this.deps.nfc.stop()
  }

  private keepSupport(support: NfcSupport): void {
    this.support = support
  }

  private keep(text: string): void {
    const atMs = this.deps.clock.now()
    const isSameTap = text === this.lastRead.text && atMs - this.lastRead.atMs < sameTapMs
    this.lastRead = { text, atMs }
    if (!isSameTap) this.deps.onCode(text)
  }
}
