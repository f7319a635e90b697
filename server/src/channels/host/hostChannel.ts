/** The super-apps the wallet lives in. */
export type HostProvider = 'wechat' | 'alipay'

/** Who somebody is to a host, as the host told our server; ids of a client are never taken. */
export interface HostSubject {
  /** Every id of this person in our app, the one messages are sent to first. Alipay may give two. */
  readonly subjects: readonly string[]
  /** WeChat: the same person across the apps of one operator, when they are bound together. */
  readonly unionId: string | null
}

/** What the phone button of a host gives the client: a code (WeChat), or a cipher with its signature (Alipay). */
export type PhoneProof = { readonly code: string } | { readonly response: string; readonly sign: string | null }

/** A message a user subscribed to; `data` by the template's own keywords. */
export interface SubscribeMessage {
  readonly subject: string
  readonly templateId: string
  /** Page it opens with its query, without a leading slash. */
  readonly page: string
  readonly data: Readonly<Record<string, string>>
}

/**
 * `no_quota`: the user has not agreed to (another) one; `refused`: this message will never be taken; `busy`: it was
 * certainly not taken, but may be later.
 */
export type SubscribeOutcome = 'sent' | 'no_quota' | 'refused' | 'busy'

/** Why a host said no. `not_configured` is our operator's to mend: app id, secret, keys, rights or templates. */
export type HostRefusalReason =
  | 'code_invalid'
  | 'too_often'
  | 'user_blocked'
  | 'busy'
  | 'not_configured'
  | 'signature_invalid'
  | 'phone_refused'
  | 'phone_unavailable'

/** A "no" of a host: what was asked for was certainly not done. */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal'

  constructor(
    readonly reason: HostRefusalReason,
    /** The host's own code, for the operator. */
    readonly providerCode: string,
  ) {
    super(`${reason}: ${providerCode}`)
  }
}

/** No answer, or none that can be trusted: what was asked for may have been done. */
export class HostSilence extends Error {
  override readonly name = 'HostSilence'
}

/** One host's open platform. What it says no to rejects with `HostRefusal`, what it may have done with `HostSilence`. */
export interface HostChannel {
  /** Null while the operator has not configured this host. */
  readonly appId: string | null
  /** Exchanges a login code, which works once. */
  exchangeCode(code: string): Promise<HostSubject>
  /**
   * The phone number behind the phone button's answer, with its country's digits if it is a foreign one. A host that can
   * tell refuses an answer that was given to somebody else than `subject`.
   */
  phoneNumber(proof: PhoneProof, subject: string): Promise<string>
  /** Rejects with `HostSilence` only, when the message may have been taken. */
  sendSubscribeMessage(message: SubscribeMessage): Promise<SubscribeOutcome>
}
