import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyErrorCode, type ClientErrorCode, type ErrorCode, errorRules, isErrorCode } from '@wallet/rules'
import { failureParams } from '../../test/support/failureParams'
import type { operations } from '../../types/wallet-api'
import { contextTexts, type FailureContext } from './failureContext'
import { failureText } from './failures'
import { type Language, languages } from './language'

/**
 * Goal: a sentence never speaks of something else than what the person is doing. Method: which code can be told in which
 * context is worked out from the contract, and every one of them is written out with all slots, with none, and at zero.
 */
const contexts = Object.keys(contextTexts.zh) as FailureContext[]

/** What somebody is doing when the app asks for this; empty for what merchants and machines ask. */
const contextsOf: Record<keyof operations, readonly FailureContext[]> = {
  previewCode: ['pay'],
  resolveCode: ['pay'],
  createPayment: ['pay'],
  readPayment: ['pay', 'open'],
  readPaymentByKey: ['pay'],
  readLimits: ['open'],
  setOwnLimit: ['account'],
  readPreflight: ['pay'],
  setSourceOrder: ['pay'],
  confirmCharge: ['pay'],
  refuseCharge: ['pay'],
  readPaymentCode: ['pay', 'open'],
  createPaymentCodeDevice: ['pay'],
  createTopUp: ['topup'],
  readTopUp: ['topup', 'open'],
  readTopUpByKey: ['topup'],
  createCollection: ['transfer'],
  listCollections: ['open'],
  findCollection: ['open'],
  takeShare: ['transfer'],
  readCollection: ['open'],
  quoteShare: ['transfer'],
  payShare: ['transfer'],
  declineShare: ['transfer'],
  remindPayers: ['transfer'],
  closeCollection: ['transfer'],
  findPayee: ['transfer'],
  listPayees: ['open'],
  createReceiveCode: ['open'],
  quoteTransfer: ['transfer'],
  createTransfer: ['transfer'],
  readTransfer: ['transfer', 'open'],
  readTransferByKey: ['transfer'],
  listWaitingTransfers: ['open'],
  acceptTransfer: ['transfer'],
  refuseTransfer: ['transfer'],
  recallTransfer: ['transfer'],
  quoteWithdrawal: ['withdraw'],
  createWithdrawal: ['withdraw'],
  readWithdrawal: ['withdraw', 'open'],
  readWithdrawalByKey: ['withdraw'],
  createCardBinding: ['bind'],
  confirmCardBinding: ['bind'],
  unbindCard: ['cards'],
  setDefaultCard: ['cards'],
  createIdentity: ['identity'],
  checkNewPin: ['pin'],
  setPin: ['pin'],
  readSealingKey: ['pay', 'topup', 'transfer', 'withdraw', 'cards', 'pin', 'signIn', 'account'],
  createSmsCode: ['signIn'],
  createRegistration: ['signIn'],
  createSession: ['signIn'],
  createHostSession: ['signIn'],
  createHostPhone: ['signIn'],
  refreshSession: contexts,
  deleteSession: ['account'],
  createHostIdentity: ['account'],
  detachHostIdentity: ['account'],
  setLoginPassword: ['account'],
  createProofCode: ['account'],
  giveConsent: ['bind', 'identity', 'account'],
  withdrawConsent: ['account'],
  grantSubscriptions: ['account'],
  readMessages: ['open'],
  readUser: ['open'],
  readBalance: ['open'],
  readPoints: ['open'],
  readBill: ['open'],
  readLoginMethods: ['open'],
  readPartnerMerchant: ['open'],
  listBills: ['open'],
  listCards: ['open'],
  listConsents: ['open'],
  listMessages: ['open'],
  listPartnerMerchants: ['open'],
  listPointsEntries: ['open'],
  listSubscriptions: ['open'],
  readHealth: [],
  readMerchantProfile: [],
  createMerchantOrder: [],
  readMerchantOrder: [],
  closeMerchantOrder: [],
  listPaidOrders: [],
  createRefund: [],
  readRefund: [],
  createCharge: [],
  readCharge: [],
  reverseCharge: [],
}

const clientContexts: Record<ClientErrorCode, readonly FailureContext[]> = {
  NETWORK_OFFLINE: contexts,
  NETWORK_TIMEOUT: contexts,
  NETWORK_TIMEOUT_UNKNOWN: ['pay', 'topup', 'transfer', 'withdraw'],
  RESPONSE_INVALID: contexts,
  HOST_UNSUPPORTED: contexts,
  HOST_CANCELLED: contexts,
  HOST_PERMISSION_DENIED: contexts,
  HOST_STORAGE_FULL: ['pay', 'topup', 'transfer', 'withdraw', 'signIn', 'account'],
  HOST_LOGIN_FAILED: ['signIn', 'account'],
  PHONE_REFUSED: ['signIn'],
  PHONE_QUOTA_EXHAUSTED: ['signIn'],
  PHONE_UNAVAILABLE: ['signIn'],
  BIOMETRIC_FAILED: ['pay', 'topup', 'transfer'],
  NFC_OFF: ['pay'],
  NFC_NOT_AUTHORISED: ['pay'],
  NFC_NO_TAG: ['pay'],
  NFC_UNREADABLE: ['pay'],
  NFC_TAG_UNSUPPORTED: ['pay'],
  NFC_FAILED: ['pay'],
  NFC_UNSUPPORTED: ['pay'],
  SUBSCRIBE_OFF: ['account'],
  PRIVACY_REFUSED: contexts,
}

