import { presentBillDetail } from '#domains/bills/http/present'
import { BillDetail } from '#domains/bills/http/schemas'
import { readBill as read } from '#domains/bills/readBill'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readBill(app: App): void {
  app.get(
    '/bills/:id',
    {
      schema: {
        operationId: 'readBill',
        tags: ['bills'],
        summary: 'A bill with what happened to it when',
        description:
          'For its owner; anybody else is told `BILL_NOT_FOUND`. The id is that of the payment, top-up or sent transfer.',
        params: idParams,
        response: { 200: ref(BillDetail), ...problemResponses('BILL_NOT_FOUND') },
      },
    },
    async (request) => presentBillDetail(await read(app.context, sessionOf(request).userId, request.params.id)),
  )
}
