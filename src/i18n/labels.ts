import { type Agreement, bankOfCode, type Fen, type PaymentSourceKind } from '@wallet/rules'
import type { PlainTextKey } from './dictionary'
import { formatDuration, formatYuanSign } from './formats'
import { currentLanguage } from './language'
import { t } from './text'

interface CardLike {
  bankCode: string
  bankName: string
  cardType: 'debit' | 'credit'
  lastFour: string
}

interface SourceLike {
  kind: PaymentSourceKind
  card: CardLike | null
}

/** The bank's name in the language in use; a bank this build does not know keeps the name the API gave. */
export function bankLabel(card: Pick<CardLike, 'bankCode' | 'bankName'>): string {
  return bankOfCode(card.bankCode)?.name[currentLanguage()] ?? card.bankName
}

/** The character that tells a bank apart: 工 and not 中 for 中国工商银行; an English name's initial. */
export function bankInitial(card: Pick<CardLike, 'bankCode' | 'bankName'>): string {
  const telling = bankLabel(card)
    .replace(/^中国(?!银行)/, '')
    .replace(/^(China|Bank of) /, '')
  return Array.from(telling)[0] ?? ''
}

/** `储蓄卡` or `信用卡`. */
export function cardTypeLabel(cardType: 'debit' | 'credit'): string {
  return t(cardType === 'debit' ? 'common.debitCard' : 'common.creditCard')
}

const documentNames = {
  terms: 'consents.terms',
  privacy: 'consents.privacy',
  identity: 'consents.identity',
  cards: 'consents.cards',
} as const satisfies Record<Agreement, PlainTextKey>

/** The title of a text one agrees to. */
export function documentLabel(document: Agreement): string {
  return t(documentNames[document])
}

/** When a code may be asked for again, or that it may. */
export function resendText(seconds: number): string {
  return seconds > 0 ? t('common.resendIn', { time: formatDuration(seconds) }) : t('common.resend')
}

/** `厦门银行 储蓄卡 (1496)`. */
export function cardLabel(card: CardLike): string {
  return `${bankLabel(card)} ${cardTypeLabel(card.cardType)} (${card.lastFour})`
}

/** What a source is called where no card is told with it. */
const cardlessNames: Record<PaymentSourceKind, PlainTextKey> = {
  balance: 'common.balance',
  card: 'common.bankCard',
  combined: 'common.balanceAndCard',
}

/** How a card is told with a source of each kind. */
const cardNames: Record<PaymentSourceKind, (card: string) => string> = {
  balance: (card) => card,
  card: (card) => card,
  combined: (card) => `${t('common.balance')} + ${card}`,
}

interface ReachLike {
  kind: PaymentSourceKind
  availableFen: Fen | null
  balanceFen?: Fen | null
}

/**
 * What a source can pay, and of a combined one what each part pays of the amount, as far as that is known. Of a card only
 * the bank knows what is on it: what is told is the cap above it, if there is one.
 */
export function reachLabel({ kind, availableFen, balanceFen = null }: ReachLike, amountFen: Fen | null = null): string {
  if (balanceFen !== null) return fillUpLabel(balanceFen, amountFen)
  if (availableFen === null) return t('pay.cardAvailability')
  return t(reachTexts[kind], { amount: formatYuanSign(availableFen) })
}

function fillUpLabel(balanceFen: Fen, amountFen: Fen | null): string {
  const balance = formatYuanSign(balanceFen)
  if (amountFen === null) return t('pay.fillUpAny', { balance })
  return t('pay.fillUp', { balance, gap: formatYuanSign(amountFen - balanceFen) })
}

const reachTexts = {
  balance: 'pay.canPay',
  card: 'pay.cardUpTo',
  combined: 'pay.cardUpTo',
} as const satisfies Record<PaymentSourceKind, string>

/** What paid, each part with its amount where there are several: `余额 ¥10.00 + 厦门银行 1496 ¥23.40`. */
export function partsLabel(source: SourceLike, parts: readonly (SourceLike & { amountFen: Fen })[]): string {
  if (parts.length < 2) return sourceLabel(source)
  return parts.map((part) => `${shortSourceLabel(part)} ${formatYuanSign(part.amountFen)}`).join(' + ')
}

/** `工商银行 1375`: for lists, where the full names of banks would push the rest aside. */
export function shortSourceLabel({ kind, card }: SourceLike): string {
  if (!card) return t(cardlessNames[kind])
  return cardNames[kind](`${bankLabel(card).replace(/^中国(?=.{3})/, '')} ${card.lastFour}`)
}

/** What paid: the balance, or the card by its bank and last four, or both. */
export function sourceLabel({ kind, card }: SourceLike): string {
  return card ? cardNames[kind](cardLabel(card)) : t(cardlessNames[kind])
}
