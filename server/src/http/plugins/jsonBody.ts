import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import { ApiError } from '#apiError'

/**
 * JSON bodies, where an empty one counts as none: mini-program hosts send the JSON content type with every request,
 * also with those that have no body. Bytes that are no UTF-8 are refused: decoded leniently they would be other text than
 * was sent. So is every encoding of the body: nobody needs one for a few hundred bytes, and they can be bombs.
 */
export const jsonBodyPlugin = fp(async (app) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (encoding !== 'identity') return done(new ApiError('REQUEST_INVALID', { field: 'content-encoding' }), undefined)
    if (body.length === 0) return done(null, undefined)
    if (!isUtf8(body)) return done(new ApiError('REQUEST_INVALID', { field: 'body' }), undefined)
    return parse(request, body.toString('utf8'), done)
  })
})
