import type { ErrorCode } from '@wallet/rules'
import { ApiError, type ErrorParams } from '#apiError'
import {
  type HostChannel,
  type HostProvider,
  HostRefusal,
  type HostRefusalReason,
  HostSilence,
} from '#channels/host/hostChannel'
import type { AppContext } from '#context'
import type { HostSubjectKey } from '#domains/hosts/hostIdentityStore'

const codeOfReason: Record<HostRefusalReason, ErrorCode> = {
  code_invalid: 'HOST_CODE_INVALID',
  too_often: 'HOST_LOGIN_TOO_OFTEN',
  user_blocked: 'HOST_USER_BLOCKED',
  busy: 'HOST_BUSY',
  not_configured: 'HOST_NOT_CONFIGURED',
  signature_invalid: 'HOST_SIGNATURE_INVALID',
  phone_refused: 'HOST_PHONE_REFUSED',
  phone_unavailable: 'HOST_PHONE_UNAVAILABLE',
}

/** What an operator has to look at; the others are the user's everyday life. */
const worthLogging: readonly HostRefusalReason[] = ['busy', 'not_configured', 'signature_invalid', 'phone_unavailable']

/** The hosts' limit is counted by the minute. */
const TOO_OFTEN_SECONDS = 60

/**
 * Asks a host something and turns its "no" into ours.
 *
 * @throws {ApiError} HOST_CODE_INVALID, HOST_LOGIN_TOO_OFTEN (retryAfterSeconds), HOST_USER_BLOCKED, HOST_BUSY, also
 *   for no answer, HOST_NOT_CONFIGURED, HOST_SIGNATURE_INVALID, HOST_PHONE_REFUSED, HOST_PHONE_UNAVAILABLE.
 */
export async function askHost<Answer>(
  context: AppContext,
  provider: HostProvider,
  question: (channel: HostChannel) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await question(context.channels.hosts[provider])
  } catch (error) {
    if (error instanceof HostSilence) {
      context.log.warn({ provider, reason: error.message }, 'A host did not answer')
      throw new ApiError('HOST_BUSY', {}, { cause: error })
    }
    if (!(error instanceof HostRefusal)) throw error
    const { reason, providerCode } = error
    if (worthLogging.includes(reason)) context.log.warn({ provider, reason, providerCode }, 'A host refused a call')
    const params: ErrorParams = reason === 'too_often' ? { retryAfterSeconds: TOO_OFTEN_SECONDS } : {}
    throw new ApiError(codeOfReason[reason], params, { cause: error })
  }
}

/** Who a login code belongs to. The code is used up, whatever the answer. */
export function exchangeHostCode(context: AppContext, provider: HostProvider, code: string): Promise<HostSubjectKey> {
  return askHost(context, provider, async (channel) => {
    const subject = await channel.exchangeCode(code)
    return { provider, appId: channel.appId ?? '', ...subject }
  })
}
