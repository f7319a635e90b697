import { createHash, createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { NonceMemory } from '#nonceMemory'
import { BankError } from '#providers/bank/bankError'
import { secretsMatch } from '#secretsMatch'
import type { World } from '#world'

const CLOCK_WINDOW_SECONDS = 300
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export interface BankRequestToSign {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** Seconds since the epoch, as sent. */
  readonly timestamp: string
  readonly nonce: string
  readonly body: string
}

/** Hex HMAC-SHA256 a channel puts into `X-Signature`. */
export function signRequest(secret: string, request: BankRequestToSign): string {
  const { method, path, timestamp, nonce, body } = request
  return hmac(secret, [method, path, timestamp, nonce, sha256(body)])
}

/** Hex HMAC-SHA256 the network puts into the `X-Signature` of its answer. */
export function signAnswer(secret: string, answer: { status: number; nonce: string; body: string }): string {
  return hmac(secret, [String(answer.status), answer.nonce, sha256(answer.body)])
}

/** Checks requests of the one channel the sandbox knows, and signs what it is answered. */
export class BankGate {
  private readonly nonces = new NonceMemory(2 * CLOCK_WINDOW_SECONDS * 1000)

  constructor(private readonly world: World) {}

  /**
   * @param mount path the network is mounted under; a channel may sign the path with or without it.
   * @throws BankError 401 channel_unknown, timestamp_invalid, nonce_invalid, signature_invalid, nonce_used.
   */
  admit(request: FastifyRequest, mount: string): void {
    const { channelId, channelSecret } = this.world.config.bank
    const timestamp = header(request, 'x-timestamp')
    const nonce = header(request, 'x-nonce')
    if (!secretsMatch(header(request, 'x-channel-id'), channelId)) {
      throw new BankError(401, 'channel_unknown', 'no channel has this id')
    }
    const nowSeconds = this.world.now() / 1000
    if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Number(timestamp) - nowSeconds) > CLOCK_WINDOW_SECONDS) {
      throw new BankError(401, 'timestamp_invalid', `the timestamp is not within ${CLOCK_WINDOW_SECONDS} s of now`)
    }
    if (!UUID.test(nonce)) throw new BankError(401, 'nonce_invalid', 'the nonce is not a UUID')

    const path = request.raw.url ?? '/'
    const signature = header(request, 'x-signature')
    const matches = [path, path.slice(mount.length)].some((candidate) =>
      secretsMatch(
        signRequest(channelSecret, {
          method: request.method,
          path: candidate,
          timestamp,
          nonce,
          body: request.rawBody,
        }),
        signature,
      ),
    )
    if (!matches) throw new BankError(401, 'signature_invalid', 'the signature does not match')
    if (!this.nonces.take(nonce, this.world.now())) throw new BankError(401, 'nonce_used', 'the nonce was used before')
  }

  /** Signs an answer, also a refusal, so that the channel can tell it from a stranger's. */
  seal(request: FastifyRequest, reply: FastifyReply, body: string): void {
    const nonce = header(request, 'x-nonce')
    if (nonce === '') return
    const { channelSecret } = this.world.config.bank
    reply.header('x-signature', signAnswer(channelSecret, { status: reply.statusCode, nonce, body }))
  }
}

function header(request: FastifyRequest, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}

function hmac(secret: string, lines: readonly string[]): string {
  return createHmac('sha256', secret).update(lines.join('\n')).digest('hex')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
