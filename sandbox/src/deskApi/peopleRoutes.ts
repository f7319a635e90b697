import { Type } from '@sinclair/typebox'
import { ageOn, bankOfCardNumber, checkIdNumber, FEN_MAX, shanghaiDay } from '@wallet/rules'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { DeskParts } from '#deskApi/deskApi'
import type { Person } from '#people'
import type { Card } from '#providers/bank/cardBook'
import { type Movement, movementKinds } from '#providers/bank/movements'
import { cardOutcomeSchema } from '#providers/bank/outcomes'
import { typed } from '#typed'

const cardParamsSchema = Type.Object({ number: Type.String({ pattern: '^\\d{12,19}$' }) })
const balanceSchema = Type.Object(
  { balanceFen: Type.Integer({ minimum: 0, maximum: FEN_MAX }) },
  { additionalProperties: false },
)

/** People with their cards, what each card plays, and the bank's books. */
export function servePeople(instance: FastifyInstance, { world, bank }: Pick<DeskParts, 'world' | 'bank'>): void {
  const api = typed(instance)
  const { cards, movements } = bank

  api.get('/people', async () => {
    settleDue()
    const today = shanghaiDay(world.now())
    const all = cards.list()
    return {
      items: world.residents.list().map((person) =>
        presentPerson(
          person,
          all.filter(({ personId }) => personId === person.id),
          today,
        ),
      ),
    }
  })
  api.get('/cards/:number', { schema: { params: cardParamsSchema } }, async ({ params }, reply) => {
    settleDue()
    return answerCard(reply, cards.find(params.number))
  })
  api.put(
    '/cards/:number/outcome',
    { schema: { params: cardParamsSchema, body: cardOutcomeSchema } },
    async ({ params, body }, reply) => {
      if (cards.find(params.number)) cards.setOutcome(params.number, body)
      return answerCard(reply, cards.find(params.number))
    },
  )
  api.put(
    '/cards/:number/balance',
    { schema: { params: cardParamsSchema, body: balanceSchema } },
    async ({ params, body }, reply) => {
      if (cards.find(params.number)) cards.setBalance(params.number, body.balanceFen)
      return answerCard(reply, cards.find(params.number))
    },
  )
  for (const kind of movementKinds) {
    api.get(`/bank/${kind}s`, async () => ({ items: movements.list(kind).map(presentMovement) }))
  }

  /** Balances are read after what was still processing and is due by now. */
  function settleDue(): void {
    for (const kind of movementKinds) movements.list(kind)
  }
}

function answerCard(reply: FastifyReply, card: Card | null): object {
  if (card) return presentCard(card)
  reply.code(404)
  return { error: 'card_unknown', message: 'no card has this number' }
}

function presentPerson(person: Person, cards: readonly Card[], today: string): object {
  const check = checkIdNumber(person.idNumber, today)
  return { ...person, age: check.ok ? ageOn(check.birthDate, today) : null, cards: cards.map(presentCard) }
}

function presentCard({ number, cardType, balanceFen, outcome, phone }: Card): object {
  return { number, cardType, balanceFen, outcome, phone, bank: bankOfCardNumber(number)?.bank ?? null }
}

function presentMovement(movement: Movement): object {
  const { id, status, reason, cardNumber, cardToken, amountFen, description, purpose, debitId } = movement
  return {
    id,
    status,
    reason,
    cardNumber,
    cardToken,
    amountFen,
    description,
    purpose,
    debitId,
    receivedAt: new Date(movement.receivedAtMs).toISOString(),
    settledAt: movement.settledAtMs === null ? null : new Date(movement.settledAtMs).toISOString(),
  }
}
