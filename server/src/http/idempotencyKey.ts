import { Type } from '@sinclair/typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '#apiError'
import { literals } from '#http/schemas/common'

/** The header as the contract shows it. Whether it is there and well-formed is told by `idempotencyKeyOf`. */
export const idempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ description: 'Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it' }),
  ),
})

/**
 * The key under which the caller may send this request any number of times. Quotes around it are accepted: the IETF
 * draft writes it as a structured-field string.
 *
 * @throws {ApiError} IDEMPOTENCY_KEY_MISSING, REQUEST_INVALID.
 */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const header = request.headers['idempotency-key']
  if (header === undefined || header === '') throw new ApiError('IDEMPOTENCY_KEY_MISSING')
  const [, quoted, key = quoted] = /^(?:"([A-Za-z0-9_-]{8,64})"|([A-Za-z0-9_-]{8,64}))$/.exec(String(header)) ?? []
  if (key === undefined) throw new ApiError('REQUEST_INVALID', { field: 'idempotency-key' })
  return key
}

/** Says in the answer that this is the outcome of an earlier request with the same key. */
export function markReplay(reply: FastifyReply, replayed: boolean): void {
  if (replayed) reply.header('idempotency-replayed', 'true')
}

/** The answers of a route that {@link markReplay} may mark. */
export function replayable<Responses extends object>(responses: Responses): Responses {
  const marked = Object.entries(responses).map(([status, response]) => [
    status,
    { ...response, headers: { ...response.headers, ...replayedHeader } },
  ])
  return Object.fromEntries(marked) as Responses
}

const replayedHeader = {
  'Idempotency-Replayed': literals(['true'], {
    description: 'There when the same request was answered before, and this is that answer',
  }),
}

/** Parameters of a path that asks by the key of a lost answer. */
export const keyParams = Type.Object(
  {
    key: Type.String({
      pattern: '^[A-Za-z0-9_-]{8,64}$',
      description: 'The Idempotency-Key of the request whose answer was lost',
    }),
  },
  { additionalProperties: false },
)
