import type { HostDeps, OpenButton } from '../../hostDeps'
import { personOf } from '../person'
import { type MyDefine, myFailure } from './dialect'

interface PhoneAnswer {
  readonly response: unknown
  readonly sign?: string
}

/**
 * Codes and the phone number, both from Alipay's servers, which are in the sandbox. The number comes encrypted and
 * signed; what went wrong comes in its place, not encrypted, and only the app's server can tell.
 */
export class MyLogin {
  private isPhoneAllowed = false

  constructor(private readonly deps: HostDeps) {}

  functions(define: MyDefine): Record<string, unknown> {
    return {
      ...define('getAuthCode', ({ scopes = 'auth_base' }) => this.authCode([scopes].flat().map(String))),
      ...define('getPhoneNumber', async () => ({ response: JSON.stringify(await this.phoneNumber()) })),
      ...define('getSetting', () => ({ authSetting: { phoneNumber: this.isPhoneAllowed } })),
    }
  }

  /** Buttons whose tap Alipay answers itself. */
  async press({ openType, attributes }: OpenButton): Promise<{ event: string; detail: unknown } | null> {
    if (openType !== 'getAuthorize' || attributes.scope !== 'phoneNumber') {
      this.deps.violation(`a button with open-type ${openType} was tapped, which this host does not play`)
      return null
    }
    const refusal = this.deps.takeRefusal('getAuthorize')
    const { allow } =
      refusal === null ? await this.deps.dialogs.ask('authorize', { scope: 'phoneNumber' }) : { allow: false }
    this.isPhoneAllowed = allow
    if (allow) return { event: 'getauthorize', detail: {} }
    const errorMessage = refusal?.message ?? '用户取消授权'
    return { event: 'error', detail: { type: 'getAuthorize', error: refusal?.number ?? 11, errorMessage } }
  }

  private async authCode(scopes: readonly string[]) {
    const { deps } = this
    if (deps.device.networkType === 'none') throw myFailure(12, '网络出错')
    const asksPerson = scopes.some((scope) => scope !== 'auth_base')
    if (asksPerson && !(await deps.dialogs.ask('authorize', { scopes })).allow) throw myFailure(11, '用户取消授权')
    const body = { userId: await personOf(deps), scope: scopes[0] }
    const { authCode } = await deps.sandbox.post<{ authCode: string }>('/alipay/host/auth-codes', body)
    return { authCode, authSuccessScopes: scopes, authErrorScopes: {} }
  }

  /** 40003 without a tap on the button, 40001 for an app whose keys are not set: as Alipay words them. */
  private async phoneNumber(): Promise<PhoneAnswer> {
    const ruling = this.deps.takeRefusal('getPhoneNumber.response')
    if (ruling?.number === 40001)
      return refused('40001', 'Missing Required Arguments', 'isv.missing-encrypt-key', ruling.message)
    if (ruling !== null || !this.isPhoneAllowed) {
      const why = ruling?.message ?? '无效的授权关系'
      return refused('40003', 'Insufficient Conditions', 'isv.invalid-auth-relations', why)
    }
    const userId = await personOf(this.deps)
    return this.deps.sandbox.post<PhoneAnswer>('/alipay/host/phone-numbers', { userId })
  }
}

function refused(code: string, msg: string, subCode: string, subMsg: string): PhoneAnswer {
  return { response: { code, msg, subCode, subMsg } }
}
