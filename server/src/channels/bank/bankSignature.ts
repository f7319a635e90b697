import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What a request's signature covers; `path` is the path and query as sent, `body` the exact bytes. */
export interface SignedRequest {
  readonly method: string
  readonly path: string
  readonly timestamp: string
  readonly nonce: string
  readonly body: string
}

export interface SignedAnswer {
  readonly status: number
  /** The nonce of the request that is answered: an old answer cannot stand in for a new one. */
  readonly nonce: string
  readonly body: string
}

export function signBankRequest(secret: string, request: SignedRequest): string {
  const { method, path, timestamp, nonce, body } = request
  return hmacHex(secret, [method, path, timestamp, nonce, sha256Hex(body)].join('\n'))
}

export function signBankAnswer(secret: string, { status, nonce, body }: SignedAnswer): string {
  return hmacHex(secret, [String(status), nonce, sha256Hex(body)].join('\n'))
}

/** Compares two hex signatures without telling by its timing where they differ. */
export function sameSignature(expected: string, given: string): boolean {
  const expectedBytes = Buffer.from(expected, 'utf8')
  const givenBytes = Buffer.from(given, 'utf8')
  return expectedBytes.length === givenBytes.length && timingSafeEqual(expectedBytes, givenBytes)
}

function hmacHex(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text, 'utf8').digest('hex')
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
