/**
 * Every error code of the wallet API, once. The server builds its problem documents (RFC 9457) from this
 * table, the OpenAPI enum is generated from it, and the client must have a Chinese and an English sentence
 * for each code or it does not compile.
 */

/** Whether the user's money moved by the time the error was answered. */
export type MoneyMoved = 'no' | 'yes' | 'unknown'

/**
 * What trying again can do: `never` the answer stays the same, `now` the same request may succeed at once,
 * `later` after some time, `afterAction` once the user has changed something.
 */
export type RetryAdvice = 'never' | 'now' | 'later' | 'afterAction'

export interface ErrorRule {
  /** HTTP status of the problem document. */
  readonly status: number
  readonly moved: MoneyMoved
  readonly retry: RetryAdvice
}

const rule = (status: number, retry: RetryAdvice, moved: MoneyMoved = 'no'): ErrorRule => ({ status, moved, retry })

export const errorRules = {
  // The request itself
  REQUEST_INVALID: rule(400, 'afterAction'),
  NOT_FOUND: rule(404, 'never'),
  PAYLOAD_TOO_LARGE: rule(413, 'never'),
  RATE_LIMITED: rule(429, 'later'),
  IDEMPOTENCY_KEY_MISSING: rule(400, 'never'),
  IDEMPOTENCY_KEY_REUSED: rule(422, 'never'),
  INTERNAL_ERROR: rule(500, 'later', 'unknown'),
  SERVICE_UNAVAILABLE: rule(503, 'later'),

  // Sessions and sign-in
  AUTH_REQUIRED: rule(401, 'afterAction'),
  SESSION_EXPIRED: rule(401, 'afterAction'),
  REFRESH_TOKEN_INVALID: rule(401, 'afterAction'),
  CREDENTIALS_WRONG: rule(401, 'afterAction'),
  LOGIN_LOCKED: rule(423, 'later'),
  PHONE_INVALID: rule(400, 'afterAction'),
  PHONE_REGISTERED: rule(409, 'afterAction'),
  PHONE_NOT_REGISTERED: rule(404, 'afterAction'),
  PASSWORD_TOO_SHORT: rule(400, 'afterAction'),
  PASSWORD_TOO_LONG: rule(400, 'afterAction'),
  PASSWORD_COMMON: rule(400, 'afterAction'),
  CONSENT_REQUIRED: rule(400, 'afterAction'),
  SEAL_INVALID: rule(400, 'now'),
  SEAL_EXPIRED: rule(400, 'now'),

  // Sign-in by the host
  HOST_CODE_INVALID: rule(400, 'now'),
  HOST_LOGIN_TOO_OFTEN: rule(429, 'later'),
  HOST_USER_BLOCKED: rule(403, 'never'),
  HOST_BUSY: rule(503, 'later'),
  HOST_NOT_CONFIGURED: rule(503, 'later'),
  HOST_TICKET_INVALID: rule(410, 'now'),
  HOST_SIGNATURE_INVALID: rule(400, 'never'),
  HOST_PHONE_REFUSED: rule(403, 'afterAction'),
  HOST_PHONE_UNAVAILABLE: rule(503, 'later'),
  HOST_IDENTITY_TAKEN: rule(409, 'afterAction'),
  PHONE_TICKET_INVALID: rule(410, 'afterAction'),
  LAST_LOGIN_METHOD: rule(409, 'afterAction'),
  PASSWORD_ALREADY_SET: rule(409, 'never'),

  // SMS codes
  SMS_TOO_SOON: rule(429, 'later'),
  SMS_HOURLY_LIMIT: rule(429, 'later'),
  SMS_DAILY_LIMIT: rule(429, 'later'),
  SMS_CODE_WRONG: rule(400, 'afterAction'),
  SMS_CODE_EXPIRED: rule(410, 'afterAction'),
  SMS_CODE_USED_UP: rule(410, 'afterAction'),
  SMS_UNAVAILABLE: rule(503, 'later'),

  // Identity
  NAME_INVALID: rule(400, 'afterAction'),
  ID_NUMBER_INVALID: rule(400, 'afterAction'),
  ID_NUMBER_CHECK_DIGIT: rule(400, 'afterAction'),
  ID_NUMBER_BIRTH_DATE: rule(400, 'afterAction'),
  AGE_TOO_YOUNG: rule(403, 'never'),
  IDENTITY_MISMATCH: rule(422, 'afterAction'),
  IDENTITY_IN_USE: rule(409, 'never'),
  IDENTITY_ALREADY_VERIFIED: rule(409, 'never'),
  IDENTITY_REQUIRED: rule(403, 'afterAction'),
  IDENTITY_TRIES_EXCEEDED: rule(429, 'later'),
  IDENTITY_UNAVAILABLE: rule(503, 'later'),

  // Payment PIN
  PIN_FORMAT: rule(400, 'afterAction'),
  PIN_TOO_SIMPLE: rule(400, 'afterAction'),
  PIN_PERSONAL: rule(400, 'afterAction'),
  PIN_ALREADY_SET: rule(409, 'never'),
  PIN_NOT_SET: rule(409, 'afterAction'),
  PIN_WRONG: rule(403, 'afterAction'),
  PIN_LOCKED: rule(423, 'later'),

  // Cards
  CARD_NUMBER_INVALID: rule(400, 'afterAction'),
  CARD_BANK_UNKNOWN: rule(422, 'afterAction'),
  CARD_ALREADY_BOUND: rule(409, 'never'),
  CARD_LIMIT_REACHED: rule(409, 'afterAction'),
  CARD_FIELD_MISMATCH: rule(422, 'afterAction'),
  CARD_TRIES_EXCEEDED: rule(429, 'later'),
  CARD_CREDIT_AGE: rule(403, 'never'),
  CARD_BINDING_EXPIRED: rule(410, 'afterAction'),
  CARD_NOT_FOUND: rule(404, 'never'),
  CARD_IN_USE: rule(409, 'later'),
  CARD_CREDIT_NOT_ALLOWED: rule(422, 'afterAction'),
  CARD_SHORT: rule(402, 'afterAction'),
  CARD_EXPIRED: rule(402, 'afterAction'),
  CARD_LOST: rule(402, 'afterAction'),
  CARD_RESTRICTED: rule(402, 'afterAction'),
  ISSUER_DOWN: rule(503, 'later'),
  BANK_UNAVAILABLE: rule(503, 'later'),

  // Merchant codes and orders
  QR_UNREADABLE: rule(400, 'afterAction'),
  QR_SIGNATURE_INVALID: rule(422, 'never'),
  QR_EXPIRED: rule(410, 'afterAction'),
  QR_FOREIGN: rule(422, 'never'),
  MERCHANT_UNKNOWN: rule(404, 'never'),
  MERCHANT_CLOSED: rule(409, 'never'),
  MERCHANT_KEY_INVALID: rule(401, 'never'),
  ORDER_PAID: rule(409, 'never'),
  ORDER_PAYING: rule(409, 'later', 'unknown'),
  ORDER_CLOSED: rule(410, 'never'),
  ORDER_AMOUNT_MISMATCH: rule(422, 'never'),

  // Money
  BALANCE_SHORT: rule(409, 'afterAction'),
  STATIC_CAP: rule(403, 'afterAction'),
  CLASS_CAP: rule(403, 'afterAction'),
  TOPUP_CAP: rule(403, 'afterAction'),
  ACCOUNT_CLOSED: rule(409, 'never'),
  PAYMENT_NOT_FOUND: rule(404, 'never'),
  TOPUP_NOT_FOUND: rule(404, 'never'),
  BILL_NOT_FOUND: rule(404, 'never'),
  CURSOR_INVALID: rule(400, 'never'),
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

export function isErrorCode(text: string): text is ErrorCode {
  return errorCodes.indexOf(text as ErrorCode) >= 0
}
