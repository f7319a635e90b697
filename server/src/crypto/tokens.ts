import { createHmac, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** A new opaque token of 256 random bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** How a token is stored: a keyed hash, so that a copy of the database opens no session. */
export function hashToken(key: Buffer, token: string): string {
  return createHmac('sha256', key).update(token).digest('hex')
}
