export type HostProvider = 'wechat' | 'alipay'

export interface AuthHost {
  /** Whose identity a login code proves; null in the browser preview, which has none. */
  readonly provider: HostProvider | null
  /**
   * A fresh code that the server exchanges for this person's identity, silently. It is good once and for minutes: send
   * it at once, keep it nowhere. Rejects with HostError HOST_LOGIN_FAILED.
   */
  loginCode(): Promise<string>
}
