import type { HostDeps, OpenButton } from '../../hostDeps'
import { personOf } from '../person'
import { type MyDefine, myFailure } from './dialect'

interface PhoneAnswer {
  readonly response: unknown
  readonly sign?: string
}

/** Codes and the phone number, both from Alipay's servers, which are in the sandbox. */
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

  /** Without a tap on the button Alipay answers 40003, encrypted like a number: only the app's server can tell. */
  private async phoneNumber(): Promise<PhoneAnswer> {
    const { sandbox } = this.deps
    const userId = await personOf(this.deps)
    if (!this.isPhoneAllowed) {
      const refusal = { method: 'getPhoneNumber', code: '40003', subCode: 'isv.invalid-auth-relations', times: 1 }
      await sandbox.post('/alipay/host/failures', refusal)
    }
    return sandbox.post<PhoneAnswer>('/alipay/host/phone-numbers', { userId })
  }
}
