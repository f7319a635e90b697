import { randomUUID } from 'node:crypto'
import type { Clock } from '#clock'
import {
  readConfirmationAnswer,
  readMovementAnswer,
  readMovementQueryAnswer,
  readVerificationAnswer,
} from './bankAnswers'
import { type BankChannel, BankSilence, type VerificationRequest } from './bankChannel'
import { sameSignature, signBankAnswer, signBankRequest } from './bankSignature'

export interface HttpBankChannelOptions {
  /** Base URL, e.g. `http://127.0.0.1:3100/bank`. */
  readonly endpoint: string
  readonly channelId: string
  readonly channelSecret: string
  readonly timeoutMs?: number
}

interface BankRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  /** Statuses whose signed body is an answer; any other status is silence. */
  readonly statuses: readonly number[]
}

const timeoutMsDefault = 8_000

/**
 * The bank network over HTTP, every request and every answer signed. A network error, a timeout, a status that is no
 * answer, a wrong signature and an unknown shape all reject with `BankSilence`: none of them says what the bank did.
 */
export function httpBankChannel(options: HttpBankChannelOptions, clock: Clock): BankChannel {
  const call = (request: BankRequest) => callBank(options, request, clock.now())
  const move = async (path: string, request: { readonly expiresAt: Date }) => {
    const body = { ...request, expiresAt: request.expiresAt.toISOString() }
    return readMovementAnswer(await call({ method: 'POST', path, body, statuses: [200] }))
  }
  const query = async (path: string, id: string) =>
    readMovementQueryAnswer(await call({ method: 'GET', path: `${path}/${id}`, statuses: [200, 404] }))
  return {
    async verifyCard(verification: VerificationRequest) {
      return readVerificationAnswer(
        await call({ method: 'POST', path: '/v1/verifications', body: { ...verification }, statuses: [200] }),
      )
    },
    async confirmCard(verificationId: string, smsCode: string) {
      const path = `/v1/verifications/${encodeURIComponent(verificationId)}/confirm`
      return readConfirmationAnswer(await call({ method: 'POST', path, body: { smsCode }, statuses: [200] }))
    },
    debit: (request) => move('/v1/debits', request),
    queryDebit: (id) => query('/v1/debits', id),
    payout: (request) => move('/v1/payouts', request),
    queryPayout: (id) => query('/v1/payouts', id),
    refund: (request) => move('/v1/refunds', request),
    queryRefund: (id) => query('/v1/refunds', id),
  }
}

async function callBank(options: HttpBankChannelOptions, request: BankRequest, now: Date): Promise<unknown> {
  const url = new URL(options.endpoint.replace(/\/$/, '') + request.path)
  const body = request.body === undefined ? '' : JSON.stringify(request.body)
  const nonce = randomUUID()
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const path = url.pathname + url.search
  try {
    const response = await fetch(url, {
      method: request.method,
      ...(body === '' ? {} : { body }),
      headers: {
        ...(body === '' ? {} : { 'content-type': 'application/json' }),
        'x-channel-id': options.channelId,
        'x-timestamp': timestamp,
        'x-nonce': nonce,
        'x-signature': signBankRequest(options.channelSecret, { method: request.method, path, timestamp, nonce, body }),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs ?? timeoutMsDefault),
    })
    const answer = await response.text()
    const expected = signBankAnswer(options.channelSecret, { status: response.status, nonce, body: answer })
    if (!sameSignature(expected, response.headers.get('x-signature') ?? '')) {
      throw new BankSilence(`the bank's answer (status ${response.status}) carries no valid signature`)
    }
    if (!request.statuses.includes(response.status)) {
      throw new BankSilence(`the bank answered with status ${response.status}`)
    }
    return JSON.parse(answer) as unknown
  } catch (error) {
    if (error instanceof BankSilence) throw error
    throw new BankSilence(`the bank did not answer: ${error instanceof Error ? error.message : 'unknown reason'}`, {
      cause: error,
    })
  }
}
