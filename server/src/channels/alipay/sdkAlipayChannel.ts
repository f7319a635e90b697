import { AlipayRequestError, AlipaySdk } from 'alipay-sdk'
import { type HostChannel, HostRefusal, HostSilence, type SubscribeMessage } from '#channels/host/hostChannel'
import { neverArrived } from '#channels/neverArrived'
import type { AlipayKeys } from '#config'
import { isForeignId } from '#text'
import { type AlipayAnswer, outcomeOfMessage, refuseCode } from './alipayErrors'
import { openPhoneResponse } from './openPhoneResponse'

const TIMEOUT_MS = 5000

export type AlipayChannelOptions = AlipayKeys & { readonly timeoutMs?: number }

/**
 * Alipay's open platform by its official SDK: every request signed (RSA2), every answer's signature checked. The SDK's
 * HTTP client repeats a request once when the connection breaks, and offers no way to forbid it: a code comes back as
 * used then, and a message may go twice.
 */
export function sdkAlipayChannel(options: AlipayChannelOptions): HostChannel {
  const sdk = new AlipaySdk({
    appId: options.appId,
    privateKey: options.privateKey,
    keyType: 'PKCS8',
    alipayPublicKey: options.publicKey,
    gateway: options.endpoint,
    timeout: options.timeoutMs ?? TIMEOUT_MS,
    ...(options.aesKey === null ? {} : { encryptKey: options.aesKey }),
  })
  return {
    appId: options.appId,

    async exchangeCode(code) {
      const answer = await callAlipay(sdk, 'alipay.system.oauth.token', { grantType: 'authorization_code', code })
      refuseCode(answer)
      const subjects = [answer.userId, answer.openId].filter((id) => isForeignId(id))
      if (subjects.length === 0) throw new HostSilence('alipay.system.oauth.token gave no id')
      return { subjects, unionId: null }
    },

    async phoneNumber(proof) {
      if (!('response' in proof)) throw new HostRefusal('code_invalid', 'no response')
      return openPhoneResponse(sdk, proof)
    },

    async sendSubscribeMessage(message) {
      const method = 'alipay.open.app.mini.templatemessage.send'
      try {
        return outcomeOfMessage(await callAlipay(sdk, method, { bizContent: messageBody(message) }))
      } catch (error) {
        if (error instanceof HostRefusal) return 'busy'
        throw error
      }
    },
  }
}

async function callAlipay(sdk: AlipaySdk, method: string, params: Record<string, unknown>): Promise<AlipayAnswer> {
  try {
    return await sdk.exec(method, params, { validateSign: true })
  } catch (error) {
    const refusal = signedRefusal(sdk, error)
    if (refusal) return refusal
    if (neverArrived(error)) throw new HostRefusal('busy', `${method}: not reachable`)
    // Our private key cannot sign, or the answer has no signature: so the gateway refuses apps it does not know.
    if (!(error instanceof AlipayRequestError)) {
      throw new HostRefusal('not_configured', `${method}: ${error instanceof Error ? error.name : 'failed'}`)
    }
    // The SDK's sentence quotes the answer, which does not belong in a log.
    throw new HostSilence(`${method}: ${error.responseDataRaw ? 'an answer that cannot be trusted' : 'no answer'}`)
  }
}

/**
 * The SDK looks for the signed text under the method's name only, so that it takes every `error_response` for forged.
 * Its signature is checked here.
 */
function signedRefusal(sdk: AlipaySdk, error: unknown): AlipayAnswer | null {
  const raw = error instanceof AlipayRequestError ? error.responseDataRaw : undefined
  if (!raw?.includes('"error_response"')) return null
  const { error_response: refusal, sign } = parseObject(raw)
  if (typeof refusal !== 'object' || refusal === null || typeof sign !== 'string') return null
  if (!sdk.rsaCheck(sdk.getSignStr(raw, 'error_response'), sign, 'RSA2')) return null
  const { code, msg, sub_code: subCode, sub_msg: subMsg } = refusal as Record<string, string>
  return { code, msg, subCode, subMsg } as AlipayAnswer
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

function messageBody({ subject, templateId, page, data }: SubscribeMessage): object {
  const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
  const isUserId = /^2088\d{12}$/.test(subject)
  return {
    ...(isUserId ? { to_user_id: subject } : { to_open_id: subject }),
    user_template_id: templateId,
    page,
    data: JSON.stringify(values),
  }
}
