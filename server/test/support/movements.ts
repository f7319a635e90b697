import { randomUUID } from 'node:crypto'
import {
  type CodeKind,
  formatPaymentCode,
  type MatterKind,
  type PaymentCodeDevice,
  type PaymentSourceKind,
  paymentCodeStep,
  pinFreeRule,
  type RefundTarget,
  type TransferArrival,
} from '@wallet/rules'
import type { TransferEnd } from '#domains/transfers/transferStore'
import {
  type Answer,
  type Asking,
  anyAmount,
  type Effect,
  type Movement,
  type MovementWorld,
  onBalance,
  onCard,
  type Person,
  type Preparation,
  sources,
} from './movement'

/**
 * Every kind of movement as one request that moves money, with what must be there before it. Tests that kill the server, cut its
 * database off or mix all kinds go over this table: a kind, a code, a source or an end that has no row does not compile.
 */

/** In which ways each matter moves money. */
interface Ways {
  payment:
    | `${Exclude<CodeKind, 'presented'>} code from ${PaymentSourceKind}`
    | `presented code ${'with' | 'without'} PIN`
  topup: 'from card'
  transfer: `sent, arrives ${TransferArrival}` | 'of a share' | TransferEnd
  withdrawal: 'to card'
  refund: `to ${RefundTarget}` | 'of a charge'
}

type Table = { readonly [Kind in MatterKind]: { readonly [Way in Ways[Kind]]: Preparation } }

/** Whom a person sends money to. */
export function payeeOf({ people }: Pick<MovementWorld, 'people'>, person: Person): Person {
  return people[(people.indexOf(person) + 1) % people.length] ?? person
}

const table: Table = {
  payment: {
    'static code from balance': payStatic('balance'),
    'static code from card': payStatic('card'),
    'static code from combined': payStatic('combined'),
    'dynamic code from balance': payOrder('balance'),
    'dynamic code from card': payOrder('card'),
    'dynamic code from combined': payOrder('combined'),
    'presented code without PIN': async (world) => {
      const { person, code } = await pinFreeCode(world)
      const amountFen = anyAmount()
      const asking = charging(world, { code, amountFen })
      return { asking, doneAs: 'succeeded', effects: () => [onBalance(person, -amountFen)] }
    },
    'presented code with PIN': async (world, person) => confirming(person, await waitingCharge(world, person)),
  },
  topup: {
    'from card': async (_, person) => {
      const amountFen = anyAmount()
      const body = { cardId: person.cardId, amountFen }
      return {
        asking: { route: 'POST /topups', from: person, key: randomUUID(), body, needsPin: true },
        doneAs: 'succeeded',
        effects: () => [onBalance(person, amountFen), onCard(person, -amountFen)],
      }
    },
  },
  transfer: {
    'sent, arrives now': sendTo('now', 'offered'),
    'sent, arrives twoHours': sendTo('twoHours', 'scheduled'),
    'sent, arrives nextDay': sendTo('nextDay', 'scheduled'),
    'of a share': async (world, payer) => {
      const asker = await askerIn(world)
      const amountFen = anyAmount()
      const body = { ownFen: 0, shares: [{ amountFen, payer: await ticketOf(world, asker, payer) }] }
      const { id } = await world.must({ route: 'POST /collections', from: asker, key: randomUUID(), body })
      return {
        asking: { route: `POST /collections/${id}/pay`, from: payer, key: randomUUID(), body: {}, needsPin: true },
        doneAs: 'accepted',
        effects: () => [onBalance(payer, -amountFen), onBalance(asker, amountFen)],
      }
    },
    accepted: async (world, person) => {
      const { id, amountFen } = await sent(world, person, 'now')
      const payee = payeeOf(world, person)
      const asking = ending(payee, id, 'accept')
      return { asking, doneAs: 'accepted', effects: () => [onBalance(payee, amountFen)] }
    },
    refused: async (world, person) => {
      const { id, amountFen } = await sent(world, person, 'now')
      const asking = ending(payeeOf(world, person), id, 'refuse')
      return { asking, doneAs: 'refused', effects: () => [onBalance(person, amountFen)] }
    },
    recalled: async (world, person) => {
      const { id, amountFen } = await sent(world, person, 'twoHours')
      const asking = ending(person, id, 'recall')
      return { asking, doneAs: 'recalled', effects: () => [onBalance(person, amountFen)] }
    },
    /** Asked for by its payee, who comes too late; or a job gives it back at the same moment. */
    returned: async (world, person) => {
      const id = await world.expired(person)
      const asking = ending(payeeOf(world, person), id, 'accept')
      return { asking, doneAs: 'TRANSFER_RETURNED', effects: () => [onBalance(person, expiringFen)] }
    },
  },
  withdrawal: {
    'to card': async (_, person) => {
      const amountFen = anyAmount()
      const body = { cardId: person.cardId, amountFen, feeFen: 0 }
      return {
        asking: { route: 'POST /withdrawals', from: person, key: randomUUID(), body, needsPin: true },
        doneAs: 'succeeded',
        effects: () => [onBalance(person, -amountFen), onCard(person, amountFen)],
      }
    },
  },
  refund: {
    'to balance': async (world, person) => refunding(world, person, await paidOrder(world, person, 'balance')),
    'to card': async (world, person) => refunding(world, person, await paidOrder(world, person, 'card')),
    /** All of an order: each source has back what it paid. */
    'to combined': async (world, person) => {
      const amountFen = anyAmount()
      return refunding(world, person, await newlyPaidOrder(world, person, { kind: 'combined', amountFen }), amountFen)
    },
    'of a charge': async (world, person) => {
      const charge = await waitingCharge(world, person)
      const { asking, effects } = confirming(person, charge)
      world.record(effects({ status: 201, replayed: false, body: await world.must(asking) }))
      const route = `POST /merchant/charges/${charge.outOrderNo}/reverse`
      return {
        asking: { route, from: world.merchant },
        doneAs: 'reversed',
        effects: () => [onBalance(person, charge.amountFen)],
      }
    },
  },
}

