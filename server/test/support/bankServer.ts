import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { sameSignature, signBankAnswer, signBankRequest } from '#channels/bank/bankSignature'
import type { Clock } from '#clock'
import type { TestPerson } from './testProviders'

export const bankSecret = 'test-bank-secret'
export const bankSmsCode = '665544'

/**
 * What the bank does with a debit: decide by the balance; refuse; decide but answer late; book it but lose the answer;
 * lose the request unread; or say "processing" until told otherwise.
 */
export type BankOutcome =
  | 'enough'
  | 'lost'
  | 'expired'
  | 'restricted'
  | 'issuer_down'
  | 'late'
  | 'answer_lost'
  | 'never_received'
  | 'processing'

export interface BankCard {
  readonly number: string
  readonly person: TestPerson
  readonly phone: string
  readonly cardType: 'debit' | 'credit'
  readonly bankCode: string
  balanceFen: number
  outcome: BankOutcome
}

interface BankDebit {
  readonly debitId: string
  readonly card: BankCard
  readonly amountFen: number
  status: 'succeeded' | 'failed' | 'processing'
  reason?: string
}

type Answer = { status: number; body: object } | 'hang up'

/** A bank that speaks our bank protocol, in this process: checks signatures, keeps books, and misbehaves on demand. */
export class BankServer {
  readonly debits = new Map<string, BankDebit>()
  /** Requests that reached the bank, by path. */
  readonly calls: string[] = []
  /** How late a card with the outcome `late` answers. */
  lateMs = 300
  /** When set, answers carry a signature of another key. */
  forgesAnswers = false
  triesLeftToday = 5
  /** Base URL once started. */
  endpoint = ''
  private readonly cards = new Map<string, BankCard>()
  private readonly tokens = new Map<string, BankCard>()
  private readonly verifications = new Map<string, { card: BankCard; triesLeft: number }>()
  private readonly server: Server

  constructor(private readonly clock: Clock) {
    this.server = createServer((request, response) => void this.handle(request, response))
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.endpoint = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/bank`
    return this.endpoint
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  issue(card: Omit<BankCard, 'outcome'>): BankCard {
    const issued: BankCard = { ...card, outcome: 'enough' }
    this.cards.set(card.number, issued)
    return issued
  }

  /** Money that left this card for good. */
  debitedFen(card: BankCard): number {
    const booked = [...this.debits.values()].filter((debit) => debit.card === card && debit.status === 'succeeded')
    return booked.reduce((sum, debit) => sum + debit.amountFen, 0)
  }

  /** Ends a debit that was left processing. */
  endProcessing(debitId: string, status: 'succeeded' | 'failed'): void {
    const debit = this.debits.get(debitId)
    if (!debit) throw new Error(`the bank knows no debit ${debitId}`)
    debit.status = status
    if (status === 'failed') debit.reason = 'short'
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const path = request.url ?? ''
    this.calls.push(`${request.method} ${path.replace('/bank', '')}`)
    const nonce = String(request.headers['x-nonce'])
    const expected = signBankRequest(bankSecret, {
      method: request.method ?? '',
      path,
      timestamp: String(request.headers['x-timestamp']),
      nonce,
      body,
    })
    const isSigned = sameSignature(expected, String(request.headers['x-signature']))
    const answer = isSigned ? await this.answer(path, body) : { status: 401, body: { error: 'signature' } }
    if (answer === 'hang up') {
      request.socket.destroy()
      return
    }
    const text = JSON.stringify(answer.body)
    const key = this.forgesAnswers ? 'another-secret' : bankSecret
    const signature = signBankAnswer(key, { status: answer.status, nonce, body: text })
    response.writeHead(answer.status, { 'content-type': 'application/json', 'x-signature': signature }).end(text)
  }

  private async answer(path: string, body: string): Promise<Answer> {
    const fields = body === '' ? {} : (JSON.parse(body) as Record<string, string>)
    if (path === '/bank/v1/verifications') return this.verify(fields)
    const confirmed = /^\/bank\/v1\/verifications\/([^/]+)\/confirm$/.exec(path)?.[1]
    if (confirmed) return this.confirm(confirmed, fields.smsCode ?? '')
    if (path === '/bank/v1/debits') return this.debit(fields)
    const queried = /^\/bank\/v1\/debits\/([^/]+)$/.exec(path)?.[1]
    const debit = this.debits.get(queried ?? '')
    return debit ? { status: 200, body: statusOf(debit) } : { status: 404, body: { status: 'not_found' } }
  }

  private verify(fields: Record<string, string>): Answer {
    const card = this.cards.get(fields.cardNumber ?? '')
    const field = !card
      ? 'cardNumber'
      : card.person.legalName !== fields.name
        ? 'name'
        : card.person.idNumber !== fields.idNumber
          ? 'idNumber'
          : card.phone !== fields.phone
            ? 'phone'
            : null
    if (!card || field) {
      this.triesLeftToday = Math.max(0, this.triesLeftToday - 1)
      return { status: 200, body: { outcome: 'mismatch', field, triesLeftToday: this.triesLeftToday } }
    }
    if (card.outcome === 'lost') return { status: 200, body: { outcome: 'refused', reason: 'lost' } }
    if (card.outcome === 'never_received') return 'hang up'
    const verificationId = randomUUID()
    this.verifications.set(verificationId, { card, triesLeft: 3 })
    return { status: 200, body: { outcome: 'sms_sent', verificationId, expiresAt: this.clock.now().toISOString() } }
  }

  private confirm(verificationId: string, smsCode: string): Answer {
    const verification = this.verifications.get(verificationId)
    if (!verification || verification.triesLeft === 0) return { status: 200, body: { outcome: 'expired' } }
    if (smsCode !== bankSmsCode) {
      verification.triesLeft -= 1
      return { status: 200, body: { outcome: 'code_wrong', triesLeft: verification.triesLeft } }
    }
    const { card } = verification
    const cardToken = `token-${card.number}`
    this.tokens.set(cardToken, card)
    const { cardType, bankCode } = card
    return { status: 200, body: { outcome: 'bound', cardToken, cardType, bankCode, lastFour: card.number.slice(-4) } }
  }

  private async debit(fields: Record<string, string>): Promise<Answer> {
    const card = this.tokens.get(fields.cardToken ?? '')
    const debitId = fields.debitId ?? ''
    const amountFen = Number(fields.amountFen)
    if (!card) return { status: 422, body: { error: 'unknown token' } }
    if (card.outcome === 'never_received') return 'hang up'
    const earlier = this.debits.get(debitId)
    if (earlier) return { status: 200, body: statusOf(earlier) }
    if (this.clock.now() > new Date(fields.expiresAt ?? '')) return { status: 422, body: { error: 'expired' } }
    const debit = decide(debitId, card, amountFen)
    this.debits.set(debitId, debit)
    if (card.outcome === 'answer_lost') return 'hang up'
    if (card.outcome === 'late') await pause(this.lateMs)
    return { status: 200, body: statusOf(debit) }
  }
}

function decide(debitId: string, card: BankCard, amountFen: number): BankDebit {
  const base = { debitId, card, amountFen }
  if (card.outcome === 'processing') return { ...base, status: 'processing' }
  if (['lost', 'expired', 'restricted', 'issuer_down'].includes(card.outcome)) {
    return { ...base, status: 'failed', reason: card.outcome }
  }
  if (card.balanceFen < amountFen) return { ...base, status: 'failed', reason: 'short' }
  card.balanceFen -= amountFen
  return { ...base, status: 'succeeded' }
}

function statusOf({ status, reason }: BankDebit): object {
  return reason ? { status, reason } : { status }
}
