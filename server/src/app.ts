import { randomUUID } from 'node:crypto'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { contextPlugin } from '#http/plugins/context'
import { jsonBodyPlugin } from '#http/plugins/jsonBody'
import { merchantPlugin } from '#http/plugins/merchant'
import { openapiPlugin } from '#http/plugins/openapi'
import { previewPlugin } from '#http/plugins/preview'
import { queryNumbersPlugin } from '#http/plugins/queryNumbers'
import { requestLogPlugin } from '#http/plugins/requestLog'
import { sessionPlugin } from '#http/plugins/session'
import { answerError, installErrorHandler } from '#http/problems'
import { registerRoutes } from '#http/routes/routes'

const BODY_LIMIT_BYTES = 64 * 1024

/**
 * Builds the whole HTTP application, ready to listen or to be injected into. main.ts, the tests and the contract
 * exporter all use this one.
 */
export async function buildApp(context: AppContext, options: FastifyServerOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: context.config.trustProxy,
    frameworkErrors: answerError,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Strict on purpose: an unknown field or a wrong type is a mistake of the caller and is refused.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allErrors: false } },
    ...options,
  })
  installErrorHandler(app)
  await app.register(contextPlugin, { context })
  await app.register(requestLogPlugin)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
  await app.register(cors, {
    origin: [...context.config.corsOrigins],
    exposedHeaders: ['Idempotency-Replayed', 'Retry-After'],
  })
  await app.register(rateLimit, {
    max: context.config.rateLimitPerMinute,
    timeWindow: '1 minute',
    // The files of the preview are many and cost nothing.
    allowList: (request) => request.url.startsWith('/app/'),
    errorResponseBuilder: (_request, limit) =>
      new ApiError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(limit.ttl / 1000) }),
  })
  await app.register(jsonBodyPlugin)
  await app.register(queryNumbersPlugin)
  await app.register(sessionPlugin)
  await app.register(merchantPlugin)
  await app.register(openapiPlugin)
  await app.register(registerRoutes, { prefix: '/v1' })
  await app.register(previewPlugin)
  return app
}