/** All rows of the table. */
export const movements: readonly { readonly name: string; readonly prepare: Preparation }[] = Object.entries(
  table,
).flatMap(([kind, ways]) =>
  Object.entries(ways).map(([way, prepare]) => ({ name: `${kind}: ${way}`, prepare: prepare as Preparation })),
)

/** How a movement stands, in a word. */
export const wordOf = ({ body }: Answer): string => String(body.code ?? body.state ?? body.status)

/** Whether its last word has been said. */
export const isOpen = (answer: Answer): boolean => ['paying', 'unknown', 'waiting'].includes(wordOf(answer))

function payStatic(kind: PaymentSourceKind): Preparation {
  return async ({ staticCode }, person) => paying(person, kind, { code: staticCode, amountFen: anyAmount() })
}

function payOrder(kind: PaymentSourceKind): Preparation {
  return async (world, person) => paying(person, kind, await merchantOrder(world, anyAmount()))
}

function paying(person: Person, kind: PaymentSourceKind, order: { code: string; amountFen: number }): Movement {
  const body = { ...order, source: sources[kind].named(person) }
  return {
    asking: { route: 'POST /payments', from: person, key: randomUUID(), body, needsPin: true },
    doneAs: 'succeeded',
    effects: () => sources[kind].pay(person, order.amountFen),
  }
}

async function merchantOrder(world: MovementWorld, amountFen: number): Promise<{ code: string; amountFen: number }> {
  const body = { outOrderNo: randomUUID(), amountFen, subject: '沙茶面', ttlSeconds: 3_600 }
  const { code } = await world.must({ route: 'POST /merchant/orders', from: world.merchant, body })
  return { code: String(code), amountFen }
}

/** Gives back so much of an order that was paid by one source, or all of it. */
export function refunding(world: MovementWorld, person: Person, orderId: string, amountFen = anyAmount()): Movement {
  const body = { orderId, outRefundNo: randomUUID(), amountFen }
  return {
    asking: { route: 'POST /merchant/refunds', from: world.merchant, body },
    doneAs: 'succeeded',
    // What no card takes any more goes to the balance.
    effects: ({ body: { target } }) => sources[target as RefundTarget].pay(person, amountFen).map(givenBack),
  }
}

const givenBack = (effect: Effect): Effect => ({ ...effect, fen: -effect.fen })

const refundableFen = 3_000

/** An order that this person has paid, with room for many refunds: the same for as long as a world lasts. */
async function paidOrder(world: MovementWorld, person: Person, kind: PaymentSourceKind): Promise<string> {
  const known = keptOf(world).orders
  const name = `${kind} of ${person.phone}`
  const id = known.get(name) ?? (await newlyPaidOrder(world, person, { kind, amountFen: refundableFen }))
  known.set(name, id)
  return id
}

async function newlyPaidOrder(
  world: MovementWorld,
  person: Person,
  { kind, amountFen }: { kind: PaymentSourceKind; amountFen: number },
): Promise<string> {
  const { asking, effects } = paying(person, kind, await merchantOrder(world, amountFen))
  const body = await world.must(asking)
  world.record(effects({ status: 201, replayed: false, body }))
  return String(body.orderId)
}

function sendTo(arrival: TransferArrival, doneAs: string): Preparation {
  return async (world, person) => {
    const amountFen = anyAmount()
    const asking = await sending(world, person, { arrival, amountFen })
    return { asking, doneAs, effects: () => [onBalance(person, -amountFen)] }
  }
}

