import { PartnerMerchantList } from '#domains/merchants/http/schemas'
import { listPartnerMerchants as list } from '#domains/merchants/listPartnerMerchants'
import { presentMerchant } from '#http/present/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listPartnerMerchants(app: App): void {
  app.get(
    '/partner-merchants',
    {
      schema: {
        operationId: 'listPartnerMerchants',
        tags: ['bills'],
        summary: 'Merchants that give points, the most generous first',
        description: 'For whoever is signed in; the same for everybody.',
        response: { 200: ref(PartnerMerchantList), ...problemResponses() },
      },
    },
    async () => ({ items: (await list(app.context)).map(presentMerchant) }),
  )
}
