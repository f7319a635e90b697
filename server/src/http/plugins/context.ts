import fp from 'fastify-plugin'
import type { AppContext } from '#context'

declare module 'fastify' {
  interface FastifyInstance {
    /** What services lean on. */
    context: AppContext
  }
}

/** Makes the application context known to every route as `app.context`. */
export const contextPlugin = fp<{ context: AppContext }>(async (app, options) => {
  app.decorate('context', options.context)
})
