import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { personOf } from '../person'
import type { WxDefine } from './dialect'
import type { WxPrivacy } from './privacy'

type ButtonDetail = Record<string, unknown>

/** `wx.login`: a code of the host's own user, made by WeChat's servers, which are in the sandbox. */
export function wxLogin(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  return {
    ...define('login', async () => {
      if (deps.device.networkType === 'none') throw new ApiFailure('request:fail', { errno: 600001 })
      const openid = await personOf(deps)
      const { code } = await deps.sandbox.post<{ code: string }>('/wechat/host/login-codes', { openid })
      return { code }
    }),
    ...define('checkSession', () => undefined),
  }
}

/** Buttons whose tap WeChat answers itself. */
export function wxButtons(deps: HostDeps, privacy: WxPrivacy) {
  return async (openType: string, id: string): Promise<{ event: string; detail: ButtonDetail } | null> => {
    const kinds = openType.split('|')
    if (kinds.includes('agreePrivacyAuthorization')) {
      privacy.agreeByButton(id)
      deps.device.hasAgreedToPrivacy = true
      if (kinds.length === 1) {
        return { event: 'agreeprivacyauthorization', detail: { errMsg: 'agreePrivacyAuthorization:ok' } }
      }
    }
    if (kinds.includes('getPhoneNumber')) return { event: 'getphonenumber', detail: await phoneDetail(deps, privacy) }
    deps.violation(`a button with open-type ${openType} was tapped, which this host does not play`)
    return null
  }
}

/** Success and failure come by the same event. The code is another than the one for login, and good once. */
async function phoneDetail(deps: HostDeps, privacy: WxPrivacy): Promise<ButtonDetail> {
  const failed = (message: string, errno?: number): ButtonDetail => ({
    errMsg: `getPhoneNumber:fail ${message}`,
    ...(errno === undefined ? {} : { errno }),
  })
  try {
    await privacy.guard('button.getPhoneNumber')
  } catch (error) {
    const { message, extra } = error as ApiFailure
    return failed(message, extra.errno)
  }
  const refusal = deps.takeRefusal('getPhoneNumber')
  if (refusal !== null) return failed(refusal.message, refusal.number)
  const { allow } = await deps.dialogs.ask('authorize', { scope: 'phoneNumber' })
  if (!allow) return failed('user deny')
  const openid = await personOf(deps)
  const { code } = await deps.sandbox.post<{ code: string }>('/wechat/host/phone-codes', { openid })
  return { errMsg: 'getPhoneNumber:ok', code }
}
