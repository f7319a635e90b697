import { randomBytes } from 'node:crypto'
import type { World } from '#world'

interface CodeDocument {
  readonly code: string
  readonly subject: string
  readonly expiresAtMs: number
  readonly isUsed: boolean
}

/** Whose code it is, or why it is worth nothing. */
export type TakenCode = { readonly subject: string } | 'used' | 'invalid'

/** Codes a host hands out, each good for one exchange within its life. */
export class OneTimeCodes {
  constructor(
    private readonly world: World,
    /** Collection of the document log. */
    private readonly collection: string,
    private readonly lifeMs: number,
  ) {}

  issue(subject: string): string {
    const code = randomBytes(24).toString('base64url')
    this.keep({ code, subject, expiresAtMs: this.world.now() + this.lifeMs, isUsed: false })
    return code
  }

  /** Uses a code up. */
  take(code: string): TakenCode {
    const document = this.world.log.get<CodeDocument>(this.collection, code)
    if (!document || document.expiresAtMs <= this.world.now()) return 'invalid'
    if (document.isUsed) return 'used'
    this.keep({ ...document, isUsed: true })
    return { subject: document.subject }
  }

  private keep(document: CodeDocument): void {
    const expired = this.world.log
      .list<CodeDocument>(this.collection)
      .filter(({ expiresAtMs }) => expiresAtMs <= this.world.now())
    this.world.log.write([
      ...expired.map(({ code }) => [this.collection, code, null] as const),
      [this.collection, document.code, document],
    ])
  }
}
