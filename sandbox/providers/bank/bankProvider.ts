import { setTimeout as delay } from 'node:timers/promises'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { FEN_MAX } from '@wallet/rules'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { BankError } from '#providers/bank/bankError'
import { BankGate } from '#providers/bank/bankSignature'
import type { CardBook } from '#providers/bank/cardBook'
import { type Movement, type MovementBook, movementKinds } from '#providers/bank/movements'
import type { Verifications } from '#providers/bank/verifications'
import { keepRawBodies } from '#rawBody'
import type { World } from '#world'

export interface BankBooks {
  readonly cards: CardBook
  readonly movements: MovementBook
  readonly verifications: Verifications
}

const strict = { additionalProperties: false }
const idSchema = Type.String({ minLength: 8, maxLength: 64, pattern: '^[\\w-]+$' })
const textSchema = Type.String({ minLength: 1, maxLength: 128 })
const amountSchema = Type.Integer({ minimum: 1, maximum: FEN_MAX })
const instantSchema = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$' })

const verificationSchema = Type.Object(
  {
    requestId: idSchema,
    name: textSchema,
    idNumber: Type.String({ pattern: '^\\d{17}[\\dXx]$' }),
    cardNumber: Type.String({ pattern: '^\\d{12,19}$' }),
    phone: Type.String({ pattern: '^1\\d{10}$' }),
  },
  strict,
)
const confirmationSchema = Type.Object({ smsCode: Type.String({ pattern: '^\\d{6}$' }) }, strict)
const debitSchema = Type.Object(
  {
    debitId: idSchema,
    cardToken: textSchema,
    amountFen: amountSchema,
    purpose: Type.Union([Type.Literal('topup'), Type.Literal('payment')]),
    description: textSchema,
    expiresAt: instantSchema,
  },
  strict,
)
const payoutSchema = Type.Object(
  {
    payoutId: idSchema,
    cardToken: textSchema,
    amountFen: amountSchema,
    description: textSchema,
    expiresAt: instantSchema,
  },
  strict,
)
const refundSchema = Type.Object(
  {
    refundId: idSchema,
    debitId: idSchema,
    amountFen: amountSchema,
    description: textSchema,
    expiresAt: instantSchema,
  },
  strict,
)
const idParamsSchema = Type.Object({ id: Type.String() })

/** The bank network; see README.md beside this file for the protocol. */
export function serveBank(instance: FastifyInstance, world: World, books: BankBooks): void {
  const gate = new BankGate(world)
  const mount = instance.prefix
  keepRawBodies(instance)
  const bank = instance.withTypeProvider<TypeBoxTypeProvider>().setValidatorCompiler(TypeBoxValidatorCompiler)

  bank.addHook('preValidation', async (request) => {
    gate.admit(request, mount)
    if (request.method === 'POST') request.body = readJson(request.rawBody)
  })
  bank.addHook('onSend', async (request, reply, payload) => {
    gate.seal(request, reply, typeof payload === 'string' ? payload : '')
    return payload
  })
  bank.setErrorHandler((error: Error & { validation?: unknown }, _request, reply) => sendBankError(reply, error))
  bank.setNotFoundHandler((_request, reply) =>
    sendBankError(reply, new BankError(404, 'path_unknown', 'the network has no such path')),
  )

  const { verifications, movements } = books
  bank.post('/v1/verifications', { schema: { body: verificationSchema } }, async ({ body }, reply) => {
    const { requestId, ...factors } = body
    const outcome = books.cards.find(factors.cardNumber)?.outcome
    if (outcome?.kind === 'neverReceived') return hangUp(reply)
    if (outcome?.kind === 'answersLate') await waitSeconds(outcome.seconds)
    return verifications.start(requestId, factors)
  })
  bank.post(
    '/v1/verifications/:id/confirm',
    { schema: { params: idParamsSchema, body: confirmationSchema } },
    async ({ params, body }) => verifications.confirm(params.id, body.smsCode),
  )
  bank.post('/v1/debits', { schema: { body: debitSchema } }, async ({ body }, reply) => {
    const { debitId, ...content } = body
    const request = { id: debitId, kind: 'debit', debitId: null, ...content } as const
    return bookAndAnswer(reply, books, content.cardToken, () => movements.place(request))
  })
  bank.post('/v1/payouts', { schema: { body: payoutSchema } }, async ({ body }, reply) => {
    const { payoutId, ...content } = body
    const request = { id: payoutId, kind: 'payout', purpose: null, debitId: null, ...content } as const
    return bookAndAnswer(reply, books, content.cardToken, () => movements.place(request))
  })
  bank.post('/v1/refunds', { schema: { body: refundSchema } }, async ({ body }, reply) => {
    const { refundId, ...content } = body
    const cardToken = movements.find('debit', content.debitId)?.cardToken ?? ''
    return bookAndAnswer(reply, books, cardToken, () => movements.refund({ id: refundId, ...content }))
  })
  for (const kind of movementKinds) {
    bank.get(`/v1/${kind}s/:id`, { schema: { params: idParamsSchema } }, async ({ params }, reply) =>
      answerQuery(reply, movements.find(kind, params.id)),
    )
  }
}

/** Books a movement and plays the network troubles its card is set to. */
async function bookAndAnswer(
  reply: FastifyReply,
  { cards }: BankBooks,
  cardToken: string,
  book: () => { movement: Movement; isNew: boolean },
): Promise<unknown> {
  const outcome = cards.findByToken(cardToken)?.outcome
  if (outcome?.kind === 'neverReceived') return hangUp(reply)
  const { movement, isNew } = book()
  if (outcome?.kind === 'answersLate') await waitSeconds(outcome.seconds)
  if (outcome?.kind === 'answerLost' && isNew) return hangUp(reply)
  return present(movement)
}

/** A wait that does not keep a stopping process alive. */
function waitSeconds(seconds: number): Promise<void> {
  return delay(seconds * 1000, undefined, { ref: false })
}

/** Ends the connection without a word. */
function hangUp(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.socket?.destroy()
  return reply
}

function answerQuery(reply: FastifyReply, movement: Movement | null): object {
  if (movement) return present(movement)
  reply.code(404)
  return { status: 'not_found' }
}

function present(movement: Movement): object {
  const { status, reason, settledAtMs } = movement
  return {
    status,
    ...(reason === null ? {} : { reason }),
    ...(settledAtMs === null ? {} : { settledAt: new Date(settledAtMs).toISOString() }),
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BankError(400, 'malformed', error instanceof Error ? error.message : 'the body is not JSON')
  }
}

function sendBankError(reply: FastifyReply, error: Error & { validation?: unknown }): FastifyReply {
  if (error instanceof BankError)
    return reply.code(error.statusCode).send({ error: error.error, message: error.message })
  if (error.validation) return reply.code(400).send({ error: 'malformed', message: error.message })
  reply.log.error({ err: error }, 'bank failed')
  return reply.code(500).send({ error: 'internal', message: 'the network failed' })
}
