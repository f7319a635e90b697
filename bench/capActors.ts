import { agreementVersions, orderTtlBounds } from '@wallet/rules'
import { addSeconds } from '#clock'
import { insertConsent } from '#domains/consents/consentStore'
import { legalNamePlace } from '#domains/identity/identityPlaces'
import { putOwnCap } from '#domains/limits/ownLimitStore'
import { writeMerchantCode } from '#domains/merchants/merchantCodes'
import { listMerchants } from '#domains/merchants/merchantStore'
import { uuidv7 } from '#ids'
import type { CapRace } from './capRaces'
import type { City, Payer } from './city'
import { CodeBook } from './codeBook'

/** Somebody for whom a cap is the tightest, and what they bring along for the race. */
export interface Actor {
  readonly payer: Payer
  /** A code of an order for each attempt of a race by such codes, else none. */
  readonly orderCodes: readonly string[]
  /** What shows their payment codes; null in a race that needs none. */
  readonly book: CodeBook | null
}

/** A phone gives two codes at a moment, of this half minute and of the next one. */
const codesOfPhone = 2

/** Gives somebody class, name, card, consent and the cap of their own that a race is for. Before the servers start. */
export async function makeActor(city: City, race: CapRace, payer: Payer, attempts: number): Promise<Actor> {
  const { database, cipher } = city.context
  const { userId } = payer
  const now = new Date()
  const name = cipher.encrypt(legalNamePlace(userId), '陈嘉庚')
  await database.query('UPDATE identity SET account_class = $2, legal_name_encrypted = $3 WHERE user_id = $1', [
    userId,
    race.accountClass,
    name,
  ])
  // The card has its user's id.
  const token = cipher.encrypt({ table: 'card', column: 'token_sealed', rowId: userId }, 'bench-token')
  await database.query('UPDATE card SET token_sealed = $2 WHERE id = $1', [userId, token])
  const consent = { document: 'cards', version: agreementVersions.cards, deviceId: uuidv7() } as const
  await insertConsent(database, { ...consent, userId, acceptedAt: now })
  if (race.ownCap !== null) {
    const cap = { name: race.ownCap, capFen: race.capFen, sinceMs: now.getTime(), nextCapFen: null, nextAtMs: null }
    await putOwnCap(database, userId, cap)
  }
  const { asked } = race
  const needsOrders = asked.kind === 'pay' && asked.codeKind === 'dynamic'
  return {
    payer,
    orderCodes: needsOrders ? await makeOrders(city, race, attempts) : [],
    book: asked.kind === 'charge' ? await enrolMany(city, payer, attempts) : null,
  }
}

/** An order can be paid once: each attempt has its own. */
async function makeOrders({ context }: City, race: CapRace, attempts: number): Promise<string[]> {
  const [merchant] = await listMerchants(context.database)
  if (merchant === undefined) throw new Error('There is no merchant')
  const now = new Date()
  const expiresAt = new Date(Math.floor(addSeconds(now, orderTtlBounds.maxSeconds).getTime() / 1000) * 1000)
  const orders = Array.from({ length: attempts }, (_, index) => ({ id: uuidv7(), amountFen: race.amountOf(index) }))
  await context.database.query(
    `INSERT INTO payment_order (id, merchant_id, kind, out_order_no, amount_fen, subject, state, created_at, expires_at)
     SELECT id, $3, 'dynamic', id::text, amount_fen, '沙茶面', 'open', $4, $5
     FROM unnest($1::uuid[], $2::int8[]) AS orders(id, amount_fen)`,
    [orders.map(({ id }) => id), orders.map(({ amountFen }) => BigInt(amountFen)), merchant.id, now, expiresAt],
  )
  const ofMerchant = { kind: 'dynamic', merchantId: merchant.id, expiresAtSeconds: expiresAt.getTime() / 1000 } as const
  return orders.map(({ id, amountFen }) => writeMerchantCode(context, { ...ofMerchant, orderId: id, amountFen }))
}

/** Many phones of one payer, so that each attempt has a code that nobody has charged. */
async function enrolMany({ context }: City, { userId }: Payer, attempts: number): Promise<CodeBook> {
  await context.database.query(
    `INSERT INTO session (id, user_id, device_id, created_at)
     SELECT gen_random_uuid(), $1, gen_random_uuid(), now() FROM generate_series(1, $2::int4)`,
    [userId, Math.ceil(attempts / codesOfPhone)],
  )
  return CodeBook.enrol(context, [userId], attempts)
}
