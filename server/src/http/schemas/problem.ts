import { Type } from '@sinclair/typebox'
import { type ErrorCode, errorRules } from '@wallet/rules'
import { errorCode, errorParams, failureClass, failureSteps, moved, object } from '#http/schemas/common'

export const Problem = object(
  'Problem',
  {
    type: Type.String({ description: 'A URI that names the kind of problem' }),
    title: Type.String({ description: 'The kind of problem in short English, for developers' }),
    status: Type.Integer({ description: 'The HTTP status again' }),
    detail: Type.Optional(Type.String({ description: 'What went wrong this time, in English, for developers' })),
    instance: Type.Optional(
      Type.String({
        description:
          'The number of this request, which its log line bears too: that of its X-Request-Id when it is written as ours are (K7QF-2M9X), else a new one',
      }),
    ),
    code: errorCode,
    retryable: Type.Boolean({ description: 'Whether the very same request may succeed, now or later' }),
    moved,
    class: failureClass,
    next: failureSteps,
    params: errorParams,
  },
  'RFC 9457 problem document',
)

/** Codes of a route that wants the owner's proof. */
export const proofCodes = [
  'PROOF_REQUIRED',
  'SEAL_INVALID',
  'SEAL_EXPIRED',
  'PIN_WRONG',
  'PIN_LOCKED',
  'PASSWORD_WRONG',
  'LOGIN_LOCKED',
  'SMS_CODE_WRONG',
  'SMS_CODE_EXPIRED',
  'SMS_CODE_USED_UP',
] as const satisfies readonly ErrorCode[]

/** Codes any route may answer with. */
const everywhere: readonly ErrorCode[] = [
  'REQUEST_INVALID',
  'REQUEST_TIMEOUT',
  'PAYLOAD_TOO_LARGE',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'SERVICE_UNAVAILABLE',
]

/** Locked for a while, and too often. */
const waitingStatuses = [423, 429]

const retryAfter = { 'Retry-After': Type.Integer({ minimum: 1, description: 'Seconds to wait' }) }

/**
 * The problem responses of a route for its schema, grouped by status: the given codes and those that any
 * route may answer with.
 */
export function problemResponses(...codes: ErrorCode[]) {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set([...codes, ...everywhere])) {
    const { status } = errorRules[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const responses: Record<number, object> = {}
  for (const [status, names] of [...byStatus].sort(([a], [b]) => a - b)) {
    responses[status] = {
      description: names.join(', '),
      ...(waitingStatuses.includes(status) ? { headers: retryAfter } : {}),
      content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
    }
  }
  return responses as Record<400, object>
}
