import { presentMerchantProfile } from '#domains/merchants/http/present'
import { MerchantProfile } from '#domains/merchants/http/schemas'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readMerchantProfile(app: App): void {
  app.get(
    '/merchant/profile',
    {
      schema: {
        operationId: 'readMerchantProfile',
        tags: ['merchants'],
        summary: 'The merchant that asks, with its printed code',
        description: 'For a merchant by its key; a key that was taken back is told `MERCHANT_KEY_INVALID`.',
        response: { 200: ref(MerchantProfile), ...problemResponses() },
      },
    },
    async (request) => presentMerchantProfile(app.context, merchantOf(request)),
  )
}
