import type { AnyErrorCode } from './errorCodes'

/**
 * Of every failure: whom it lies with, and what cures it. A code without its row does not compile. The API's problems,
 * the app's buttons and docs/FAILURES.md all come from it.
 */

/**
 * Whom a failure lies with: `input` what was typed or sent, `payer` the account or its proofs, `source` the balance or a
 * card, `payee` the merchant, the code or the order, `rule` a cap or the law, `channel` a bank, a register or a host,
 * `device` the phone and the app on it, `system` this wallet.
 */
export const failureClasses = ['input', 'payer', 'source', 'payee', 'rule', 'channel', 'device', 'system'] as const

export type FailureClass = (typeof failureClasses)[number]

/**
 * What somebody can do next: first what this app does at a tap, then, from `correct` on, what a person does with their
 * own hands, as the sentence says. `raiseLimit` lifts the account's class, `ownLimit` is the cap its owner has set.
 */
export const nextSteps = [
  'signIn',
  'verifyIdentity',
  'setPin',
  'bindCard',
  'topUp',
  'otherSource',
  'scanAgain',
  'dynamicCode',
  'raiseLimit',
  'ownLimit',
  'viewCards',
  'viewBills',
  'viewConsents',
  'retry',
  'correct',
  'wait',
  'askMerchant',
  'contactBank',
  'contactSupport',
  'changeSettings',
] as const

export type NextStep = (typeof nextSteps)[number]

export interface FailureRule {
  readonly class: FailureClass
  /** The one thing to do, then what else helps: the app offers the first that it can do, and one other at most. */
  readonly next: readonly [NextStep, ...NextStep[]]
}

const of = <const Next extends FailureRule['next']>(failureClass: FailureClass, ...next: Next) => ({
  class: failureClass,
  next,
})

