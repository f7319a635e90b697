import {
  ageOn,
  ageRules,
  bankOfCardNumber,
  cardLimits,
  checkCardNumber,
  isPhone,
  maskPhone,
  normalizePhone,
  shanghaiDay,
} from '@wallet/rules'
import { ApiError } from '#apiError'
import { BankSilence, type VerificationAnswer } from '#channels/bank/bankChannel'
import { addSeconds, secondsUntil } from '#clock'
import type { AppContext } from '#context'
import {
  type CardBindingRow,
  closeCardBinding,
  countCardBindings,
  insertCardBinding,
  nameVerification,
  voidAnsweredBindings,
} from '#domains/cards/cardBindingStore'
import { countCards, isCardBound } from '#domains/cards/cardStore'
import { cardParams } from '#domains/cards/cardSummaries'
import { requireConsent } from '#domains/consents/consents'
import { type CardHolder, readCardHolder } from '#domains/identity/readCardHolder'
import { uuidv7 } from '#ids'
import { inUserLane } from '#kit/inUserLane'
import type { Transaction } from '#storage/database'

/** How long the bank's SMS code may take to arrive and be typed. Our own default. */
const bindingLifeSeconds = 600
const daySeconds = 86_400

/**
 * Starts to bind a card: everything that can be told without the bank is told first, so that a slip never costs one of
 * the few tries a bank allows a day; then the bank checks the four factors and texts its own code.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, CONSENT_REQUIRED, CARD_NUMBER_INVALID, PHONE_INVALID, CARD_BANK_UNKNOWN, CARD_CREDIT_AGE,
 *   CARD_ALREADY_BOUND, CARD_LIMIT_REACHED, RATE_LIMITED; then from the bank CARD_FIELD_MISMATCH (params field, triesLeft),
 *   CARD_TRIES_EXCEEDED, CARD_LOST, CARD_EXPIRED, CARD_RESTRICTED, BANK_UNAVAILABLE.
 */
export async function createCardBinding(
  context: AppContext,
  input: { userId: string; cardNumber: string; phone: string },
): Promise<CardBindingRow> {
  const holder = await readCardHolder(context, input.userId)
  await requireConsent(context.database, input.userId, 'cards')
  const checked = checkCardNumber(input.cardNumber)
  if (!checked.ok) throw new ApiError(checked.code)
  const phone = normalizePhone(input.phone)
  if (!isPhone(phone)) throw new ApiError('PHONE_INVALID')
  const issuer = bankOfCardNumber(checked.digits)
  if (!issuer) throw new ApiError('CARD_BANK_UNKNOWN')
  const now = context.clock.now()
  if (issuer.cardType === 'credit') refuseCreditUnderAge(holder, now)
  const numberHash = context.cipher.blindIndex('card_number', checked.digits)
  const binding: CardBindingRow = {
    id: uuidv7(),
    userId: input.userId,
    bankCode: issuer.bank.code,
    cardType: issuer.cardType,
    bin: checked.digits.slice(0, 6),
    lastFour: checked.digits.slice(-4),
    numberHash,
    phoneMasked: maskPhone(phone),
    state: 'open',
    verificationId: '',
    cardId: null,
    createdAt: now,
    expiresAt: addSeconds(now, bindingLifeSeconds),
  }
  await inUserLane(context, input.userId, (tx) => startBinding(tx, binding))
  try {
    const answer = await askBank(context, {
      requestId: binding.id,
      name: holder.legalName,
      idNumber: holder.idNumber,
      cardNumber: checked.digits,
      phone,
    })
    const verificationId = readVerificationId(answer, binding)
    await nameVerification(context.database, binding.id, verificationId)
    return { ...binding, verificationId }
  } catch (error) {
    await closeCardBinding(context.database, binding.id, { state: 'void' })
    throw error
  }
}

/**
 * Decides in the user's lane, before the bank is asked: every question costs somebody something, and a hundred at once
 * must not all be the first.
 */
async function startBinding(tx: Transaction, binding: CardBindingRow): Promise<void> {
  const { userId, numberHash, createdAt: now } = binding
  if (await isCardBound(tx, userId, numberHash)) throw new ApiError('CARD_ALREADY_BOUND')
  if ((await countCards(tx, userId)) >= cardLimits.maxCards) {
    throw new ApiError('CARD_LIMIT_REACHED', { cardsMax: cardLimits.maxCards })
  }
  await voidAnsweredBindings(tx, userId, numberHash)
  const count = await countCardBindings(tx, { userId, now, since: addSeconds(now, -daySeconds) })
  const freeAt =
    count.recent >= cardLimits.bindingsPerDay
      ? count.firstAt && addSeconds(count.firstAt, daySeconds)
      : count.open >= cardLimits.openBindingsMax && count.firstEnd
  if (freeAt) throw new ApiError('RATE_LIMITED', { retryAfterSeconds: secondsUntil(freeAt, now) })
  await insertCardBinding(tx, binding)
}

/** @throws {ApiError} CARD_CREDIT_AGE for a holder who may not have a credit card yet. */
export function refuseCreditUnderAge(holder: CardHolder, now: Date): void {
  if (ageOn(holder.birthDate, shanghaiDay(now)) < ageRules.creditCardMin) {
    throw new ApiError('CARD_CREDIT_AGE', { ageMin: ageRules.creditCardMin })
  }
}

async function askBank(
  context: AppContext,
  request: Parameters<AppContext['channels']['bank']['verifyCard']>[0],
): Promise<VerificationAnswer> {
  try {
    return await context.channels.bank.verifyCard(request)
  } catch (error) {
    if (!(error instanceof BankSilence)) throw error
    context.log.warn({ reason: error.message, bindingId: request.requestId }, 'The bank did not verify a card')
    throw new ApiError('BANK_UNAVAILABLE', {}, { cause: error })
  }
}

const refusalCodes = {
  lost: 'CARD_LOST',
  expired: 'CARD_EXPIRED',
  restricted: 'CARD_RESTRICTED',
  tries_exceeded: 'CARD_TRIES_EXCEEDED',
  unsupported: 'CARD_BANK_UNKNOWN',
} as const

function readVerificationId(answer: VerificationAnswer, card: { bankCode: string; lastFour: string }): string {
  if (answer.outcome === 'sms_sent') return answer.verificationId
  if (answer.outcome === 'mismatch') {
    throw new ApiError('CARD_FIELD_MISMATCH', { field: answer.field, triesLeft: answer.triesLeftToday })
  }
  throw new ApiError(refusalCodes[answer.reason], cardParams(card))
}
