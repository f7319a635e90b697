import { PartnerMerchant } from '#domains/merchants/http/schemas'
import { readPartnerMerchant as read } from '#domains/merchants/readPartnerMerchant'
import { presentMerchant } from '#http/present/merchant'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readPartnerMerchant(app: App): void {
  app.get(
    '/partner-merchants/:id',
    {
      schema: {
        operationId: 'readPartnerMerchant',
        tags: ['bills'],
        summary: 'A merchant as anybody may see it who was sent a card about it',
        description:
          'Anybody may ask: it is what somebody sees who was sent a card about the merchant. Nothing about any user is in it.',
        params: idParams,
        response: { 200: ref(PartnerMerchant), ...problemResponses('MERCHANT_UNKNOWN', 'MERCHANT_CLOSED') },
      },
    },
    async (request) => presentMerchant(await read(app.context, request.params.id)),
  )
}
