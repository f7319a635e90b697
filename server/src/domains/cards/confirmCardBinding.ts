import { cardLimits } from '@wallet/rules'
import { ApiError, isApiError } from '#apiError'
import { BankSilence, type ConfirmationAnswer } from '#channels/bank/bankChannel'
import type { AppContext } from '#context'
import { type CardBindingRow, closeCardBinding, findCardBinding } from '#domains/cards/cardBindingStore'
import { type CardRow, countCards, findCard, insertCard, isCardBound } from '#domains/cards/cardStore'
import { cardMessage } from '#domains/cards/cardSummaries'
import { refuseCreditUnderAge } from '#domains/cards/createCardBinding'
import { passCheck } from '#domains/identity/externalChecks'
import { readCardHolder } from '#domains/identity/readCardHolder'
import { recordMessage } from '#domains/messages/recordMessage'
import { requireSmsCode } from '#domains/proofs/smsCodes'
import { uuidv7 } from '#ids'
import { inUserLane } from '#kit/inUserLane'
import type { Transaction } from '#storage/database'

interface ConfirmationInput {
  readonly userId: string
  readonly bindingId: string
  /** As it was typed. */
  readonly smsCode: string
}

type Bound = Extract<ConfirmationAnswer, { outcome: 'bound' }>

/**
 * Ends a binding with the bank's SMS code. Confirming a binding that is already bound answers the same card again, so
 * a lost answer costs nothing.
 *
 * @throws {ApiError} REQUEST_INVALID for what cannot be a code, CARD_BINDING_EXPIRED, SMS_CODE_WRONG (params.triesLeft), SMS_CODE_USED_UP, BANK_UNAVAILABLE,
 *   CARD_ALREADY_BOUND, CARD_LIMIT_REACHED, CARD_CREDIT_AGE.
 */
export async function confirmCardBinding(context: AppContext, input: ConfirmationInput): Promise<CardRow> {
  const smsCode = requireSmsCode(input.smsCode)
  const binding = await findCardBinding(context.database, input.userId, input.bindingId)
  if (!binding) throw new ApiError('NOT_FOUND')
  if (binding.state === 'bound') return readBoundCard(context, binding)
  const isOver = binding.state === 'void' || context.clock.now() >= binding.expiresAt
  // Without the bank's name for it the bank never answered: there is no code to confirm.
  if (isOver || binding.verificationId === '') throw new ApiError('CARD_BINDING_EXPIRED')
  try {
    return await confirmOpen(context, binding, { ...input, smsCode })
  } catch (error) {
    // A bank may take the second of two taps amiss: what counts then is that the first one has bound the card.
    const latest = isApiError(error) ? await findCardBinding(context.database, input.userId, binding.id) : null
    if (latest?.state !== 'bound') throw error
    return readBoundCard(context, latest)
  }
}

async function confirmOpen(context: AppContext, binding: CardBindingRow, input: ConfirmationInput): Promise<CardRow> {
  const answer = await askBank(context, binding, input.smsCode)
  if (answer.outcome === 'expired') {
    await closeCardBinding(context.database, binding.id, { state: 'void' })
    throw new ApiError('CARD_BINDING_EXPIRED')
  }
  if (answer.outcome === 'code_wrong') {
    if (answer.triesLeft > 0) throw new ApiError('SMS_CODE_WRONG', { triesLeft: answer.triesLeft })
    await closeCardBinding(context.database, binding.id, { state: 'void' })
    throw new ApiError('SMS_CODE_USED_UP')
  }
  if (answer.cardType === 'credit') {
    refuseCreditUnderAge(await readCardHolder(context, input.userId), context.clock.now())
  }
  return (
    (await inUserLane(context, input.userId, (tx) => storeCard(context, tx, binding, answer))) ??
    readBoundCard(context, { ...binding, ...(await findCardBinding(context.database, input.userId, binding.id)) })
  )
}

/** Stores the bank's token; null when the same binding was confirmed by another request meanwhile. */
async function storeCard(
  context: AppContext,
  tx: Transaction,
  binding: CardBindingRow,
  answer: Bound,
): Promise<CardRow | null> {
  const id = uuidv7()
  if (!(await closeCardBinding(tx, binding.id, { state: 'bound', cardId: id }))) return null
  if (await isCardBound(tx, binding.userId, binding.numberHash)) throw new ApiError('CARD_ALREADY_BOUND')
  const cardCount = await countCards(tx, binding.userId)
  if (cardCount >= cardLimits.maxCards) {
    throw new ApiError('CARD_LIMIT_REACHED', { cardsMax: cardLimits.maxCards })
  }
  const card: CardRow = {
    id,
    userId: binding.userId,
    bankCode: answer.bankCode,
    cardType: answer.cardType,
    bin: binding.bin,
    lastFour: binding.lastFour,
    numberHash: binding.numberHash,
    tokenSealed: context.cipher.encrypt({ table: 'card', column: 'token_sealed', rowId: id }, answer.cardToken),
    phoneMasked: binding.phoneMasked,
    status: 'active',
    isDefault: cardCount === 0,
    boundAt: context.clock.now(),
    unboundAt: null,
  }
  await insertCard(tx, card)
  await passCheck(tx, { userId: card.userId, channel: `bank:${card.bankCode}`, at: card.boundAt })
  await recordMessage(tx, { ...cardMessage(card), kind: 'card_bound', at: card.boundAt })
  return card
}

async function readBoundCard(context: AppContext, binding: CardBindingRow): Promise<CardRow> {
  const card = binding.cardId && (await findCard(context.database, binding.userId, binding.cardId))
  if (!card) throw new ApiError('CARD_BINDING_EXPIRED')
  return card
}

async function askBank(context: AppContext, binding: CardBindingRow, smsCode: string): Promise<ConfirmationAnswer> {
  try {
    return await context.channels.bank.confirmCard(binding.verificationId, smsCode)
  } catch (error) {
    if (!(error instanceof BankSilence)) throw error
    context.log.warn({ reason: error.message, bindingId: binding.id }, 'The bank did not confirm a card')
    throw new ApiError('BANK_UNAVAILABLE', {}, { cause: error })
  }
}
