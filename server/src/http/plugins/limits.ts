import { hash } from 'node:crypto'
import type { ErrorCode } from '@wallet/rules'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { callerReader, type ReadCaller } from '#http/callerAddress'
import type { BudgetName, MinuteBudget, RequestCounts } from '#kit/requestCounts'

declare module 'fastify' {
  interface FastifyInstance {
    limits: Limits
  }
  interface FastifyRequest {
    /** Whose budgets this request spends: an IPv4 address or the /64 of an IPv6 one. */
    callerAddress: string
    /** True while a failed proof is held against the caller, until it turns out to be right. */
    holdsFailure: boolean
  }
  interface FastifyContextConfig {
    /** The request's body holds a proof, of who is there or of a code: a wrong one counts like a wrong token. */
    provesIdentity?: true
  }
}

/** Tokens seen to be right that are remembered, so that others' guesses from the same address do not shut them out. */
const KNOWN_MAX = 50_000

/**
 * The budgets of a minute, decided before anything else is: before a route is known, a body is read or the database is asked.
 * Those of an address are wide, because a carrier puts thousands of phones behind one; those of a session are
 * narrow. Failed proofs have a budget of their own per address.
 */
export class Limits {
  private readonly readCaller: ReadCaller
  private readonly counts: RequestCounts
  private readonly known = new Set<string>()

  constructor({ config, requestCounts }: Pick<AppContext, 'config' | 'requestCounts'>) {
    this.readCaller = callerReader(config.trustProxy)
    this.counts = requestCounts
  }

  /** @throws {ApiError} RATE_LIMITED. */
  async admit(request: FastifyRequest): Promise<void> {
    request.callerAddress = this.readCaller(request.raw)
    const { budgets, holdsFailure } = this.spentBy(request)
    await this.take(budgets)
    request.holdsFailure = holdsFailure
  }

  /** The refusal of a request that no hook sees, or null. */
  async refusal(request: FastifyRequest): Promise<ApiError | null> {
    try {
      await this.admit(request)
      return null
    } catch (error) {
      if (error instanceof ApiError) return error
      throw error
    }
  }

  /** Counts against a session whichever of its tokens is shown. */
  async admitSession(sessionId: string): Promise<void> {
    await this.take([{ name: 'sessions', subject: sessionId }])
  }

  settle(request: FastifyRequest): void {
    const isProven = request.session !== null || request.merchant !== null
    if (isProven && request.headers.authorization !== undefined) this.remember(request.headers.authorization)
    if (request.holdsFailure && !isFailedProof(request.problemCode)) this.counts.giveBack(failureOf(request))
    request.holdsFailure = false
  }

  /**
   * What a request spends. A failure is held before the proof is looked at and given back when it is right, so that many
   * at once are not looked at.
   */
  private spentBy(request: FastifyRequest): { budgets: MinuteBudget[]; holdsFailure: boolean } {
    const budgets: MinuteBudget[] = [{ name: budgetOf(request.routeOptions?.url), subject: request.callerAddress }]
    const { authorization } = request.headers
    let isProof = request.routeOptions?.config?.provesIdentity === true
    if (authorization !== undefined) {
      const token = fingerprint(authorization)
      // A merchant's key serves all its cash desks.
      if (!isMerchantRoute(request)) budgets.push({ name: 'sessions', subject: token })
      isProof = !this.known.has(token)
    }
    if (isProof) budgets.push(failureOf(request))
    return { budgets, holdsFailure: isProof }
  }

  private async take(budgets: readonly MinuteBudget[]): Promise<void> {
    const retryAfterSeconds = await this.counts.take(budgets)
    if (retryAfterSeconds > 0) throw new ApiError('RATE_LIMITED', { retryAfterSeconds })
  }

  private remember(authorization: string): void {
    this.known.add(fingerprint(authorization))
    if (this.known.size <= KNOWN_MAX) return
    const [oldest] = this.known
    if (oldest !== undefined) this.known.delete(oldest)
  }
}

function budgetOf(route: string | undefined): BudgetName {
  if (route === '/v1/health') return 'probes'
  return route?.startsWith('/app/') ? 'files' : 'requests'
}

function failureOf({ callerAddress }: FastifyRequest): MinuteBudget {
  return { name: 'failures', subject: callerAddress }
}

function isMerchantRoute(request: FastifyRequest): boolean {
  return request.routeOptions?.url?.startsWith('/v1/merchant/') ?? false
}

/** Tokens themselves are not kept in memory. */
function fingerprint(authorization: string): string {
  return hash('sha256', authorization, 'base64')
}

const failedProofs: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'SESSION_EXPIRED',
  'REFRESH_TOKEN_INVALID',
  'MERCHANT_KEY_INVALID',
  'CREDENTIALS_WRONG',
  'LOGIN_LOCKED',
  'SMS_CODE_WRONG',
  'SMS_CODE_EXPIRED',
  'SMS_CODE_USED_UP',
  'HOST_CODE_INVALID',
  'HOST_TICKET_INVALID',
  'HOST_SIGNATURE_INVALID',
  'PHONE_TICKET_INVALID',
  'QR_SIGNATURE_INVALID',
])

function isFailedProof(code: ErrorCode | null): boolean {
  return code !== null && failedProofs.has(code)
}

/** Puts the limits before everything else. Register it before every guard. */
export const limitsPlugin = fp<{ limits: Limits }>(async (app, { limits }) => {
  app.decorate('limits', limits)
  app.decorateRequest('callerAddress', '')
  app.decorateRequest('holdsFailure', false)
  app.addHook('onRequest', async (request) => limits.admit(request))
  app.addHook('onSend', async (request) => limits.settle(request))
  if (app.context.config.trustProxy.kind === 'none') warnOfUnseenProxy(app)
})

/** Behind a proxy that is not configured all citizens are one caller: the operator must hear of it, once. */
function warnOfUnseenProxy(app: Parameters<typeof limitsPlugin>[0]): void {
  let isSaid = false
  app.addHook('onRequest', async (request) => {
    if (isSaid || request.headers['x-forwarded-for'] === undefined) return
    isSaid = true
    app.context.log.error(
      { setting: 'TRUST_PROXY' },
      'A request came with X-Forwarded-For, but TRUST_PROXY is 0: behind a proxy all callers would share one budget',
    )
  })
}
