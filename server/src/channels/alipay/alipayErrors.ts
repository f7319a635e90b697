import { HostRefusal, type HostRefusalReason, type SubscribeOutcome } from '#channels/host/hostChannel'

/** What the gateway answers, in camel case; `code` is absent from some successes. */
export interface AlipayAnswer {
  readonly code?: string
  readonly msg?: string
  readonly subCode?: string
  readonly subMsg?: string
  readonly [field: string]: unknown
}

const SUCCESS = '10000'

/** Our app id, keys or rights. Source: opendocs.alipay.com, common error codes. */
const operatorSubCodes =
  /^isv\.(invalid-app-id|missing-app-id|invalid-signature|missing-signature|missing-signature-config|invalid-signature-type|invalid-encrypt|missing-encrypt-key|decryption-error|insufficient-isv-permissions|app-.*-permissions|grant-type-invalid|invalid-method)/

/** @throws {HostRefusal} unless the answer is a success; a code nobody foresaw counts as `busy`. */
export function refuseCode(answer: AlipayAnswer): void {
  if (!isRefused(answer)) return
  throw new HostRefusal(reasonOf(answer), describeRefusal(answer))
}

export function isRefused({ code }: AlipayAnswer): boolean {
  return code !== undefined && code !== SUCCESS
}

/** What became of a message; which business code means "not subscribed" is not documented, its wording is. */
export function outcomeOfMessage(answer: AlipayAnswer): SubscribeOutcome {
  if (!isRefused(answer)) return 'sent'
  if (answer.code === '20000' || ['too_often', 'not_configured'].includes(reasonOf(answer))) return 'busy'
  return /SUBSCRI/i.test(answer.subCode ?? '') ? 'no_quota' : 'refused'
}

export function describeRefusal({ code, subCode }: AlipayAnswer): string {
  return `${code ?? ''} ${subCode ?? ''}`.trim()
}

function reasonOf({ code, subCode = '' }: AlipayAnswer): HostRefusalReason {
  if (subCode === 'isv.code-invalid') return 'code_invalid'
  if (code === '40005' || /call-limited/.test(subCode)) return 'too_often'
  if (operatorSubCodes.test(subCode) || code === '40006' || code === '40001') return 'not_configured'
  return 'busy'
}
