import { type AnyErrorCode, bankOfCode, type MoneyMoved, type TopUpCapName } from '@wallet/rules'
import { clock } from '@/time/clock'
import { errors as errorsEn } from './en/errors'
import type { ErrorTexts } from './errorText'
import { formatDuration, formatMoment, formatYuanSign } from './formats'
import { currentLanguage, type Language } from './language'
import { fillTemplate, type SlotValues } from './template'
import { t, textIn } from './text'
import { errors as errorsZh } from './zh/errors'

/** What went wrong, as the API's problem, a payment's `failure` or the client itself tells it. */
export interface Failure {
  code: AnyErrorCode
  moved?: MoneyMoved
  params?: Readonly<Record<string, string | number>>
}

/** A failure in words, money first: what happened to it, why, and the one thing to do. */
export interface FailureText {
  title: string
  /** Null where no money could be meant. */
  money: string | null
  next: string
}

interface Wording {
  language: Language
  nowMs: number
}

const errorTexts: Record<Language, ErrorTexts> = { zh: errorsZh, en: errorsEn }

/** Writes a failure out in the language in use; `nowMs` is what "today" is measured from. */
export function failureText(
  failure: Failure,
  { language = currentLanguage(), nowMs = clock.now() }: Partial<Wording> = {},
): FailureText {
  const text = errorTexts[language][failure.code]
  const values = writeOut(failure.params ?? {}, { language, nowMs })
  return {
    title: fillTemplate(text.title, values),
    money: text.aboutMoney ? moneySentence(failure.moved ?? 'no', values, language) : null,
    next: fillTemplate(text.next, values),
  }
}

/** What went wrong and what to do, on one line: for a field or a sheet, where no money has been asked for yet. */
export function failureLine(failure: Failure): string {
  const { title, next } = failureText(failure)
  return t('common.twoSentences', { first: title, second: next })
}

function moneySentence(moved: MoneyMoved, values: SlotValues, language: Language): string {
  if (moved === 'unknown') return textIn(language, 'common.moneyUnknown', values)
  return textIn(language, moved === 'yes' ? 'common.moneyMoved' : 'common.moneyUntouched')
}

/** Params carry codes and units; people read words, so each value is written out by the end of its name. */
export function writeOut(params: Readonly<Record<string, string | number>>, wording: Wording): SlotValues {
  const entries = Object.entries(params).map(([name, value]) => [name, writeOutOne(name, value, wording)])
  const bankPhone = bankOfCode(String(params.bank ?? ''))?.servicePhone
  const capAdvice = capWords[wording.language][params.cap ?? '']?.advice
  return { bankPhone, capAdvice, ...Object.fromEntries(entries) }
}

function writeOutOne(name: string, value: string | number, { language, nowMs }: Wording): string | number | undefined {
  if (name.endsWith('Fen')) return typeof value === 'number' ? formatYuanSign(value) : undefined
  if (name.endsWith('Seconds')) return typeof value === 'number' ? formatDuration(value, language) : undefined
  if (/(At|By)$/.test(name))
    return Number.isNaN(Date.parse(String(value))) ? undefined : formatMoment(value, nowMs, language)
  if (name === 'field') return fieldNames[language][value]
  if (name === 'app') return appNames[language][value]
  if (name === 'document') return documentNames[language][value]
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

/** Which cap a top-up is above, and what helps: not every one goes away by waiting. */
const capWords: Record<Language, Record<string | number, { title: string; advice: string }>> = {
  zh: {
    transaction: { title: '超出单笔充值上限', advice: '分几笔充值' },
    day: { title: '超出今天的充值额度', advice: '减少金额，或明天再充' },
    class: { title: '充进来的钱会超出本账户类别还能付出的额度', advice: '减少金额，或直接用银行卡付款' },
  } satisfies Record<TopUpCapName, unknown>,
  en: {
    transaction: { title: 'Above the limit of a single top-up', advice: 'Top up in several steps' },
    day: { title: 'Above what is left to top up today', advice: 'Lower the amount, or top up tomorrow' },
    class: {
      title: 'Above what your account class may still pay from the balance',
      advice: 'Lower the amount, or pay with a bank card directly',
    },
  } satisfies Record<TopUpCapName, unknown>,
}

/** `emv` and `other` have no name a person would know: the sentence then says "another app". */
const appNames: Record<Language, Record<string | number, string>> = {
  zh: { wechat: '微信', alipay: '支付宝', unionpay: '云闪付' },
  en: { wechat: 'WeChat', alipay: 'Alipay', unionpay: 'UnionPay' },
}
