import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import type { Inbox } from '#providers/sms/inbox'
import { typed } from '#typed'

const phoneSchema = Type.String({ pattern: '^1\\d{10}$' })
const deliverySchema = Type.Object(
  { delivery: Type.Union([Type.Literal('delivered'), Type.Literal('limited'), Type.Literal('unavailable')]) },
  { additionalProperties: false },
)

/** Messages of the phones, newest first, and whether a phone gets any. */
export function serveInbox(instance: FastifyInstance, inbox: Inbox): void {
  const api = typed(instance)
  api.get(
    '/messages',
    { schema: { querystring: Type.Object({ phone: Type.Optional(phoneSchema) }) } },
    async ({ query }) => ({ items: inbox.list(query.phone ?? null) }),
  )
  api.put(
    '/phones/:phone/delivery',
    { schema: { params: Type.Object({ phone: phoneSchema }), body: deliverySchema } },
    async ({ params, body }) => {
      inbox.setDelivery(params.phone, body.delivery)
      return body
    },
  )
}
