import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * A nonce that proves by itself when it was issued: 4 bytes of the second it expires, 10 random ones, and 10 of a keyed hash
 * over both, together the 24 that a box takes. Giving one out costs nothing; only a used one is written down.
 */
const EXPIRY_BYTES = 4
const RANDOM_BYTES = 10
const TAG_BYTES = 10
const NONCE_BYTES = EXPIRY_BYTES + RANDOM_BYTES + TAG_BYTES

/** Issues a nonce that is good until `until`, to the second. */
export function issueNonce(key: Buffer, until: Date): { nonce: string; expiresAt: Date } {
  const seconds = Math.floor(until.getTime() / 1000)
  const head = Buffer.alloc(EXPIRY_BYTES)
  head.writeUInt32BE(seconds)
  const body = Buffer.concat([head, randomBytes(RANDOM_BYTES)])
  return { nonce: Buffer.concat([body, tagOf(key, body)]).toString('base64'), expiresAt: new Date(seconds * 1000) }
}

/** When a nonce expires; null when we did not issue it, or it is written otherwise than we write it. */
export function readNonce(key: Buffer, nonce: string): Date | null {
  const bytes = Buffer.from(nonce, 'base64')
  if (bytes.length !== NONCE_BYTES || bytes.toString('base64') !== nonce) return null
  const body = bytes.subarray(0, EXPIRY_BYTES + RANDOM_BYTES)
  if (!timingSafeEqual(bytes.subarray(body.length), tagOf(key, body))) return null
  return new Date(body.readUInt32BE() * 1000)
}

function tagOf(key: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update('sealing nonce').update(body).digest().subarray(0, TAG_BYTES)
}
