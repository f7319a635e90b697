import fp from 'fastify-plugin'

/**
 * JSON bodies, where an empty one counts as none: mini-program hosts send the JSON content type with every request,
 * also with those that have no body.
 */
export const jsonBodyPlugin = fp(async (app) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, String(body), done)
  })
})
