import type { ErrorCode } from '@wallet/rules'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyRequest {
    /** The code this request is answered with, once it failed. */
    problemCode: ErrorCode | null
  }
}

/** One line a request: which operation, how it ended, how long it took. Never an address, a body or a token. */
export const requestLogPlugin = fp(async (app) => {
  app.decorateRequest('problemCode', null)
  app.addHook('onResponse', async (request, reply) => {
    const schema = request.routeOptions.schema as { operationId?: string } | undefined
    request.log.info(
      {
        operation: schema?.operationId ?? request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ...(request.problemCode ? { problem: request.problemCode } : {}),
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
})
