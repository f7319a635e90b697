import fp from 'fastify-plugin'
import { ApiError } from '#apiError'

/** Headers that decide who asks, what for and whether again. */
const decisive = new Set(['authorization', 'idempotency-key', 'host', 'content-type', 'content-encoding'])

/**
 * Refuses a decisive header that comes twice: a proxy may have looked at the one and this program at the other. Node keeps
 * the first of some and joins others. HTTP/1.1 demands a host.
 */
export const strictHeadersPlugin = fp(async (app) => {
  app.addHook('onRequest', async (request) => {
    const { rawHeaders } = request.raw
    const seen = new Set<string>()
    for (let index = 0; index < rawHeaders.length; index += 2) {
      const name = (rawHeaders[index] ?? '').toLowerCase()
      if (decisive.has(name) && seen.has(name)) throw new ApiError('REQUEST_INVALID', { field: name })
      seen.add(name)
    }
    if (!seen.has('host') && request.raw.httpVersion === '1.1') throw new ApiError('REQUEST_INVALID', { field: 'host' })
  })
})