/** What a bank says of a debit is no problem document: it is told in the payment or top-up, and in its bill. */
const debitCodes: readonly ErrorCode[] = ['CARD_SHORT', 'CARD_LOST', 'CARD_EXPIRED', 'CARD_RESTRICTED', 'ISSUER_DOWN']
/** Why a source cannot pay, told before the PIN. */
const sourceCodes: readonly ErrorCode[] = [
  'PIN_NOT_SET',
  'IDENTITY_REQUIRED',
  'BALANCE_SHORT',
  'CLASS_CAP',
  'STATIC_CAP',
]

/** The codes an operation documents, by the names in its responses. */
function codesOf(operationId: string): ErrorCode[] {
  const file = join(__dirname, '../../server/openapi/wallet-v1.json')
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string; responses: Record<string, { description: string }> }>>
  }
  const operation = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find((found) => found.operationId === operationId)
  return Object.values(operation?.responses ?? {}).flatMap(({ description }) =>
    description.split(', ').filter(isErrorCode),
  )
}

const told = new Map<FailureContext, Set<AnyErrorCode>>(contexts.map((context) => [context, new Set()]))
const tell = (codes: readonly AnyErrorCode[], places: readonly FailureContext[]) => {
  for (const place of places) for (const code of codes) told.get(place)?.add(code)
}
for (const [operationId, places] of Object.entries(contextsOf)) tell(codesOf(operationId), places)
for (const [code, places] of Object.entries(clientContexts)) tell([code as ClientErrorCode], places)
tell(debitCodes, ['pay', 'topup'])
tell(sourceCodes, ['pay'])
const cases = [...told].flatMap(([context, codes]) => [...codes].map((code) => [context, code] as const))

const nowMs = Date.parse('2026-11-22T04:00:00.000Z')
/** The cap of the account's class is one of paying, also where it keeps a top-up from getting in. */
const allParams = { ...failureParams, cap: 'day' }
const atZero = { ...allParams, triesLeft: 0, retryAfterSeconds: 0, gapFen: 0, leftFen: 0 }

/** Words of paying, where nobody pays. */
const moneyWords: Record<Language, RegExp> = {
  zh: /扣款|付款|充值|收款|钱没有动|余额/,
  en: /\b(charged|pay|paid|money|balance|top up|scan)\b/i,
}
const otherWords: Record<Language, Partial<Record<FailureContext, RegExp>>> = {
  zh: {
    pay: /再充|重复充值|储蓄卡|填写|绑定/,
    topup: /付款方式|再付|重复付款|收款码|扫码|填写|绑定/,
    bind: /重新获取/,
    identity: /卡号|验证码|密码/,
    account: /(密码|验证码|手机号)登录/,
    open: /填写|重新输入/,
  },
  en: {
    pay: /debit card|top up again|filled in/i,
    topup: /\bpay from|pay again|scan|filled in/i,
    bind: /get a new one/i,
    identity: /card number|\bPIN\b|password/i,
    account: /sign in with/i,
    open: /filled in|enter it/i,
  },
}
/** Said on purpose: the platform blocks the account, and the money in the wallet is not lost by that. */
const aboutKeptMoney: readonly AnyErrorCode[] = ['HOST_USER_BLOCKED']
/** What was not found is a payment itself. */
const aboutMoneyMatters: readonly AnyErrorCode[] = ['PAYMENT_NOT_FOUND', 'TOPUP_NOT_FOUND']
/** Said on purpose: the way out of this one is a top-up. */
const curedByTopUp: readonly AnyErrorCode[] = ['BALANCE_SHORT']

describe.each(languages)('in %s', (language) => {
  test.each(cases)('%s: %s speaks of what is being done', (context, code) => {
    for (const params of [allParams, {}, atZero]) {
      const moved = isErrorCode(code) && contextTexts[language][context].money !== null ? errorRules[code].moved : 'no'
      const { title, money, next } = failureText({ code, moved, params }, context, { language, nowMs })
      const shown = `${title}\n${next}`
      expect(money === null).toBe(contextTexts[language][context].money === null)
      if (money === null && ![...aboutKeptMoney, ...aboutMoneyMatters].includes(code))
        expect(shown).not.toMatch(moneyWords[language])
      if (!curedByTopUp.includes(code)) expect(shown).not.toMatch(otherWords[language][context] ?? /^$/)
      expect(shown).not.toMatch(/(^|[^\d.])0 (次|秒|tr|sec)|¥0\.00/m)
      expect(shown).not.toMatch(/[{}[\]|]|[A-Z]+_[A-Z]+|undefined|null/)
    }
  })
})

test('the contract tells of every code which operation answers it', () => {
  expect(cases.length).toBeGreaterThan(200)
  for (const [operationId, places] of Object.entries(contextsOf))
    if (places.length > 0)
      expect([operationId, codesOf(operationId).includes('INTERNAL_ERROR')]).toEqual([operationId, true])
})

test('both languages tell the same codes otherwise', () => {
  for (const context of contexts)
    expect(Object.keys(contextTexts.en[context].errors ?? {})).toEqual(
      Object.keys(contextTexts.zh[context].errors ?? {}),
    )
})

test('with the last try nobody is sent to try again', () => {
  const lastTry = failureText({ code: 'IDENTITY_MISMATCH', params: { triesLeft: 0 } }, 'identity', {
    language: 'zh',
    nowMs,
  })
  expect(lastTry).toEqual({ title: '姓名和身份证号不一致', money: null, next: '明天再试，先核对身份证信息' })
})
