import { Type } from '@sinclair/typebox'
import { FEN_MAX } from '@wallet/rules'
import type { FastifyInstance } from 'fastify'
import type { Merchants } from '#providers/merchants/merchants'
import { typed } from '#typed'

const merchantParamsSchema = Type.Object({ id: Type.String() })
const orderParamsSchema = Type.Object({ id: Type.String(), orderId: Type.String() })
const orderSchema = Type.Object(
  {
    amountFen: Type.Integer({ minimum: 1, maximum: FEN_MAX }),
    subject: Type.String({ minLength: 1, maxLength: 64 }),
    ttlSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 86400 })),
  },
  { additionalProperties: false },
)
const chargeParamsSchema = Type.Object({ id: Type.String(), outOrderNo: Type.String() })
const chargeSchema = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 64 }),
    amountFen: Type.Integer({ minimum: 1, maximum: FEN_MAX }),
    subject: Type.String({ minLength: 1, maxLength: 64 }),
  },
  { additionalProperties: false },
)

const refundSchema = Type.Object(
  {
    amountFen: Type.Integer({ minimum: 1, maximum: FEN_MAX }),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  },
  { additionalProperties: false },
)

/** The merchants' counters and cash desks. */
export function serveMerchants(instance: FastifyInstance, merchants: Merchants): void {
  const api = typed(instance)
  api.get('/wallet', async () => ({ isHealthy: await merchants.isWalletHealthy() }))
  api.get('/merchants', async () => ({ items: await merchants.list() }))
  api.post(
    '/merchants/:id/orders',
    { schema: { params: merchantParamsSchema, body: orderSchema } },
    async ({ params, body }, reply) => {
      reply.code(201)
      return merchants.createOrder(params.id, body)
    },
  )
  api.get('/merchants/:id/orders/:orderId', { schema: { params: orderParamsSchema } }, async ({ params }) =>
    merchants.readOrder(params.id, params.orderId),
  )
  api.get('/merchants/:id/paid-orders', { schema: { params: merchantParamsSchema } }, async ({ params }) => ({
    items: await merchants.paidOrders(params.id),
  }))
  api.post(
    '/merchants/:id/orders/:orderId/refunds',
    { schema: { params: orderParamsSchema, body: refundSchema } },
    async ({ params, body }, reply) => {
      reply.code(201)
      return merchants.refund(params.id, params.orderId, body)
    },
  )
  api.post('/merchants/:id/orders/:orderId/close', { schema: { params: orderParamsSchema } }, async ({ params }) =>
    merchants.closeOrder(params.id, params.orderId),
  )
  api.post(
    '/merchants/:id/charges',
    { schema: { params: merchantParamsSchema, body: chargeSchema } },
    async ({ params, body }, reply) => {
      reply.code(201)
      return merchants.createCharge(params.id, body)
    },
  )
  api.get('/merchants/:id/charges/:outOrderNo', { schema: { params: chargeParamsSchema } }, async ({ params }) =>
    merchants.readCharge(params.id, params.outOrderNo),
  )
  api.post(
    '/merchants/:id/charges/:outOrderNo/reverse',
    { schema: { params: chargeParamsSchema } },
    async ({ params }) => merchants.reverseCharge(params.id, params.outOrderNo),
  )
}
