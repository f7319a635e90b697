import {
  type HostChannel,
  HostRefusal,
  HostSilence,
  type PhoneProof,
  type SubscribeMessage,
} from '#channels/host/hostChannel'
import { neverArrived } from '#channels/neverArrived'
import type { Clock } from '#clock'
import type { WechatKeys } from '#config'
import { isForeignId } from '#text'
import { AccessToken, type IssuedToken } from './accessToken'
import { isTokenRefused, outcomeOfMessage, refuseErrcode, type WechatAnswer } from './wechatErrors'

const TIMEOUT_MS = 5000

export type WechatChannelOptions = WechatKeys & { readonly timeoutMs?: number }

/** WeChat's open platform over HTTPS: jscode2session, stable_token, getuserphonenumber, subscribe messages. */
export function httpWechatChannel(options: WechatChannelOptions, clock: Clock): HostChannel {
  const accessToken = new AccessToken(() => issueToken(options), clock)

  /** Repeats a call once when the platform does not take the token. */
  async function callWithToken(path: string, body: object): Promise<WechatAnswer> {
    const token = await accessToken.current()
    const answer = await callWechat(options, path, { access_token: token }, body)
    if (!isTokenRefused(answer)) return answer
    accessToken.forget(token)
    return callWechat(options, path, { access_token: await accessToken.current() }, body)
  }

  return {
    appId: options.appId,

    async exchangeCode(code) {
      const { appId: appid, appSecret: secret } = options
      const query = { appid, secret, js_code: code, grant_type: 'authorization_code' }
      const answer = await callWechat(options, '/sns/jscode2session', query)
      refuseErrcode(answer)
      // The session key decrypts what we never ask for, so it is not kept.
      const { openid, unionid } = answer
      if (!isForeignId(openid)) throw new HostSilence('jscode2session gave no openid')
      return { subjects: [openid], unionId: isForeignId(unionid) ? unionid : null }
    },

    async phoneNumber(proof: PhoneProof, openid: string) {
      if (!('code' in proof)) throw new HostRefusal('code_invalid', 'no code')
      const answer = await callWithToken('/wxa/business/getuserphonenumber', { code: proof.code, openid })
      refuseErrcode(answer, 'phone')
      return readPhoneInfo(answer.phone_info, options.appId)
    },

    async sendSubscribeMessage(message) {
      try {
        return outcomeOfMessage(await callWithToken('/cgi-bin/message/subscribe/send', messageBody(message)))
      } catch (error) {
        if (error instanceof HostRefusal) return 'busy'
        throw error
      }
    },
  }
}

/** The stable kind: processes that fetch one at the same time get the same, and none ends another's. */
async function issueToken(options: WechatChannelOptions): Promise<IssuedToken> {
  const body = { grant_type: 'client_credential', appid: options.appId, secret: options.appSecret }
  try {
    const answer = await callWechat(options, '/cgi-bin/stable_token', {}, body)
    refuseErrcode(answer)
    const { access_token: token, expires_in: lifeSeconds } = answer
    if (typeof token === 'string' && typeof lifeSeconds === 'number') return { token, lifeSeconds }
    throw new HostRefusal('busy', 'stable_token gave no token')
  } catch (error) {
    // Without a token nothing was asked for yet.
    throw error instanceof HostSilence ? new HostRefusal('busy', error.message) : error
  }
}

async function callWechat(
  options: WechatChannelOptions,
  path: string,
  query: Readonly<Record<string, string>>,
  body?: object,
): Promise<WechatAnswer> {
  const url = new URL(`${options.endpoint}${path}`)
  url.search = new URLSearchParams(query).toString()
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  const request = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal }
    : { signal }
  try {
    const response = await fetch(url, request)
    const answer: unknown = response.ok ? await response.json() : null
    if (typeof answer === 'object' && answer !== null) return answer as WechatAnswer
    throw new HostSilence(`${path}: HTTP ${response.status}`)
  } catch (error) {
    if (error instanceof HostSilence) throw error
    // The address carries the secret, so only the path is told.
    if (neverArrived(error)) throw new HostRefusal('busy', `${path}: not reachable`)
    throw new HostSilence(`${path}: ${error instanceof Error ? error.name : 'no answer'}`)
  }
}

/** A number of another country keeps its digits in front, which makes it no mainland number. */
function readPhoneInfo(info: unknown, appId: string): string {
  const { purePhoneNumber, countryCode, watermark } = (info ?? {}) as Record<string, unknown>
  const { appid } = (watermark ?? {}) as Record<string, unknown>
  if (typeof purePhoneNumber !== 'string') throw new HostSilence('getuserphonenumber gave no number')
  if (appid !== appId) throw new HostRefusal('code_invalid', 'the number was given to another app')
  return String(countryCode) === '86' ? purePhoneNumber : `+${String(countryCode)} ${purePhoneNumber}`
}

function messageBody({ subject, templateId, page, data }: SubscribeMessage): object {
  const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
  return { touser: subject, template_id: templateId, page, data: values, miniprogram_state: 'formal', lang: 'zh_CN' }
}
