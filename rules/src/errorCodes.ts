/**
 * Every error code of the wallet API, once. The server builds its problem documents (RFC 9457) from this
 * table, the OpenAPI enum is generated from it, and the client must have a Chinese and an English sentence
 * for each code or it does not compile.
 */

/** What is known of the money of whoever is told, by the time the error was answered: theirs to give, or a merchant's to get. */
export type MoneyMoved = 'no' | 'yes' | 'unknown'

/**
 * What trying again can do: `never` the answer stays the same, `now` the same request may succeed at once,
 * `later` after some time, `afterAction` once the user has changed something.
 */
export type RetryAdvice = 'never' | 'now' | 'later' | 'afterAction'

/**
 * What a decided "no" does to the idempotency key of its request: `kept` it is the key's answer for good, so that a
 * retry cannot turn it into a debit; `passing` it was true of that moment only, nothing is stored, and the same request
 * may yet succeed.
 */
export type KeyedAnswer = 'kept' | 'passing'

export interface ErrorRule {
  /** HTTP status of the problem document. */
  readonly status: number
  /**
   * In the answer to a request that moves money; to any other it is `no`. Whoever raises the error may know more, such as
   * that this very person has another attempt under way.
   */
  readonly moved: MoneyMoved
  readonly retry: RetryAdvice
  readonly keyed: KeyedAnswer
}

const rule = (status: number, retry: RetryAdvice, keyed: KeyedAnswer, moved: MoneyMoved = 'no'): ErrorRule => ({
  status,
  moved,
  retry,
  keyed,
})

