import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'

/**
 * Serves the built browser preview under /app/, framed only by the origins the configuration names (the sandbox's
 * desk), compressed where the build has left it so. Without a preview, `/` leads to the reference page.
 */
export const previewPlugin = fp(async (app) => {
  const { previewDir, previewFrameAncestors } = app.context.config
  const entry = previewDir ? '/app/' : '/v1/docs'
  app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect(entry))
  if (!previewDir) return
  const policy = previewPolicy(previewFrameAncestors)
  app.get('/app', { schema: { hide: true } }, async (_request, reply) => reply.redirect(entry))
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', policy).removeHeader('x-frame-options')
    })
    await scope.register(fastifyStatic, {
      root: previewDir,
      prefix: '/app/',
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', namesItsContent.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  })
})

/** A file with a hash in its name never changes: another content is another file. */
const namesItsContent = /\.[0-9a-f]{8,}\.\w+(\.br|\.gz)?$/

/** The preview is a built web application: its own scripts, inline styles of its components, pictures in memory. */
function previewPolicy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    `frame-ancestors ${["'self'", ...frameAncestors].join(' ')}`,
  ].join('; ')
}
