import { type ErrorCode, errorRules, failureRules, type MoneyMoved, nextStepsOf } from '@wallet/rules'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, type ErrorParams } from '#apiError'
import { markReplay } from '#http/idempotencyKey'
import { DatabaseUnavailableError, isRetryable } from '#storage/databaseErrors'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The request moves money: an error in the middle of it leaves open whether it has. */
    movesMoney?: true
  }
}

/** Builds the RFC 9457 document of an error code. Titles are for developers; the client has its own sentences. */
export function presentProblem(code: ErrorCode, params: ErrorParams, requestId: string, moved: MoneyMoved = 'no') {
  const rule = errorRules[code]
  return {
    type: `urn:xiamen-wallet:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: code.toLowerCase().replaceAll('_', ' '),
    status: rule.status,
    instance: requestId,
    code,
    retryable: rule.retry === 'now' || rule.retry === 'later',
    moved,
    class: failureRules[code].class,
    next: [...nextStepsOf(code, moved)],
    params: { ...params },
  }
}

/** The one place where an error becomes an answer. */
export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new ApiError('NOT_FOUND')))
}

/** Renders an error; also those that Fastify meets before it knows a route, such as a path it cannot decode. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const apiError = toApiError(error)
  if (apiError.statusCode >= 500) request.log.error({ err: error }, 'Request failed')
  return sendProblem(request, reply, apiError)
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, error: ApiError) {
  request.problemCode = error.code
  const { retryAfterSeconds } = error.params
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds))
  markReplay(reply, error.replayed)
  return reply
    .code(error.statusCode)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(presentProblem(error.code, error.params, request.id, movedBy(request, error)))
}

/** A database that goes away in the middle of a money request may have committed it just before; of a reading one it moved nothing. */
function movedBy(request: FastifyRequest, error: ApiError): MoneyMoved {
  if (error.moved !== undefined) return error.moved
  return request.routeOptions?.config?.movesMoney ? errorRules[error.code].moved : 'no'
}

function toApiError(error: FastifyError): ApiError {
  if (error instanceof ApiError) return error
  if (error.validation) return new ApiError('REQUEST_INVALID', { field: invalidField(error) })
  if (error instanceof DatabaseUnavailableError || isRetryable(error)) return new ApiError('SERVICE_UNAVAILABLE')
  if (error.statusCode === 413) return new ApiError('PAYLOAD_TOO_LARGE')
  if (error.statusCode === 429) return new ApiError('RATE_LIMITED')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new ApiError('REQUEST_INVALID', { field: 'body' })
  }
  return new ApiError('INTERNAL_ERROR')
}

/** How our own fields are written. A name that a caller made up may be anything, of any length. */
const fieldName = /^[A-Za-z0-9_-]{1,64}$/

/** Names the first field that broke the schema, dotted, as far as it is a field's name; else the part of the request. */
function invalidField(error: FastifyError): string {
  const first = error.validation?.[0]
  const { missingProperty, additionalProperty } = (first?.params ?? {}) as Record<string, unknown>
  const own = missingProperty ?? additionalProperty
  const path = (first?.instancePath ?? '').split('/').filter((part) => part !== '')
  if (typeof own === 'string') path.push(own)
  return path.filter((part) => fieldName.test(part)).join('.') || (error.validationContext ?? 'body')
}