export const errorRules = {
  // The request itself
  REQUEST_INVALID: rule(400, 'afterAction', 'passing'),
  REQUEST_TIMEOUT: rule(408, 'now', 'passing'),
  NOT_FOUND: rule(404, 'never', 'passing'),
  PAYLOAD_TOO_LARGE: rule(413, 'never', 'passing'),
  RATE_LIMITED: rule(429, 'later', 'passing'),
  IDEMPOTENCY_KEY_MISSING: rule(400, 'never', 'passing'),
  IDEMPOTENCY_KEY_REUSED: rule(422, 'never', 'passing'),
  INTERNAL_ERROR: rule(500, 'later', 'passing', 'unknown'),
  SERVICE_UNAVAILABLE: rule(503, 'later', 'passing', 'unknown'),

  // Sessions and sign-in
  AUTH_REQUIRED: rule(401, 'afterAction', 'passing'),
  SESSION_EXPIRED: rule(401, 'afterAction', 'passing'),
  REFRESH_TOKEN_INVALID: rule(401, 'afterAction', 'passing'),
  CREDENTIALS_WRONG: rule(401, 'afterAction', 'passing'),
  LOGIN_LOCKED: rule(423, 'later', 'passing'),
  PHONE_INVALID: rule(400, 'afterAction', 'passing'),
  PHONE_REGISTERED: rule(409, 'afterAction', 'passing'),
  PHONE_NOT_REGISTERED: rule(404, 'afterAction', 'passing'),
  PASSWORD_TOO_SHORT: rule(400, 'afterAction', 'passing'),
  PASSWORD_TOO_LONG: rule(400, 'afterAction', 'passing'),
  PASSWORD_COMMON: rule(400, 'afterAction', 'passing'),
  CONSENT_REQUIRED: rule(400, 'afterAction', 'passing'),
  SEAL_INVALID: rule(400, 'now', 'passing'),
  SEAL_EXPIRED: rule(400, 'now', 'passing'),

  // Sign-in by the host
  HOST_CODE_INVALID: rule(400, 'now', 'passing'),
  HOST_LOGIN_TOO_OFTEN: rule(429, 'later', 'passing'),
  HOST_USER_BLOCKED: rule(403, 'never', 'passing'),
  HOST_BUSY: rule(503, 'later', 'passing'),
  HOST_NOT_CONFIGURED: rule(503, 'later', 'passing'),
  HOST_TICKET_INVALID: rule(410, 'now', 'passing'),
  HOST_SIGNATURE_INVALID: rule(400, 'never', 'passing'),
  HOST_PHONE_REFUSED: rule(403, 'afterAction', 'passing'),
  HOST_PHONE_UNAVAILABLE: rule(503, 'later', 'passing'),
  HOST_IDENTITY_TAKEN: rule(409, 'afterAction', 'passing'),
  PHONE_TICKET_INVALID: rule(410, 'afterAction', 'passing'),
  LAST_LOGIN_METHOD: rule(409, 'afterAction', 'passing'),
  PASSWORD_ALREADY_SET: rule(409, 'never', 'passing'),
  PROOF_REQUIRED: rule(403, 'afterAction', 'passing'),
  PASSWORD_WRONG: rule(403, 'afterAction', 'passing'),
  HOST_PHONE_USED: rule(409, 'afterAction', 'passing'),

  // SMS codes
  SMS_TOO_SOON: rule(429, 'later', 'passing'),
  SMS_HOURLY_LIMIT: rule(429, 'later', 'passing'),
  SMS_DAILY_LIMIT: rule(429, 'later', 'passing'),
  SMS_CODE_WRONG: rule(400, 'afterAction', 'passing'),
  SMS_CODE_EXPIRED: rule(410, 'afterAction', 'passing'),
  SMS_CODE_USED_UP: rule(410, 'afterAction', 'passing'),
  SMS_UNAVAILABLE: rule(503, 'later', 'passing'),

  // Identity
  NAME_INVALID: rule(400, 'afterAction', 'passing'),
  ID_NUMBER_INVALID: rule(400, 'afterAction', 'passing'),
  ID_NUMBER_OLD: rule(400, 'afterAction', 'passing'),
  ID_NUMBER_CHECK_DIGIT: rule(400, 'afterAction', 'passing'),
  ID_NUMBER_BIRTH_DATE: rule(400, 'afterAction', 'passing'),
  AGE_TOO_YOUNG: rule(403, 'never', 'passing'),
  IDENTITY_MISMATCH: rule(422, 'afterAction', 'passing'),
  IDENTITY_IN_USE: rule(409, 'never', 'passing'),
  IDENTITY_ALREADY_VERIFIED: rule(409, 'never', 'passing'),
  IDENTITY_REQUIRED: rule(403, 'afterAction', 'passing'),
  IDENTITY_TRIES_EXCEEDED: rule(429, 'later', 'passing'),
  IDENTITY_UNAVAILABLE: rule(503, 'later', 'passing'),

  // Payment PIN
  PIN_FORMAT: rule(400, 'afterAction', 'passing'),
  PIN_TOO_SIMPLE: rule(400, 'afterAction', 'passing'),
  PIN_PERSONAL: rule(400, 'afterAction', 'passing'),
  PIN_ALREADY_SET: rule(409, 'never', 'passing'),
  PIN_NOT_SET: rule(409, 'afterAction', 'passing'),
  PIN_WRONG: rule(403, 'afterAction', 'passing'),
  PIN_LOCKED: rule(423, 'later', 'passing'),

  // Cards
  CARD_NUMBER_INVALID: rule(400, 'afterAction', 'passing'),
  CARD_BANK_UNKNOWN: rule(422, 'afterAction', 'passing'),
  CARD_ALREADY_BOUND: rule(409, 'never', 'passing'),
  CARD_LIMIT_REACHED: rule(409, 'afterAction', 'passing'),
  CARD_FIELD_MISMATCH: rule(422, 'afterAction', 'passing'),
  CARD_TRIES_EXCEEDED: rule(429, 'later', 'passing'),
  CARD_CREDIT_AGE: rule(403, 'never', 'passing'),
  CARD_BINDING_EXPIRED: rule(410, 'afterAction', 'passing'),
  CARD_NOT_FOUND: rule(404, 'never', 'kept'),
  CARD_IN_USE: rule(409, 'later', 'passing'),
  CARD_CREDIT_NOT_ALLOWED: rule(422, 'afterAction', 'kept'),
  CARD_SHORT: rule(402, 'afterAction', 'kept'),
  CARD_EXPIRED: rule(402, 'afterAction', 'kept'),
  CARD_LOST: rule(402, 'afterAction', 'kept'),
  CARD_RESTRICTED: rule(402, 'afterAction', 'kept'),
  ISSUER_DOWN: rule(503, 'later', 'passing'),
  BANK_UNAVAILABLE: rule(503, 'later', 'passing'),

  // Merchant codes and orders
  QR_UNREADABLE: rule(400, 'afterAction', 'passing'),
  QR_SIGNATURE_INVALID: rule(422, 'never', 'passing'),
  QR_EXPIRED: rule(410, 'afterAction', 'passing'),
  QR_FOREIGN: rule(422, 'never', 'passing'),
  MERCHANT_UNKNOWN: rule(404, 'never', 'passing'),
  MERCHANT_CLOSED: rule(409, 'never', 'passing'),
  MERCHANT_KEY_INVALID: rule(401, 'never', 'passing'),
  ORDER_PAID: rule(409, 'never', 'kept'),
  ORDER_PAYING: rule(409, 'later', 'passing'),
  ORDER_CLOSED: rule(410, 'never', 'kept'),
  ORDER_AMOUNT_MISMATCH: rule(422, 'never', 'kept'),

  // Transfers between people
  PAYEE_UNAVAILABLE: rule(409, 'later', 'passing'),
  PAYEE_SELF: rule(422, 'afterAction', 'passing'),
  PAYEE_TICKET_INVALID: rule(410, 'afterAction', 'passing'),
  PAYEE_NAME_WRONG: rule(422, 'afterAction', 'passing'),
  TRANSFER_SINGLE_CAP: rule(403, 'afterAction', 'kept'),
  TRANSFER_PAYEE_CAP: rule(403, 'afterAction', 'kept'),
  TRANSFER_DAY_CAP: rule(403, 'afterAction', 'kept'),
  RECEIVE_CAP: rule(403, 'afterAction', 'passing'),
  TRANSFER_NOT_FOUND: rule(404, 'never', 'passing'),
  TRANSFER_DELIVERED: rule(409, 'never', 'passing'),
  TRANSFER_ACCEPTED: rule(409, 'never', 'passing'),
  TRANSFER_REFUSED: rule(409, 'never', 'passing'),
  TRANSFER_RETURNED: rule(409, 'never', 'passing'),
  TRANSFER_RECALLED: rule(409, 'never', 'passing'),
  COLLECTION_NOT_FOUND: rule(404, 'never', 'passing'),
  COLLECTION_ENDED: rule(410, 'never', 'passing'),
  COLLECTION_FULL: rule(409, 'never', 'passing'),
  SHARE_PAID: rule(409, 'never', 'passing'),

  // Payment codes, and what a merchant charges by them
  CODE_INVALID: rule(422, 'afterAction', 'passing'),
  CODE_EXPIRED: rule(410, 'afterAction', 'passing'),
  CODE_USED: rule(409, 'afterAction', 'passing'),
  CHARGE_NOT_FOUND: rule(404, 'never', 'passing'),
  CHARGE_EXPIRED: rule(410, 'afterAction', 'passing'),
  CHARGE_REVERSED: rule(410, 'afterAction', 'passing'),
  CHARGE_REFUSED: rule(409, 'afterAction', 'passing'),

  // Money
  BALANCE_SHORT: rule(409, 'afterAction', 'kept'),
  STATIC_CAP: rule(403, 'afterAction', 'kept'),
  CLASS_CAP: rule(403, 'afterAction', 'kept'),
  DYNAMIC_CAP: rule(403, 'afterAction', 'kept'),
  SELF_CAP: rule(403, 'afterAction', 'kept'),
  TOPUP_CAP: rule(403, 'afterAction', 'kept'),
  WITHDRAWAL_CAP: rule(403, 'afterAction', 'kept'),
  WITHDRAWAL_FEE_CHANGED: rule(409, 'afterAction', 'kept'),
  REFUND_EXCEEDS: rule(409, 'afterAction', 'passing'),
  ORDER_UNPAID: rule(409, 'later', 'passing'),
  ACCOUNT_CLOSED: rule(409, 'never', 'kept'),
  PAYMENT_NOT_FOUND: rule(404, 'never', 'passing'),
  TOPUP_NOT_FOUND: rule(404, 'never', 'passing'),
  WITHDRAWAL_NOT_FOUND: rule(404, 'never', 'passing'),
  BILL_NOT_FOUND: rule(404, 'never', 'passing'),
  CURSOR_INVALID: rule(400, 'never', 'passing'),
} as const satisfies Record<string, ErrorRule>

