import { ApiError } from '#apiError'
import { findPayee as find } from '#domains/transfers/findPayee'
import { presentFinding } from '#domains/transfers/http/present'
import { PayeeFinding, PayeeSearch } from '#domains/transfers/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function findPayee(app: App): void {
  app.post(
    '/payees',
    {
      schema: {
        operationId: 'findPayee',
        tags: ['transfers'],
        summary: 'Who would get money sent to a phone, or by a receive code',
        description:
          'For the owner of the session. Answers a masked name and a ticket that names this payee to this user alone. A phone without a wallet is found as well: the money waits a day for whoever proves that phone. Of somebody who can’t be sent money now nothing is told but `PAYEE_UNAVAILABLE`. How many phones one may look for a day is bounded (`RATE_LIMITED`).',
        body: ref(PayeeSearch),
        response: {
          200: ref(PayeeFinding),
          ...problemResponses(
            'PHONE_INVALID',
            'QR_UNREADABLE',
            'QR_SIGNATURE_INVALID',
            'PAYEE_SELF',
            'PAYEE_UNAVAILABLE',
            'RATE_LIMITED',
          ),
        },
      },
    },
    async (request) => presentFinding(await find(app.context, sessionOf(request).userId, soughtBy(request.body))),
  )
}

function soughtBy({ phone, code }: { phone?: string; code?: string }): { phone: string } | { code: string } {
  if (phone !== undefined && code === undefined) return { phone }
  if (code !== undefined && phone === undefined) return { code }
  throw new ApiError('REQUEST_INVALID', { field: phone === undefined ? 'phone' : 'code' })
}
