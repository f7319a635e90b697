import { HostRefusal, type HostRefusalReason, type SubscribeOutcome } from '#channels/host/hostChannel'

/** What the platform answers in its JSON; `errcode` 0 or absent is a success. */
export type WechatAnswer = Readonly<Record<string, unknown>>

/** The access token is unknown, expired or not ours: fetch another one and ask again, once. */
const tokenErrcodes = new Set([40001, 40014, 42001])

/** Source: developers.weixin.qq.com, code2Session, getPhoneNumber and the platform's list of global codes. */
const reasons: Readonly<Record<number, HostRefusalReason>> = {
  [-1]: 'busy',
  40029: 'code_invalid',
  40163: 'code_invalid',
  41008: 'code_invalid',
  45011: 'too_often',
  40226: 'user_blocked',
  40001: 'not_configured',
  40013: 'not_configured',
  40014: 'not_configured',
  40125: 'not_configured',
  40164: 'not_configured',
  41002: 'not_configured',
  41004: 'not_configured',
  42001: 'not_configured',
}

/**
 * The phone button costs the operator money and needs a right: without either there is no number. 40003: the code was
 * given to somebody else.
 */
const phoneReasons: Readonly<Record<number, HostRefusalReason>> = {
  ...reasons,
  40003: 'code_invalid',
  45009: 'phone_unavailable',
  48001: 'phone_unavailable',
  1400001: 'phone_unavailable',
}

/** 43101: not subscribed. The rest of what is known is a message the platform will never take. */
const messageOutcomes: Readonly<Record<number, SubscribeOutcome>> = {
  0: 'sent',
  [-1]: 'busy',
  43101: 'no_quota',
  43108: 'busy',
  45009: 'busy',
}

export function isTokenRefused(answer: WechatAnswer): boolean {
  return tokenErrcodes.has(errcodeOf(answer))
}

/** @throws {HostRefusal} unless the answer is a success; a code nobody foresaw counts as `busy`. */
export function refuseErrcode(answer: WechatAnswer, kind: 'login' | 'phone' = 'login'): void {
  const errcode = errcodeOf(answer)
  if (errcode === 0) return
  const table = kind === 'phone' ? phoneReasons : reasons
  throw new HostRefusal(table[errcode] ?? 'busy', `${errcode} ${String(answer.errmsg)}`)
}

export function outcomeOfMessage(answer: WechatAnswer): SubscribeOutcome {
  return isTokenRefused(answer) ? 'busy' : (messageOutcomes[errcodeOf(answer)] ?? 'refused')
}

function errcodeOf({ errcode }: WechatAnswer): number {
  return typeof errcode === 'number' ? errcode : 0
}
