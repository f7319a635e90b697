/** Whose code it is, when it is not one of ours. `other` is a link or a scheme we cannot name. */
export type ForeignApp = 'wechat' | 'alipay' | 'unionpay' | 'emv' | 'other'

/** First match wins. Digit rules are the payment codes a payer shows: a merchant scans those, not we. */
const signs: readonly (readonly [RegExp, ForeignApp])[] = [
  [/^(?:wxp|weixin|wechat):\/\//i, 'wechat'],
  [/^https?:\/\/(?:[\w-]+\.)*(?:wx\.tenpay\.com|weixin\.qq\.com|wechat\.com)(?:[/?#:]|$)/i, 'wechat'],
  [/^1[0-5]\d{16}$/, 'wechat'],
  [/^alipays?:/i, 'alipay'],
  [/^https?:\/\/(?:[\w-]+\.)*alipay\.com(?:[/?#:]|$)/i, 'alipay'],
  [/^(?:2[5-9]|30)\d{14,22}$/, 'alipay'],
  [/^https?:\/\/(?:[\w-]+\.)*(?:95516|unionpay)\.com(?:[/?#:]|$)/i, 'unionpay'],
  [/^62\d{17}$/, 'unionpay'],
  [/^000201/, 'emv'],
  [/^[a-z][a-z0-9+.-]*:\/\/\S/i, 'other'],
]

/**
 * Names the app a scanned text belongs to, or `null` when it is no known kind of code.
 *
 * Lengths and prefixes of payment codes: WeChat 18 digits from 10–15, Alipay 16–24 from 25–30, UnionPay 19 from 62;
 * EMVCo merchant codes start with the payload format indicator 000201.
 */
export function foreignAppOf(text: string): ForeignApp | null {
  for (const [pattern, app] of signs) if (pattern.test(text)) return app
  return null
}
