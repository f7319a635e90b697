import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it was sent; signatures cover these bytes. */
    rawBody: string
  }
}

/** Keeps bodies unparsed within one provider, because a signature is checked before the content is looked at. */
export function keepRawBodies(provider: FastifyInstance): void {
  provider.decorateRequest('rawBody', '')
  provider.removeAllContentTypeParsers()
  provider.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    request.rawBody = body as string
    done(null, body)
  })
}
