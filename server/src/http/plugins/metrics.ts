import fp from 'fastify-plugin'
import type { Metrics } from '#metrics'

/** What is not an operation of the API: files of the preview, the reference page, addresses that do not exist. */
const OTHER = 'other'

/** Counts every answer by the operation it belongs to. */
export const metricsPlugin = fp<{ metrics: Metrics }>(async (app, { metrics }) => {
  app.addHook('onResponse', async (request, reply) => {
    const schema = request.routeOptions.schema as { operationId?: string } | undefined
    const operation = schema?.operationId ?? OTHER
    metrics.countRequest(operation, reply.statusCode, reply.elapsedTime / 1000)
    if (reply.hasHeader('idempotency-replayed')) metrics.countReplay(operation)
  })
})
