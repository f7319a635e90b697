import { randomUUID } from 'node:crypto'
import { type IssuedCard, issuedCards, people } from '#people'
import { type BankAnswer, callBank } from './bankCaller'
import { askDesk, type TestSandbox } from './startSandbox'

/** The first card of a person. */
export function cardOf(personId: string, cardType: 'debit' | 'credit' = 'debit'): IssuedCard {
  const card = issuedCards.find((candidate) => candidate.personId === personId && candidate.cardType === cardType)
  if (!card) throw new Error(`${personId} has no ${cardType} card`)
  return card
}

/** What the holder of a card would say about it. */
export function factorsOf(card: IssuedCard) {
  const person = people.find(({ id }) => id === card.personId)
  if (!person) throw new Error(`card ${card.number} belongs to nobody`)
  return { name: person.name, idNumber: person.idNumber, cardNumber: card.number, phone: card.phone }
}

export async function newestCode(sandbox: TestSandbox, phone: string): Promise<string> {
  const { items } = await askDesk<{ items: { code: string }[] }>(sandbox, `/messages?phone=${phone}`)
  const code = items[0]?.code
  if (!code) throw new Error(`${phone} received no code`)
  return code
}

/** Binds a card the whole way and returns its token. */
export async function bindCard(sandbox: TestSandbox, card: IssuedCard): Promise<string> {
  const started = await callBank(sandbox, 'POST', '/v1/verifications', { requestId: randomUUID(), ...factorsOf(card) })
  const smsCode = await newestCode(sandbox, card.phone)
  const path = `/v1/verifications/${String(started.body.verificationId)}/confirm`
  const confirmed = await callBank(sandbox, 'POST', path, { smsCode })
  return String(confirmed.body.cardToken)
}

export function buildDebit(sandbox: TestSandbox, cardToken: string, amountFen = 10_000) {
  return {
    debitId: randomUUID(),
    cardToken,
    amountFen,
    purpose: 'topup' as 'topup' | 'payment',
    description: '钱包充值',
    expiresAt: new Date(sandbox.clock.nowMs + 30_000).toISOString(),
  }
}

export function placeDebit(sandbox: TestSandbox, debit: ReturnType<typeof buildDebit>): Promise<BankAnswer> {
  return callBank(sandbox, 'POST', '/v1/debits', debit)
}

export async function balanceFenOf(sandbox: TestSandbox, card: IssuedCard): Promise<number> {
  return (await askDesk<{ balanceFen: number }>(sandbox, `/cards/${card.number}`)).balanceFen
}

export async function playOutcome(sandbox: TestSandbox, card: IssuedCard, outcome: object): Promise<void> {
  await askDesk(sandbox, `/cards/${card.number}/outcome`, outcome)
}
