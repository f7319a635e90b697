import { cardLimits, type LimitName, ownLimitNames } from '@wallet/rules'
import { putOwnCap } from '#domains/limits/ownLimitStore'
import { putSourceOrder } from '#domains/payments/sourceOrderStore'
import { type Actor, makeActor } from './capActors'
import { attemptSender, attemptsOf, proofOfPin } from './capAttempts'
import { type CapRace, capRaces } from './capRaces'
import type { City, Payer } from './city'

/** Far above what the person moves, so that nothing of it is refused. */
const ownCapFen = 10_000
/** Of each movement, in fen: hundreds of them stay below every cap of a day. */
const amountFen = 3

/** What the person does all day: the movements that these caps count. */
const counted: readonly LimitName[] = ['static_code_balance', 'static_code_card', 'topup_day', 'transfer_day']

/** Somebody with as many cards as there may be, an order of sources and every cap of their own. Before the server starts. */
export async function makeBusy(city: City, payer: Payer): Promise<Actor> {
  const { database } = city.context
  const { userId } = payer
  const now = new Date()
  await database.query(
    `INSERT INTO card (id, user_id, bank_code, card_type, bin, last_four, number_hash, token_sealed, phone_masked, status,
                       is_default, bound_at)
     SELECT gen_random_uuid(), user_id, bank_code, card_type, bin, last_four, number_hash || nth, token_sealed, phone_masked,
            status, false, $2 FROM card, generate_series(2, $3::int4) AS nth WHERE card.user_id = $1`,
    [userId, now, cardLimits.maxCards],
  )
  for (const name of ownLimitNames) {
    const cap = { name, capFen: ownCapFen, sinceMs: now.getTime(), nextCapFen: null, nextAtMs: null }
    await putOwnCap(database, userId, cap)
  }
  const { rows } = await database.query<{ id: string }>('SELECT id FROM card WHERE user_id = $1 ORDER BY id', [userId])
  await putSourceOrder(database, { userId, sources: [...rows.map(({ id }) => id), 'balance'], setAt: now })
  return makeActor(city, { ...raceOf('static_code_balance'), ownCap: null }, payer, 0)
}

/** Lets them move money all day: so many times each way, a few at once. @throws {Error} when something is refused. */
export async function liveThroughDay(city: City, actor: Actor, times: number): Promise<void> {
  for (const name of counted) {
    const race = raceOf(name)
    const send = attemptSender(city, race, actor)
    const attemptAt = attemptsOf(city, race, actor)
    const port = city.environment.PORT ?? ''
    await send(port, proofOfPin(city))
    const waiting = Array.from({ length: times }, (_, index) => index).values()
    const worker = async () => {
      for (const index of waiting) {
        const answer = await send(port, attemptAt(index, amountFen))
        if (/^[A-Z]/.test(answer)) throw new Error(`${name}: ${answer}`)
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
  }
}

function raceOf(wanted: LimitName): CapRace {
  const [race] = capRaces(new Date()).filter(({ name }) => name === wanted)
  if (race === undefined) throw new Error(`There is no cap called ${wanted}`)
  return race
}

/** A request that the person's pages make before the PIN. */
export interface Read {
  readonly what: string
  readonly path: string
  readonly body?: object
}

/** What is read of a home page, and before each payment. */
export function readsOf(city: City): Read[] {
  return [
    { what: 'balance', path: '/v1/balance' },
    { what: 'preflight', path: '/v1/preflight?amountFen=500&codeKind=dynamic' },
    { what: 'code', path: '/v1/codes/resolve', body: { text: city.codes[0] } },
    { what: 'payment code', path: '/v1/payment-code' },
  ]
}