async function sending(
  world: MovementWorld,
  person: Person,
  order: { arrival: TransferArrival; amountFen: number },
): Promise<Asking> {
  const body = { ...order, payee: await ticketOf(world, person) }
  return { route: 'POST /transfers', from: person, key: randomUUID(), body, needsPin: true }
}

export const expiringFen = 7

/** A transfer of this person to the next one, made and recorded. */
export async function sent(
  world: MovementWorld,
  person: Person,
  arrival: TransferArrival,
  amountFen = anyAmount(),
): Promise<{ id: string; amountFen: number }> {
  const { id } = await world.must(await sending(world, person, { arrival, amountFen }))
  world.record([onBalance(person, -amountFen)])
  return { id: String(id), amountFen }
}

export const ending = (from: Person, id: string, action: 'accept' | 'refuse' | 'recall'): Asking => ({
  route: `POST /transfers/${id}/${action}`,
  from,
  body: {},
})

/** Good for half an hour. */
const ticketMs = 1_700_000

async function ticketOf(world: MovementWorld, person: Person, payee = payeeOf(world, person)): Promise<string> {
  const known = keptOf(world).tickets
  const name = `${person.phone} for ${payee.phone}`
  const nowMs = world.now().getTime()
  const kept = known.get(name)
  if (kept && nowMs < kept.untilMs) return kept.ticket
  const found = await world.must({ route: 'POST /payees', from: person, body: { phone: payee.phone } })
  const { ticket } = found.payee as { ticket: string }
  known.set(name, { ticket, untilMs: nowMs + ticketMs })
  return ticket
}

/** As often a day anybody may ask others for money. */
const askingsMax = 40

/** Somebody who may still ask others for money today. */
async function askerIn(world: MovementWorld): Promise<Person> {
  const kept = keptOf(world)
  if (kept.asker === null || kept.asker.asked >= askingsMax) kept.asker = { person: await world.newcomer(), asked: 0 }
  kept.asker.asked += 1
  return kept.asker.person
}

interface Charge {
  readonly id: string
  readonly outOrderNo: string
  readonly amountFen: number
}

function confirming(person: Person, { id, amountFen }: Charge): Movement {
  const body = { source: { kind: 'balance' } }
  return {
    asking: { route: `POST /charges/${id}/confirm`, from: person, key: randomUUID(), body, needsPin: true },
    doneAs: 'succeeded',
    effects: () => [onBalance(person, -amountFen)],
  }
}

/** A charge that waits for this person's PIN. One at a time: the payer is shown the latest. */
async function waitingCharge(world: MovementWorld, person: Person): Promise<Charge> {
  const amountFen = anyAmount()
  for (;;) {
    const code = formatPaymentCode(await enrolled(world, person), paymentCodeStep(world.now().getTime()))
    const asking = charging(world, { code, amountFen })
    const { status } = await world.must(asking)
    if (status === 'waiting') {
      const { charge } = await world.must({ route: 'GET /payment-code', from: person })
      return { ...(charge as { id: string }), outOrderNo: asking.body.outOrderNo, amountFen }
    }
    // What needs no PIN today is used up first.
    world.record([onBalance(person, -amountFen)])
  }
}

function charging(world: MovementWorld, charge: { code: string; amountFen: number }) {
  const body = { ...charge, outOrderNo: randomUUID(), subject: '茶' }
  return { route: 'POST /merchant/charges', from: world.merchant, body } as const
}

async function enrolled(world: MovementWorld, person: Person): Promise<PaymentCodeDevice> {
  const device = await world.must({ route: 'POST /payment-code-devices', from: person, body: {}, needsPin: true })
  return device as object as PaymentCodeDevice
}

/** A code of somebody whose next payment by code needs no PIN. One phone shows three that are good at a moment. */
async function pinFreeCode(world: MovementWorld): Promise<{ person: Person; code: string }> {
  const kept = keptOf(world)
  if (kept.shower === null || kept.shower.shown >= Math.min(3, pinFreeRule.paymentsPerDay)) {
    const person = await world.newcomer()
    kept.shower = { person, device: await enrolled(world, person), shown: 0 }
  }
  const { person, device, shown } = kept.shower
  kept.shower.shown += 1
  return { person, code: formatPaymentCode(device, paymentCodeStep(world.now().getTime()) + shown - 1) }
}

/** What preparations use more than once. */
interface Kept {
  readonly orders: Map<string, string>
  readonly tickets: Map<string, { ticket: string; untilMs: number }>
  asker: { person: Person; asked: number } | null
  shower: { person: Person; device: PaymentCodeDevice; shown: number } | null
}

const keptByWorld = new WeakMap<MovementWorld, Kept>()

function keptOf(world: MovementWorld): Kept {
  const kept = keptByWorld.get(world) ?? { orders: new Map(), tickets: new Map(), asker: null, shower: null }
  keptByWorld.set(world, kept)
  return kept
}
