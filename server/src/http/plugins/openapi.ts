import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { schemas } from '#http/schemas/allSchemas'
import { version } from '#version'

const tags = [
  { name: 'accounts', description: 'Registration, sign-in, sessions' },
  { name: 'bills', description: 'Bills and points' },
  { name: 'cards', description: 'Bank cards' },
  { name: 'collections', description: 'Money that people ask each other for' },
  { name: 'identity', description: 'Who the user is, and the payment PIN' },
  { name: 'merchants', description: 'What merchants call, with their key' },
  { name: 'messages', description: 'The inbox, and what hosts may pass on' },
  { name: 'money', description: 'Balance and top-up' },
  { name: 'payments', description: 'Merchant codes and payments' },
  { name: 'service', description: 'The service itself' },
  { name: 'transfers', description: 'Money from one person to another' },
]

/** The reference page loads its own files and asks this API, nothing else. */
const documentationPolicy =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'"

/** OpenAPI 3.1 from the routes' schemas, with every named schema as a component. */
export const openapiPlugin = fp(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Xiamen digital wallet API',
        version,
        contact: { name: 'Whoever runs the service at this address' },
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        description:
          'Money is an integer number of fen, times are RFC 3339 in UTC. Unknown fields are refused and types are ' +
          'never coerced. Every POST that begins to move money needs an Idempotency-Key. A refusal is a problem document, and each ' +
          'status tells which codes it may carry. No answer may be kept in a cache.',
      },
      servers: [{ url: '/', description: 'Where this document was read' }],
      tags,
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'Access token of a session' },
          merchantKey: { type: 'http', scheme: 'bearer', description: 'Key of a merchant' },
        },
      },
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `schema${index}`) },
  })
  for (const schema of schemas) app.addSchema(schema)
  await app.register(swaggerUi, {
    routePrefix: '/v1/docs',
    staticCSP: documentationPolicy,
    uiConfig: { docExpansion: 'list' },
  })
})
