/** What the server turns into a phone number: WeChat's code, or Alipay's encrypted answer with its signature. */
export type PhoneProof =
  | { readonly code: string }
  /** `sign` is missing when the app has no key set at Alipay; refusing that is the server's part. */
  | { readonly response: string; readonly sign?: string }

/** How Taro's Button asks for the number: both hosts insist on a button of their own kind that is tapped. */
export type PhoneButton =
  | { readonly openType: 'getPhoneNumber' }
  | { readonly openType: 'getAuthorize'; readonly scope: 'phoneNumber' }

export interface PhoneHost {
  /** Null where the host cannot tell the number. */
  readonly button: PhoneButton | null
  /**
   * Reads the proof from the detail of the button's event, whether it came as success or as failure. Rejects with
   * HostError PHONE_REFUSED, PHONE_QUOTA_EXHAUSTED or PHONE_UNAVAILABLE; the SMS form is the way on from each.
   */
  read(detail: unknown): Promise<PhoneProof>
}
