import { FEN_MAX } from '@wallet/rules'
import { addSeconds, systemClock } from '#clock'
import { writePayeeTicket } from '#domains/transfers/payeeTickets'
import { uuidv7 } from '#ids'
import type { Actor } from './capActors'
import { type Asked, type CapRace, feeOf, strangerIndex } from './capRaces'
import type { City } from './city'
import { sealer } from './requests'

/** A request of a race, but for its key and PIN. */
interface Attempt {
  readonly path: string
  readonly content: object
}

const stranger = '138****0000'
const sealLifeSeconds = 600

/** Makes the attempts of a race, each good for once. */
export function attemptsOf(city: City, race: CapRace, actor: Actor): (index: number, amountFen: number) => Attempt {
  const { asked } = race
  const cardId = actor.payer.userId
  const onePayee = strangerIndex()
  // The city was built on yesterday's clock.
  const context = { ...city.context, clock: systemClock }
  const kinds: { readonly [Kind in Asked['kind']]: (index: number, amountFen: number) => Attempt } = {
    pay: (index, amountFen) => {
      const source =
        asked.kind === 'pay' && asked.sourceKind === 'card' ? { kind: 'card', cardId } : { kind: 'balance' }
      const code = actor.orderCodes[index] ?? city.codes[index % city.codes.length]
      return { path: '/v1/payments', content: { code, amountFen, source } }
    },
    topup: (_, amountFen) => ({ path: '/v1/topups', content: { cardId, amountFen } }),
    transfer: (_, amountFen) => {
      const phoneIndex = asked.kind === 'transfer' && asked.isToOne ? onePayee : strangerIndex()
      const { ticket } = writePayeeTicket(context, actor.payer.userId, { phoneIndex, phone: stranger })
      return { path: '/v1/transfers', content: { payee: ticket, amountFen, arrival: 'now' } }
    },
    withdrawal: (_, amountFen) => {
      const isFirst = amountFen === race.firstFen
      return { path: '/v1/withdrawals', content: { cardId, amountFen, feeFen: isFirst ? 0 : feeOf(amountFen) } }
    },
    charge: (_, amountFen) => {
      const [shown] = actor.book?.take(1) ?? []
      const content = { code: shown?.code, amountFen, outOrderNo: uuidv7(), subject: '沙茶面' }
      return { path: '/v1/merchant/charges', content }
    },
  }
  return kinds[asked.kind]
}

/** Refused by every cap, after the PIN has been proved: the first time in a session costs argon2. */
export function proofOfPin(city: City): Attempt {
  return { path: '/v1/payments', content: { code: city.codes[0], amountFen: FEN_MAX, source: { kind: 'balance' } } }
}

/** Sends attempts as their payer, or as a merchant. @returns the status of what was made, or the code of the refusal. */
export function attemptSender(
  city: City,
  race: CapRace,
  { payer }: Actor,
): (port: string, attempt: Attempt) => Promise<string> {
  const seal = sealer(city)
  const isMerchants = race.asked.kind === 'charge'
  const token = isMerchants ? city.merchantKeys[0] : payer.accessToken
  return async (port, { path, content }) => {
    const pin = isMerchants ? {} : { pin: seal(addSeconds(new Date(), sealLifeSeconds)) }
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(isMerchants ? {} : { 'idempotency-key': uuidv7() }),
      },
      body: JSON.stringify({ ...content, ...pin }),
    })
    const answer = (await response.json()) as { status?: string | number; state?: string; code?: string }
    return answer.code ?? `${answer.status ?? answer.state}`
  }
}
