import { uuidv7 } from '#ids'
import type { City } from './city'
import type { CodeBook } from './codeBook'
import { amountFen } from './requests'

/** What came of one code that many terminals charged at once. */
export interface Race {
  readonly terminals: number
  readonly succeeded: number
  /** Answers CODE_USED. */
  readonly used: number
  /** By how much the payer's balance fell. */
  readonly movedFen: number
  /** How long it took until the last one had its answer, in ms. */
  readonly tookMs: number
  /** What the others said. */
  readonly others: readonly string[]
}

/** Charges one code from `terminals` terminals at once, each of another merchant while there are so many. */
export async function raceTerminals(city: City, book: CodeBook, terminals: number): Promise<Race> {
  const [shown] = book.take(1)
  const payer = city.payers.find(({ userId }) => userId === shown?.userId)
  if (shown === undefined || payer === undefined) throw new Error('There is nobody to pay')
  const before = await balanceFen(city, payer.accessToken)
  const startedAt = performance.now()
  const said = await Promise.all(Array.from({ length: terminals }, (_, index) => charge(city, shown.code, index)))
  const tookMs = Math.round(performance.now() - startedAt)
  const movedFen = before - (await balanceFen(city, payer.accessToken))
  const count = (word: string) => said.filter((each) => each === word).length
  const others = said.filter((each) => each !== 'succeeded' && each !== 'CODE_USED')
  return { terminals, succeeded: count('succeeded'), used: count('CODE_USED'), movedFen, tookMs, others }
}

/** The status of the charge, or the code of the refusal. */
async function charge({ environment, merchantKeys }: City, code: string, terminal: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${environment.PORT}/v1/merchant/charges`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${merchantKeys[terminal % merchantKeys.length]}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ code, amountFen, outOrderNo: uuidv7(), subject: '沙茶面' }),
  })
  const answer = (await response.json()) as { status: string; code?: string }
  return answer.code ?? answer.status
}

async function balanceFen({ environment }: City, accessToken: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${environment.PORT}/v1/balance`, {
    headers: { authorization: `Bearer ${accessToken}` },
  })
  const { availableFen } = (await response.json()) as { availableFen: number }
  return availableFen
}
