import fp from 'fastify-plugin'

/**
 * Text in an address has no types: a query field that the schema calls an integer becomes one here, when it is
 * written as one. Bodies are never coerced.
 */
export const queryNumbersPlugin = fp(async (app) => {
  app.addHook('preValidation', async (request) => {
    const schema = request.routeOptions.schema?.querystring as { properties?: Record<string, { type?: unknown }> }
    const query = request.query as Record<string, unknown>
    for (const [name, property] of Object.entries(schema?.properties ?? {})) {
      const text = query[name]
      if (property.type === 'integer' && typeof text === 'string' && /^\d{1,15}$/.test(text)) query[name] = Number(text)
    }
  })
})
