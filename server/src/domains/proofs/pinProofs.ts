import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { addSeconds } from '#clock'

/** How long a session that entered the right PIN is compared without argon2 (LEDGER §6.3). */
const PROOF_LIFE_SECONDS = 900
const PROOFS_MAX = 50_000

interface PinProof {
  readonly userId: string
  readonly key: Uint8Array
  readonly mac: Uint8Array
  /** Which PIN was right: a changed PIN has another moment. */
  readonly pinSetAtMs: number
  readonly expiresAt: Date
}

export interface ProofQuestion {
  readonly sessionId: string
  readonly pin: string
  readonly pinSetAt: Date
  readonly now: Date
}

/** What one process has learned of proofs; the others of its machine learn it too. */
export type PinProofNews =
  | { readonly kind: 'proven'; readonly sessionId: string; readonly proof: PinProof }
  | { readonly kind: 'forgetSession'; readonly sessionId: string }
  | { readonly kind: 'forgetUser'; readonly userId: string }

/**
 * Remembers, in memory only, that a session has proven its PIN: HMAC(random key of the session, pin). Saves 17 ms
 * of argon2 on every further payment. Forgotten on a wrong try, a new PIN, logout and after 15 minutes. A process that
 * hears of one of these a moment later than the one it happened in does no harm: what counts tries, dates the PIN and
 * ends sessions is in the database.
 */
export class PinProofs {
  private readonly proofs = new Map<string, PinProof>()

  /** @param tellOthers Passes news on to the other processes of the machine, where there are any. */
  constructor(private readonly tellOthers: (news: PinProofNews) => void = () => undefined) {}

  remember(userId: string, question: ProofQuestion): void {
    const key = randomBytes(32)
    const proof = {
      userId,
      key,
      mac: macOf(key, question.pin),
      pinSetAtMs: question.pinSetAt.getTime(),
      expiresAt: addSeconds(question.now, PROOF_LIFE_SECONDS),
    }
    this.learnAndTell({ kind: 'proven', sessionId: question.sessionId, proof })
  }

  /** Takes what another process has learned. */
  learn(news: PinProofNews): void {
    switch (news.kind) {
      case 'proven':
        this.keep(news.sessionId, news.proof)
        break
      case 'forgetSession':
        this.proofs.delete(news.sessionId)
        break
      case 'forgetUser':
        for (const [sessionId, { userId }] of this.proofs) if (userId === news.userId) this.proofs.delete(sessionId)
        break
    }
  }

  isProven(question: ProofQuestion): boolean {
    const proof = this.proofs.get(question.sessionId)
    if (!proof || proof.pinSetAtMs !== question.pinSetAt.getTime()) return false
    if (proof.expiresAt <= question.now) {
      this.proofs.delete(question.sessionId)
      return false
    }
    return timingSafeEqual(proof.mac, macOf(proof.key, question.pin))
  }

  forgetSession(sessionId: string): void {
    this.learnAndTell({ kind: 'forgetSession', sessionId })
  }

  forgetUser(userId: string): void {
    this.learnAndTell({ kind: 'forgetUser', userId })
  }

  private learnAndTell(news: PinProofNews): void {
    this.learn(news)
    this.tellOthers(news)
  }

  private keep(sessionId: string, proof: PinProof): void {
    const oldest = this.proofs.keys().next()
    if (this.proofs.size >= PROOFS_MAX && !oldest.done) this.proofs.delete(oldest.value)
    this.proofs.set(sessionId, proof)
  }
}

function macOf(key: Uint8Array, pin: string): Buffer {
  return createHmac('sha256', key).update(pin).digest()
}
