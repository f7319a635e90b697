import { randomInt, randomUUID } from 'node:crypto'
import { bankOfCardNumber, checkCardNumber, shanghaiDay } from '@wallet/rules'
import type { Person } from '#people'
import { BankError } from '#providers/bank/bankError'
import type { Card, CardBook } from '#providers/bank/cardBook'
import type { Factor } from '#providers/bank/outcomes'
import type { Inbox } from '#providers/sms/inbox'
import type { World } from '#world'

/** What the wallet claims about a card and its holder. */
export interface Factors {
  readonly name: string
  readonly idNumber: string
  readonly cardNumber: string
  readonly phone: string
}

export type VerificationAnswer =
  | { outcome: 'sms_sent'; verificationId: string; expiresAt: string }
  | { outcome: 'mismatch'; field: Factor; triesLeftToday: number }
  | { outcome: 'refused'; reason: 'lost' | 'expired' | 'restricted' | 'tries_exceeded' | 'unsupported' }

export type ConfirmationAnswer =
  | { outcome: 'bound'; cardToken: string; cardType: 'debit' | 'credit'; bankCode: string; lastFour: string }
  | { outcome: 'code_wrong'; triesLeft: number }
  | { outcome: 'expired' }

interface Verification {
  readonly id: string
  readonly cardNumber: string
  readonly smsCode: string
  readonly expiresAtMs: number
  readonly triesLeft: number
  /** Answer once bound, given again to a confirmation whose answer was lost. */
  readonly bound: ConfirmationAnswer | null
}

const TRIES_A_DAY = 5
const CODE_TRIES = 5
const CODE_LIFE_MS = 5 * 60 * 1000

/** The four-factor check of an issuer, and the code it sends to the phone left with the bank. */
export class Verifications {
  constructor(
    private readonly world: World,
    private readonly cards: CardBook,
    private readonly inbox: Inbox,
    /** Six digits, for the message to the card's holder. */
    private readonly newCode: () => string = randomCode,
  ) {}

  /**
   * Compares the factors and texts a code; the same `requestId` again gets the same answer.
   *
   * @throws BankError 409 request_differs, 503 issuer_down.
   */
  start(requestId: string, factors: Factors): VerificationAnswer {
    const content = JSON.stringify([factors.name, factors.idNumber, factors.cardNumber, factors.phone])
    const earlier = this.world.log.get<{ content: string; answer: VerificationAnswer }>('requests', requestId)
    if (earlier) {
      if (earlier.content !== content)
        throw new BankError(409, 'request_differs', 'this id was used with other content')
      return earlier.answer
    }
    const answer = this.compare(factors)
    this.world.log.write([['requests', requestId, { content, answer }]])
    return answer
  }

  /** @throws BankError 404 verification_unknown. */
  confirm(verificationId: string, smsCode: string): ConfirmationAnswer {
    const verification = this.world.log.get<Verification>('verifications', verificationId)
    if (!verification) throw new BankError(404, 'verification_unknown', 'no verification has this id')
    const isRight = verification.smsCode === smsCode
    if (verification.bound) return isRight ? verification.bound : { outcome: 'expired' }
    if (verification.triesLeft === 0 || verification.expiresAtMs <= this.world.now()) return { outcome: 'expired' }
    if (!isRight) {
      const triesLeft = verification.triesLeft - 1
      this.world.log.write([['verifications', verification.id, { ...verification, triesLeft }]])
      return { outcome: 'code_wrong', triesLeft }
    }
    return this.bind(verification)
  }

  private compare(factors: Factors): VerificationAnswer {
    const card = this.cards.find(factors.cardNumber)
    const triesKey = `${factors.cardNumber}:${shanghaiDay(new Date(this.world.now()))}`
    const triesUsed = this.world.log.get<number>('tries', triesKey) ?? 0
    if (triesUsed >= TRIES_A_DAY) return { outcome: 'refused', reason: 'tries_exceeded' }

    const refusal = card ? refusalOf(card) : refusalOfUnknown(factors.cardNumber)
    if (refusal) return { outcome: 'refused', reason: refusal }
    const field = card ? differingFactor(factors, card, this.world.residents.byId(card.personId)) : 'cardNumber'
    if (!card || field) {
      this.world.log.write([['tries', triesKey, triesUsed + 1]])
      return { outcome: 'mismatch', field: field ?? 'cardNumber', triesLeftToday: TRIES_A_DAY - triesUsed - 1 }
    }
    return this.sendCode(card)
  }

  private sendCode(card: Card): VerificationAnswer {
    const verification: Verification = {
      id: randomUUID(),
      cardNumber: card.number,
      smsCode: this.newCode(),
      expiresAtMs: this.world.now() + CODE_LIFE_MS,
      triesLeft: CODE_TRIES,
      bound: null,
    }
    this.world.log.write([['verifications', verification.id, verification]])
    const sender = bankOfCardNumber(card.number)?.bank.name.zh ?? '银行'
    this.inbox.receive({
      phone: card.phone,
      sender,
      text: `您尾号 ${card.number.slice(-4)} 的银行卡正在绑定厦门数字钱包，验证码 ${verification.smsCode}，5 分钟内有效。若非本人操作，请致电我行。`,
      code: verification.smsCode,
    })
    return {
      outcome: 'sms_sent',
      verificationId: verification.id,
      expiresAt: new Date(verification.expiresAtMs).toISOString(),
    }
  }

  private bind(verification: Verification): ConfirmationAnswer {
    const card = this.cards.find(verification.cardNumber)
    if (!card) throw new Error(`card ${verification.cardNumber} was withdrawn`)
    const { token, change } = this.cards.issueToken(card.number)
    const bound: ConfirmationAnswer = {
      outcome: 'bound',
      cardToken: token,
      cardType: card.cardType,
      bankCode: card.bankCode,
      lastFour: card.number.slice(-4),
    }
    this.world.log.write([change, ['verifications', verification.id, { ...verification, bound }]])
    return bound
  }
}

const randomCode = () => String(randomInt(0, 1_000_000)).padStart(6, '0')

function refusalOf(card: Card): 'lost' | 'expired' | 'restricted' | null {
  const { kind } = card.outcome
  if (kind === 'issuerDown') throw new BankError(503, 'issuer_down', 'the issuer does not answer')
  return kind === 'lost' || kind === 'expired' || kind === 'restricted' ? kind : null
}

/** A number no member bank could have issued is refused outright; any other unknown one is a mismatch. */
function refusalOfUnknown(cardNumber: string): 'unsupported' | null {
  return checkCardNumber(cardNumber).ok && bankOfCardNumber(cardNumber) ? null : 'unsupported'
}

function differingFactor(factors: Factors, card: Card, holder: Person | null): Factor | null {
  if (card.outcome.kind === 'wrongField') return card.outcome.field
  if (holder?.name !== factors.name) return 'name'
  if (holder.idNumber !== factors.idNumber.toUpperCase()) return 'idNumber'
  return card.phone === factors.phone ? null : 'phone'
}