export const failureRules = {
  // The request itself
  REQUEST_INVALID: of('input', 'correct'),
  REQUEST_TIMEOUT: of('channel', 'retry'),
  NOT_FOUND: of('input', 'correct'),
  PAYLOAD_TOO_LARGE: of('input', 'correct'),
  RATE_LIMITED: of('rule', 'wait', 'retry'),
  IDEMPOTENCY_KEY_MISSING: of('system', 'correct'),
  IDEMPOTENCY_KEY_REUSED: of('system', 'correct'),
  INTERNAL_ERROR: of('system', 'wait', 'retry', 'contactSupport'),
  SERVICE_UNAVAILABLE: of('system', 'wait', 'retry'),

  // Sessions and sign-in
  AUTH_REQUIRED: of('payer', 'signIn'),
  SESSION_EXPIRED: of('payer', 'signIn'),
  REFRESH_TOKEN_INVALID: of('payer', 'signIn'),
  CREDENTIALS_WRONG: of('input', 'correct'),
  LOGIN_LOCKED: of('payer', 'wait'),
  PHONE_INVALID: of('input', 'correct'),
  PHONE_REGISTERED: of('input', 'signIn'),
  PHONE_NOT_REGISTERED: of('input', 'signIn'),
  PASSWORD_TOO_SHORT: of('input', 'correct'),
  PASSWORD_TOO_LONG: of('input', 'correct'),
  PASSWORD_COMMON: of('input', 'correct'),
  CONSENT_REQUIRED: of('payer', 'viewConsents'),
  SEAL_INVALID: of('system', 'correct'),
  SEAL_EXPIRED: of('input', 'correct'),

  // Sign-in by the host
  HOST_CODE_INVALID: of('channel', 'retry'),
  HOST_LOGIN_TOO_OFTEN: of('channel', 'wait'),
  HOST_USER_BLOCKED: of('channel', 'signIn', 'contactSupport'),
  HOST_BUSY: of('channel', 'wait', 'signIn'),
  HOST_NOT_CONFIGURED: of('system', 'signIn'),
  HOST_TICKET_INVALID: of('channel', 'retry'),
  HOST_SIGNATURE_INVALID: of('channel', 'correct'),
  HOST_PHONE_REFUSED: of('channel', 'correct'),
  HOST_PHONE_UNAVAILABLE: of('channel', 'correct'),
  HOST_IDENTITY_TAKEN: of('payer', 'signIn'),
  PHONE_TICKET_INVALID: of('channel', 'correct'),
  LAST_LOGIN_METHOD: of('payer', 'correct'),
  PASSWORD_ALREADY_SET: of('payer', 'signIn'),
  PROOF_REQUIRED: of('payer', 'correct'),
  PASSWORD_WRONG: of('input', 'correct'),
  HOST_PHONE_USED: of('channel', 'correct'),

  // SMS codes
  SMS_TOO_SOON: of('rule', 'wait'),
  SMS_HOURLY_LIMIT: of('rule', 'wait'),
  SMS_DAILY_LIMIT: of('rule', 'wait'),
  SMS_CODE_WRONG: of('input', 'correct'),
  SMS_CODE_EXPIRED: of('input', 'retry'),
  SMS_CODE_USED_UP: of('input', 'retry'),
  SMS_UNAVAILABLE: of('channel', 'wait', 'retry'),

  // Identity
  NAME_INVALID: of('input', 'correct'),
  ID_NUMBER_INVALID: of('input', 'correct'),
  ID_NUMBER_OLD: of('input', 'correct'),
  ID_NUMBER_CHECK_DIGIT: of('input', 'correct'),
  ID_NUMBER_BIRTH_DATE: of('input', 'correct'),
  AGE_TOO_YOUNG: of('rule', 'contactSupport'),
  IDENTITY_MISMATCH: of('input', 'correct'),
  IDENTITY_IN_USE: of('payer', 'signIn', 'contactSupport'),
  IDENTITY_ALREADY_VERIFIED: of('payer', 'correct'),
  IDENTITY_REQUIRED: of('payer', 'verifyIdentity'),
  IDENTITY_TRIES_EXCEEDED: of('rule', 'wait'),
  IDENTITY_UNAVAILABLE: of('channel', 'wait', 'retry'),

  // Payment PIN
  PIN_FORMAT: of('input', 'correct'),
  PIN_TOO_SIMPLE: of('input', 'correct'),
  PIN_PERSONAL: of('input', 'correct'),
  PIN_ALREADY_SET: of('payer', 'correct'),
  PIN_NOT_SET: of('payer', 'setPin'),
  PIN_WRONG: of('input', 'correct'),
  PIN_LOCKED: of('payer', 'wait'),

  // Cards
  CARD_NUMBER_INVALID: of('input', 'correct'),
  CARD_BANK_UNKNOWN: of('source', 'correct'),
  CARD_ALREADY_BOUND: of('source', 'viewCards'),
  CARD_LIMIT_REACHED: of('rule', 'viewCards'),
  CARD_FIELD_MISMATCH: of('input', 'correct', 'contactBank'),
  CARD_TRIES_EXCEEDED: of('channel', 'wait'),
  CARD_CREDIT_AGE: of('rule', 'bindCard'),
  CARD_BINDING_EXPIRED: of('input', 'bindCard'),
  CARD_NOT_FOUND: of('source', 'otherSource', 'viewCards'),
  CARD_IN_USE: of('source', 'wait', 'viewBills'),
  CARD_CREDIT_NOT_ALLOWED: of('rule', 'otherSource', 'bindCard'),
  CARD_SHORT: of('source', 'otherSource', 'bindCard'),
  CARD_EXPIRED: of('source', 'otherSource', 'bindCard', 'contactBank'),
  CARD_LOST: of('source', 'otherSource', 'bindCard', 'contactBank'),
  CARD_RESTRICTED: of('source', 'otherSource', 'bindCard', 'contactBank'),
  ISSUER_DOWN: of('channel', 'otherSource', 'wait'),
  BANK_UNAVAILABLE: of('channel', 'otherSource', 'wait'),

  // Merchant codes and orders
  QR_UNREADABLE: of('payee', 'scanAgain'),
  QR_SIGNATURE_INVALID: of('payee', 'askMerchant', 'scanAgain'),
  QR_EXPIRED: of('payee', 'scanAgain'),
  QR_FOREIGN: of('payee', 'scanAgain'),
  MERCHANT_UNKNOWN: of('payee', 'askMerchant', 'scanAgain'),
  MERCHANT_CLOSED: of('payee', 'askMerchant'),
  MERCHANT_KEY_INVALID: of('payee', 'correct'),
  ORDER_PAID: of('payee', 'askMerchant', 'viewBills'),
  ORDER_PAYING: of('payee', 'wait', 'retry', 'viewBills'),
  ORDER_CLOSED: of('payee', 'scanAgain', 'askMerchant'),
  ORDER_AMOUNT_MISMATCH: of('payee', 'scanAgain'),

  // Money
  BALANCE_SHORT: of('source', 'topUp', 'otherSource'),
  STATIC_CAP: of('rule', 'dynamicCode', 'raiseLimit'),
  CLASS_CAP: of('rule', 'otherSource', 'bindCard', 'raiseLimit'),
  DYNAMIC_CAP: of('rule', 'otherSource', 'bindCard', 'wait'),
  SELF_CAP: of('rule', 'ownLimit', 'otherSource'),
  TOPUP_CAP: of('rule', 'raiseLimit', 'correct'),
  ACCOUNT_CLOSED: of('payer', 'contactSupport'),

  // Payment codes, and what a merchant charges by them
  CODE_INVALID: of('input', 'correct'),
  CODE_EXPIRED: of('payer', 'correct'),
  CODE_USED: of('payer', 'correct'),
  CHARGE_NOT_FOUND: of('input', 'correct'),
  CHARGE_EXPIRED: of('payer', 'correct'),
  CHARGE_REVERSED: of('payee', 'askMerchant'),
  CHARGE_REFUSED: of('payer', 'correct'),

  // Transfers between people
  PAYEE_UNAVAILABLE: of('payee', 'wait'),
  PAYEE_SELF: of('input', 'correct'),
  PAYEE_TICKET_INVALID: of('input', 'correct'),
  PAYEE_NAME_WRONG: of('input', 'correct'),
  TRANSFER_SINGLE_CAP: of('rule', 'correct'),
  TRANSFER_PAYEE_CAP: of('rule', 'wait'),
  TRANSFER_DAY_CAP: of('rule', 'wait'),
  RECEIVE_CAP: of('rule', 'raiseLimit', 'wait'),
  TRANSFER_NOT_FOUND: of('input', 'viewBills'),
  TRANSFER_DELIVERED: of('payee', 'correct'),
  TRANSFER_ACCEPTED: of('payee', 'viewBills'),
  TRANSFER_REFUSED: of('payee', 'viewBills'),
  TRANSFER_RETURNED: of('payee', 'viewBills'),
  TRANSFER_RECALLED: of('payee', 'viewBills'),
  COLLECTION_NOT_FOUND: of('input', 'correct'),
  COLLECTION_ENDED: of('payee', 'correct'),
  COLLECTION_FULL: of('payee', 'correct'),
  SHARE_PAID: of('payee', 'viewBills'),

  // Withdrawals and refunds
  WITHDRAWAL_CAP: of('rule', 'wait', 'correct'),
  WITHDRAWAL_FEE_CHANGED: of('rule', 'correct'),
  REFUND_EXCEEDS: of('input', 'correct'),
  ORDER_UNPAID: of('input', 'correct'),

  // Looked for in vain
  WITHDRAWAL_NOT_FOUND: of('input', 'viewBills'),
  PAYMENT_NOT_FOUND: of('input', 'viewBills'),
  TOPUP_NOT_FOUND: of('input', 'viewBills'),
  BILL_NOT_FOUND: of('input', 'viewBills'),
  CURSOR_INVALID: of('input', 'retry'),

  // What the client raises itself
  NETWORK_OFFLINE: of('device', 'retry'),
  NETWORK_TIMEOUT: of('channel', 'retry'),
  NETWORK_TIMEOUT_UNKNOWN: of('channel', 'viewBills'),
  RESPONSE_INVALID: of('system', 'retry'),
  HOST_UNSUPPORTED: of('device', 'changeSettings'),
  HOST_CANCELLED: of('input', 'retry'),
  HOST_PERMISSION_DENIED: of('device', 'changeSettings'),
  HOST_STORAGE_FULL: of('device', 'changeSettings'),
  HOST_LOGIN_FAILED: of('device', 'signIn'),
  PHONE_REFUSED: of('device', 'correct'),
  PHONE_QUOTA_EXHAUSTED: of('channel', 'correct'),
  PHONE_UNAVAILABLE: of('device', 'correct'),
  BIOMETRIC_FAILED: of('device', 'correct'),
  NFC_OFF: of('device', 'changeSettings', 'scanAgain'),
  NFC_NOT_AUTHORISED: of('device', 'changeSettings', 'scanAgain'),
  NFC_NO_TAG: of('device', 'retry', 'scanAgain'),
  NFC_UNREADABLE: of('payee', 'scanAgain', 'askMerchant'),
  NFC_TAG_UNSUPPORTED: of('payee', 'scanAgain'),
  NFC_FAILED: of('device', 'retry', 'scanAgain'),
  NFC_UNSUPPORTED: of('device', 'scanAgain'),
  SUBSCRIBE_OFF: of('device', 'changeSettings'),
  PRIVACY_REFUSED: of('device', 'correct'),
} satisfies Readonly<Record<AnyErrorCode, FailureRule>>

/** As long as it is not known whether money moved, nothing is tried again: what there is to do is to look. */
const whileUnknown: FailureRule['next'] = ['viewBills']

/** The steps that a failure leaves, the first one first. */
export function nextStepsOf(code: AnyErrorCode, moved: 'no' | 'yes' | 'unknown' = 'no'): FailureRule['next'] {
  return moved === 'unknown' ? whileUnknown : failureRules[code].next
}
