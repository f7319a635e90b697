import {
  type AnyErrorCode,
  bankOfCode,
  type LimitWindow,
  type MoneyMoved,
  type TopUpCapName,
  wantsSupport,
} from '@wallet/rules'
import { clock } from '@/time/clock'
import { errors as errorsEn } from './en/errors'
import type { ErrorTexts } from './errorText'
import { contextTexts, type FailureContext } from './failureContext'
import { formatDuration, formatMoment, formatYuanSign } from './formats'
import { currentLanguage, type Language } from './language'
import { fillTemplate, type SlotValues } from './template'
import { t } from './text'
import { errors as errorsZh } from './zh/errors'

/** What went wrong, as the API's problem, a payment's `failure` or the client itself tells it. */
export interface Failure {
  code: AnyErrorCode
  moved?: MoneyMoved
  params?: Readonly<Record<string, string | number>>
  /** The number of the request that failed. */
  reference?: string | undefined
}

/** A failure in words, money first: what happened to it, why, and the one thing to do. */
export interface FailureText {
  title: string
  /** Null where no money could be meant. */
  money: string | null
  next: string
}

/** Which code's advice goes on once the last try of another is used up: there is nothing left to try today. */
const triesEndAs: Partial<Record<AnyErrorCode, AnyErrorCode>> = {
  IDENTITY_MISMATCH: 'IDENTITY_TRIES_EXCEEDED',
  CARD_FIELD_MISMATCH: 'CARD_TRIES_EXCEEDED',
}

type WindowNames = Record<LimitWindow, string>

interface Wording {
  language: Language
  nowMs: number
}

const errorTexts: Record<Language, ErrorTexts> = { zh: errorsZh, en: errorsEn }

/** Writes a failure out for what somebody was doing, in the language in use; `nowMs` is what "today" is measured from. */
export function failureText(
  failure: Failure,
  context: FailureContext,
  { language = currentLanguage(), nowMs = clock.now() }: Partial<Wording> = {},
): FailureText {
  const { code, moved = 'no', params = {} } = failure
  const { recheck, instead, money, errors } = contextTexts[language][context]
  const textOf = (one: AnyErrorCode) => errors?.[one] ?? errorTexts[language][one]
  const values = { ...writeOut(params, { language, nowMs }), recheck, instead: instead ?? undefined }
  const adviceCode = params.triesLeft === 0 ? (triesEndAs[code] ?? code) : code
  // As long as the money is in doubt nothing is tried again, whatever the cause.
  const next = moved === 'unknown' && money !== null ? money.whileUnknown : textOf(adviceCode).next
  return {
    title: fillTemplate(textOf(code).title, values),
    money: money && fillTemplate(money[moved], values),
    next: fillTemplate(next, values),
  }
}

/** What went wrong and what to do, on one line: for a field or a sheet, where no money has been asked for yet. */
export function failureLine(failure: Failure, context: FailureContext): string {
  const { title, next } = failureText(failure, context)
  return traced(failure, t('common.twoSentences', { first: title, second: next }))
}

/** The same where there is no room for what to do: over something older that is still there, at the end of a list. */
export function failureTitle(failure: Failure, context: FailureContext): string {
  return traced(failure, failureText(failure, context).title)
}

/** What support finds the failure by: its request's number, and what it was. */
export function supportCode({ reference, code }: Failure): string {
  return reference === undefined ? code : `${reference} ${code}`
}

/** Where all a person can do is ask, the line says with which number. */
function traced({ code, reference }: Failure, line: string): string {
  return reference !== undefined && wantsSupport(code) ? t('common.traced', { line, reference }) : line
}

/** Params carry codes and units; people read words, so each value is written out by the end of its name. */
export function writeOut(params: Readonly<Record<string, string | number>>, wording: Wording): SlotValues {
  const entries = Object.entries(params).map(([name, value]) => [name, writeOutOne(name, value, wording)])
  const bankPhone = bankOfCode(String(params.bank ?? ''))?.servicePhone
  const capAdvice = capWords[wording.language][params.cap ?? '']?.advice
  return { bankPhone, capAdvice, ...Object.fromEntries(entries) }
}

/** Nothing left is said in words, never as a number: a zero fills no slot. */
function writeOutOne(name: string, value: string | number, { language, nowMs }: Wording): string | number | undefined {
  if (value === 0) return undefined
  if (name.endsWith('Fen')) return typeof value === 'number' ? formatYuanSign(value) : undefined
  if (name.endsWith('Seconds')) return typeof value === 'number' ? formatDuration(value, language) : undefined
  if (/(At|By)$/.test(name)) return formatMoment(String(value), nowMs, language) || undefined
  if (name === 'field') return fieldNames[language][value]
  if (name === 'app') return appNames[language][value]
  if (name === 'document') return documentNames[language][value]
  if (name === 'window') return windowNames[language][value]
  if (name === 'cap') return capWords[language][value]?.title
  if (name === 'bank') return bankName(String(value), language)
  return value
}

function bankName(codeOrName: string, language: Language): string {
  return bankOfCode(codeOrName)?.name[language] ?? codeOrName
}

const fieldNames: Record<Language, Record<string | number, string>> = {
  zh: { name: '姓名', idNumber: '身份证号', phone: '手机号', cardNumber: '卡号' },
  en: { name: 'name', idNumber: 'ID number', phone: 'phone number', cardNumber: 'card number' },
}

const documentNames: Record<Language, Record<string | number, string>> = {
  zh: { terms: '用户协议', privacy: '隐私政策', identity: '身份信息处理说明', cards: '银行卡信息处理说明' },
  en: {
    terms: 'the terms',
    privacy: 'the privacy policy',
    identity: 'the use of ID details',
    cards: 'the use of card details',
  },
}

/** What a cap counts together. */
const windowNames: Record<Language, Record<string | number, string>> = {
  zh: { transaction: '单笔', day: '每天', month: '每月', accountYear: '每年', lifetime: '累计' } satisfies WindowNames,
  en: {
    transaction: 'a payment',
    day: 'a day',
    month: 'a month',
    accountYear: 'a year',
    lifetime: 'in total',
  } satisfies WindowNames,
}

/** Which cap a top-up is above, and what helps: not every one goes away by waiting. */
const capWords: Record<Language, Record<string | number, { title: string; advice: string }>> = {
  zh: {
    transaction: { title: '超出单笔充值上限', advice: '分几笔充值' },
    day: { title: '超出今天的充值额度', advice: '明天再充' },
    class: { title: '充进来的钱会超出本账户类别还能付出的额度', advice: '直接用银行卡付款' },
  } satisfies Record<TopUpCapName, unknown>,
  en: {
    transaction: { title: 'Above the limit of a single top-up', advice: 'Top up in several steps' },
    day: { title: 'Above what is left to top up today', advice: 'Top up tomorrow' },
    class: {
      title: 'Above what your account class may still pay from the balance',
      advice: 'Pay with a bank card directly',
    },
  } satisfies Record<TopUpCapName, unknown>,
}

/** `emv` and `other` have no name a person would know: the sentence then says "another app". */
const appNames: Record<Language, Record<string | number, string>> = {
  zh: { wechat: '微信', alipay: '支付宝', unionpay: '云闪付' },
  en: { wechat: 'WeChat', alipay: 'Alipay', unionpay: 'UnionPay' },
}
