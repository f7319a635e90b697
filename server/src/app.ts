import type { IncomingMessage, ServerOptions } from 'node:http'
import cors from '@fastify/cors'
import { drawRequestNumber, isRequestNumber } from '@wallet/rules'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { AppContext } from '#context'
import { merchantPlugin } from '#domains/merchants/http/requireMerchant'
import { answerBrokenRequest, connectionOptions, guardServer } from '#http/connections'
import { contextPlugin } from '#http/plugins/context'
import { drainPlugin } from '#http/plugins/drain'
import { jsonBodyPlugin } from '#http/plugins/jsonBody'
import { Limits, limitsPlugin } from '#http/plugins/limits'
import { metricsPlugin } from '#http/plugins/metrics'
import { noStorePlugin } from '#http/plugins/noStore'
import { openapiPlugin } from '#http/plugins/openapi'
import { previewPlugin } from '#http/plugins/preview'
import { queryNumbersPlugin } from '#http/plugins/queryNumbers'
import { requestLogPlugin } from '#http/plugins/requestLog'
import { secureHeadersPlugin } from '#http/plugins/secureHeaders'
import { sessionPlugin } from '#http/plugins/session'
import { strictHeadersPlugin } from '#http/plugins/strictHeaders'
import { answerError, installErrorHandler } from '#http/problems'
import { buildSerializers } from '#http/responseSerializers'
import { registerRoutes } from '#http/routes'

const BODY_LIMIT_BYTES = 64 * 1024
/** What the API's operations use. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE']

/** The caller's own, which is shown where no answer comes; it stands in the log line and in the problem document. */
function requestNumberOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const number = headers['x-request-id']
  return isRequestNumber(number) ? number : drawRequestNumber()
}

export type AppOptions = FastifyServerOptions & { readonly http?: ServerOptions }

/**
 * Builds the whole HTTP application, ready to listen or to be injected into. main.ts, the tests and the contract
 * exporter all use this one.
 */
export async function buildApp(context: AppContext, options: AppOptions = {}): Promise<FastifyInstance> {
  const limits = new Limits(context)
  const app = fastify({
    ...connectionOptions,
    bodyLimit: BODY_LIMIT_BYTES,
    clientErrorHandler: answerBrokenRequest,
    // A path that cannot be decoded meets no hook: it is counted here.
    frameworkErrors: async (error, request, reply) =>
      answerError((await limits.refusal(request)) ?? error, request, reply),
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestNumberOf,
    // Strict on purpose: an unknown field or a wrong type is a mistake of the caller and is refused.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allErrors: false } },
    schemaController: { compilersFactory: { buildSerializer: buildSerializers } },
    ...options,
  })
  guardServer(app.server)
  installErrorHandler(app)
  await app.register(contextPlugin, { context })
  await app.register(requestLogPlugin)
  if (context.metrics) await app.register(metricsPlugin, { metrics: context.metrics })
  await app.register(secureHeadersPlugin)
  // It only sets headers, also on what the limits refuse; preflights go on to them like all others.
  await app.register(cors, {
    origin: [...context.config.corsOrigins],
    methods: [...methods],
    exposedHeaders: ['Date', 'Idempotency-Replayed', 'Retry-After'],
    preflightContinue: true,
    strictPreflight: false,
  })
  await app.register(limitsPlugin, { limits })
  await app.register(noStorePlugin)
  await app.register(drainPlugin)
  await app.register(strictHeadersPlugin)
  await app.register(jsonBodyPlugin)
  await app.register(queryNumbersPlugin)
  await app.register(sessionPlugin)
  await app.register(merchantPlugin)
  await app.register(openapiPlugin)
  await app.register(registerRoutes, { prefix: '/v1' })
  await app.register(previewPlugin)
  return app
}
