import { type KeyObject, verify } from 'node:crypto'

/** A printed code is some 250 bytes here: 10,000 of them are a few megabytes. */
const REMEMBERED_MAX = 10_000

/**
 * Checks Ed25519 signatures of one key, and remembers those it found genuine: a printed code is scanned all day. What is
 * remembered is the whole signed text with the whole signature, so nothing but the very same pair is ever taken for it, and
 * a pair that is genuine under a key stays so. A forged one is checked, and refused, every time, and pushes nothing out.
 */
export class GenuineSignatures {
  private readonly remembered = new Set<string>()

  constructor(
    private readonly publicKey: KeyObject,
    private readonly rememberedMax = REMEMBERED_MAX,
  ) {}

  /** Whether the key has signed this text, whose characters are ASCII. */
  isGenuine(signedText: string, signature: Uint8Array): boolean {
    const pair = pairOf(signedText, signature)
    // Out and in again: what was not scanned for longest stands first.
    const isKnown = this.remembered.delete(pair)
    if (!isKnown && !verify(null, Buffer.from(signedText, 'ascii'), this.publicKey, signature)) return false
    this.remember(pair)
    return true
  }

  get size(): number {
    return this.remembered.size
  }

  private remember(pair: string): void {
    this.remembered.add(pair)
    if (this.remembered.size <= this.rememberedMax) return
    const [oldest] = this.remembered
    if (oldest !== undefined) this.remembered.delete(oldest)
  }
}

/** The signature's length stands before it: no two pairs are written alike. */
function pairOf(signedText: string, signature: Uint8Array): string {
  return `${signature.length} ${Buffer.from(signature).toString('latin1')}${signedText}`
}
