import {
  type Agreement,
  type AnyErrorCode,
  agreements,
  drawRequestNumber,
  isErrorCode,
  isRequestNumber,
} from '@wallet/rules'
import type { HttpFailureKind, HttpHost, HttpRequest, HttpResponse } from '@/host/http/types'
import type { ServerClock } from '@/time/clock'
import { ApiError } from './errors'
import type { Problem } from './types'
import { within } from './within'

const readTimeoutMs = 10_000
/** A card debit waits for the bank, and giving up early would leave the user in doubt for nothing. */
const moneyTimeoutMs = 25_000
/** How much longer than it was told to a host may take before it counts as never answering. */
const hostDelayMs = 5_000

/** The signed-in side of the transport. Owned by SessionStore: whether and how to renew is policy, not transport. */
export interface Credentials {
  /** Resolves once it is known whether somebody is signed in: a page may ask while the app still starts. */
  ready(): Promise<void>
  accessToken(): string | null
  /** Answers whether there is a new token to try with. Rejects when nobody could be asked. */
  renew(): Promise<boolean>
  /** The server no longer accepts this session. */
  expire(): void
}

export interface ApiRequest {
  readonly method: HttpRequest['method']
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  /** Public routes carry no token and never renew one. */
  readonly isPublic?: boolean
  /** Set on every request that moves money: an answer that is lost is then reported as unknown, never as failed. */
  readonly idempotencyKey?: string
}

/** An answer with the number of its request. */
type NumberedResponse = HttpResponse & { readonly number: string }

/** The one way to the wallet API: addresses, tokens, problem documents and lost answers. Knows no page and no store. */
export class ApiClient {
  readonly #http: HttpHost
  readonly #baseUrl: string
  readonly #clock: Pick<ServerClock, 'ask'>
  #credentials: Credentials | null = null
  #renewal: Promise<boolean> | null = null
  #onConsentRequired: (document: Agreement) => void = () => undefined

  constructor({ http, baseUrl, clock }: { http: HttpHost; baseUrl: string; clock: Pick<ServerClock, 'ask'> }) {
    this.#http = http
    this.#baseUrl = baseUrl
    this.#clock = clock
  }

  authorizeWith(credentials: Credentials): void {
    this.#credentials = credentials
  }

  /** Called when a signed-in request was refused for lack of a consent. Asking for it is policy, not transport. */
  onConsentRequired(listener: (document: Agreement) => void): void {
    this.#onConsentRequired = listener
  }

  /**
   * Answers the parsed body of a 2xx answer, or rejects with ApiError: the server's own code, NETWORK_OFFLINE,
   * NETWORK_TIMEOUT, NETWORK_TIMEOUT_UNKNOWN (money may have moved) or RESPONSE_INVALID.
   */
  async request<Answer>(request: ApiRequest): Promise<Answer> {
    return this.#decode<Answer>(request, await this.#exchange(request))
  }

  /** The same for what makes something, and whether it is new: without 201 the answer is of one that was there before. */
  async make<Answer>(request: ApiRequest): Promise<{ answer: Answer; isNew: boolean }> {
    const response = await this.#exchange(request)
    return { answer: this.#decode<Answer>(request, response), isNew: response.status === 201 }
  }

  async #exchange(request: ApiRequest): Promise<NumberedResponse> {
    const token = await this.#tokenFor(request)
    const response = await this.#send(request, token)
    const credentials = this.#credentials
    if (response.status !== 401 || token === null || credentials === null) return response
    if (credentials.accessToken() !== token || (await this.#renewOnce(credentials))) {
      const second = await this.#send(request, credentials.accessToken())
      if (second.status === 401) credentials.expire()
      return second
    }
    credentials.expire()
    return response
  }

  async #tokenFor(request: ApiRequest): Promise<string | null> {
    if (request.isPublic) return null
    await this.#credentials?.ready()
    return this.#credentials?.accessToken() ?? null
  }

  /** Requests that meet an expired token together share one renewal: a rotating refresh token works once. */
  #renewOnce(credentials: Credentials): Promise<boolean> {
    this.#renewal ??= credentials.renew().finally(() => {
      this.#renewal = null
    })
    return this.#renewal
  }

  async #send(request: ApiRequest, token: string | null): Promise<NumberedResponse> {
    const number = drawRequestNumber()
    const headers: Record<string, string> = { accept: 'application/json', 'x-request-id': number }
    if (request.body !== undefined) headers['content-type'] = 'application/json'
    if (token !== null) headers.authorization = `Bearer ${token}`
    if (request.idempotencyKey !== undefined) headers['idempotency-key'] = request.idempotencyKey
    const timeoutMs = request.idempotencyKey === undefined ? readTimeoutMs : moneyTimeoutMs
    const learnTime = this.#clock.ask()
    try {
      const answer = this.#http.send({
        method: request.method,
        url: `${this.#baseUrl}/v1${request.path}${queryText(request.query)}`,
        headers,
        body: request.body,
        timeoutMs,
      })
      const response = await within<HttpResponse>(timeoutMs + hostDelayMs, answer, () => ({ kind: 'timeout' }))
      learnTime(response.headers.date)
      return { ...response, number }
    } catch (failure) {
      throw networkError(failure, request, number)
    }
  }

  #decode<Answer>(request: ApiRequest, response: NumberedResponse): Answer {
    const { number } = response
    if (response.status >= 200 && response.status < 300) {
      if (response.status !== 204 && response.body === undefined) throw invalidAnswer(request, number)
      return response.body as Answer
    }
    const problem = response.body as Partial<Problem> | undefined
    if (typeof problem?.code !== 'string' || !isErrorCode(problem.code)) throw invalidAnswer(request, number)
    const reference = isRequestNumber(problem.instance) ? problem.instance : number
    const { code, moved = 'no', params = {} } = { ...problem, code: problem.code }
    const error = new ApiError({ code, moved, params, reference })
    const document = agreements.find((agreement) => agreement === error.params.document)
    if (error.code === 'CONSENT_REQUIRED' && !request.isPublic && document) this.#onConsentRequired(document)
    throw error
  }
}

function queryText(query: ApiRequest['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Something between us and the server answered instead of it, so a money request may or may not have been done. */
function invalidAnswer(request: ApiRequest, reference: string): ApiError {
  return request.idempotencyKey === undefined
    ? new ApiError({ code: 'RESPONSE_INVALID', reference })
    : new ApiError({ code: 'NETWORK_TIMEOUT_UNKNOWN', moved: 'unknown', reference })
}

/** What never left the device has no number that anybody could find. */
function networkError(failure: unknown, request: ApiRequest, number: string): unknown {
  const kind = (failure as { kind?: HttpFailureKind }).kind
  if (kind === undefined) return failure
  if (kind !== 'offline' && request.idempotencyKey !== undefined) {
    return new ApiError({ code: 'NETWORK_TIMEOUT_UNKNOWN', moved: 'unknown', reference: number })
  }
  const reference = kind === 'offline' ? undefined : number
  const code: AnyErrorCode = kind === 'timeout' ? 'NETWORK_TIMEOUT' : 'NETWORK_OFFLINE'
  return new ApiError({ code, reference })
}
