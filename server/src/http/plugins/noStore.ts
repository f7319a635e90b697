import fp from 'fastify-plugin'

/** Nothing that the API answers may lie in a cache, unless a route has said otherwise (the files of the preview do). */
export const noStorePlugin = fp(async (app) => {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
})
