import { checkHealth } from '#http/health/checkHealth'
import { Health } from '#http/health/schemas'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readHealth(app: App): void {
  app.get(
    '/health',
    {
      schema: {
        operationId: 'readHealth',
        tags: ['service'],
        summary: 'Whether the service can take requests; 503 when its database cannot write',
        description:
          'For load balancers and monitors; anybody may ask. The probe writes a row, has it synced and asks the disk for new pages, so that a full or read-only disk answers 503 with `failing`.',
        response: { ...problemResponses(), 200: ref(Health), 503: ref(Health) },
      },
    },
    async (_request, reply) => {
      const health = await checkHealth(app.context)
      return reply.code(health.status === 'ok' ? 200 : 503).send(health)
    },
  )
}
