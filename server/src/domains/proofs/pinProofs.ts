import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { addSeconds } from '#clock'

/** How long a session that entered the right PIN is compared without argon2 (LEDGER §6.3). */
const PROOF_LIFE_SECONDS = 900
const PROOFS_MAX = 50_000

interface PinProof {
  readonly userId: string
  readonly key: Buffer
  readonly mac: Buffer
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

/**
 * Remembers, in memory only, that a session has proven its PIN: HMAC(random key of the session, pin). Saves 17 ms
 * of argon2 on every further payment. Forgotten on a wrong try, a new PIN, logout and after 15 minutes.
 */
export class PinProofs {
  private readonly proofs = new Map<string, PinProof>()

  remember(userId: string, question: ProofQuestion): void {
    const oldest = this.proofs.keys().next()
    if (this.proofs.size >= PROOFS_MAX && !oldest.done) this.proofs.delete(oldest.value)
    const key = randomBytes(32)
    this.proofs.set(question.sessionId, {
      userId,
      key,
      mac: macOf(key, question.pin),
      pinSetAtMs: question.pinSetAt.getTime(),
      expiresAt: addSeconds(question.now, PROOF_LIFE_SECONDS),
    })
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
    this.proofs.delete(sessionId)
  }

  forgetUser(userId: string): void {
    for (const [sessionId, proof] of this.proofs) if (proof.userId === userId) this.proofs.delete(sessionId)
  }
}

function macOf(key: Buffer, pin: string): Buffer {
  return createHmac('sha256', key).update(pin).digest()
}