/** A code the API can answer with. */
export type ErrorCode = keyof typeof errorRules

export const errorCodes = Object.keys(errorRules) as ErrorCode[]

/**
 * Codes the client itself raises when no answer of the API is there: they need sentences too, but never
 * travel over the wire.
 */
export const clientErrorCodes = [
  'NETWORK_OFFLINE',
  'NETWORK_TIMEOUT',
  'NETWORK_TIMEOUT_UNKNOWN',
  'RESPONSE_INVALID',
  'HOST_UNSUPPORTED',
  'HOST_CANCELLED',
  'HOST_PERMISSION_DENIED',
  'HOST_STORAGE_FULL',
  'HOST_LOGIN_FAILED',
  'PHONE_REFUSED',
  'PHONE_QUOTA_EXHAUSTED',
  'PHONE_UNAVAILABLE',
  'BIOMETRIC_FAILED',
  'NFC_OFF',
  'NFC_NOT_AUTHORISED',
  'NFC_NO_TAG',
  'NFC_UNREADABLE',
  'NFC_TAG_UNSUPPORTED',
  'NFC_FAILED',
  'NFC_UNSUPPORTED',
  'SUBSCRIBE_OFF',
  'PRIVACY_REFUSED',
] as const

export type ClientErrorCode = (typeof clientErrorCodes)[number]

export type AnyErrorCode = ErrorCode | ClientErrorCode

/** Answers of the network, which say nothing against the request. */
const networkCodes: readonly AnyErrorCode[] = ['NETWORK_OFFLINE', 'NETWORK_TIMEOUT', 'RESPONSE_INVALID']

const lostCodes: readonly AnyErrorCode[] = [...networkCodes, 'NETWORK_TIMEOUT_UNKNOWN']

/** Whether the same request, made once more, may be answered otherwise. */
export function mayRetry(code: AnyErrorCode): boolean {
  if (!isErrorCode(code)) return networkCodes.includes(code)
  const { retry } = errorRules[code]
  return retry === 'now' || retry === 'later'
}

/** Whether a person can do nothing about it but ask: something broke on the way or with us, or the answer stays a no. */
export function wantsSupport(code: AnyErrorCode): boolean {
  if (!isErrorCode(code)) return lostCodes.includes(code)
  const { status, retry } = errorRules[code]
  return status >= 500 || retry === 'never'
}

export function isErrorCode(text: string): text is ErrorCode {
  return errorCodes.indexOf(text as ErrorCode) >= 0
}
