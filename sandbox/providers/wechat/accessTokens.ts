import { randomBytes } from 'node:crypto'
import { wechatError } from '#providers/wechat/wechatError'
import type { World } from '#world'

const LIFE_SECONDS = 7200
/** A token this close to its end is replaced, and works until then. */
const RENEWAL_SECONDS = 300

interface Token {
  readonly token: string
  readonly expiresAtMs: number
}

/** Access tokens of the app. Kept in memory: a restart of the platform makes them invalid, as any other reason may. */
export class AccessTokens {
  private tokens: Token[] = []

  constructor(private readonly world: World) {}

  /** The stable kind: the same token until shortly before its end; `force` ends the one in use. */
  issue(force: boolean): { access_token: string; expires_in: number } {
    const now = this.world.now()
    if (force) this.tokens = []
    const current = this.tokens.find(({ expiresAtMs }) => expiresAtMs - now > RENEWAL_SECONDS * 1000)
    const token = current ?? { token: randomBytes(48).toString('base64url'), expiresAtMs: now + LIFE_SECONDS * 1000 }
    if (!current) this.tokens = [...this.tokens.slice(-1), token]
    return { access_token: token.token, expires_in: Math.floor((token.expiresAtMs - now) / 1000) }
  }

  /** @throws {WechatError} 41001, 40001, 42001 */
  check(given: string | undefined): void {
    if (!given) throw wechatError(41001, 'access_token missing')
    const token = this.tokens.find((candidate) => candidate.token === given)
    if (!token) throw wechatError(40001)
    if (token.expiresAtMs <= this.world.now()) throw wechatError(42001)
  }
}
