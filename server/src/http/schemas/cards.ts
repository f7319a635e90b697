import { Type } from '@sinclair/typebox'
import { instant, literals, object, phone, ref, smsCode, typed, uuid } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

const cardType = literals(['debit', 'credit'])
const lastFour = Type.String({ pattern: '^[0-9]{4}$' })

export const Card = object('Card', {
  id: uuid,
  bankCode: Type.String(),
  bankName: Type.String(),
  cardType,
  lastFour,
  phoneMasked: Type.String(),
  isDefault: Type.Boolean(),
  status: literals(['active', 'expired', 'lost', 'restricted']),
  boundAt: instant,
})

export const CardList = object('CardList', { items: Type.Array(ref(Card)) })

export const CardSummary = object('CardSummary', {
  cardId: uuid,
  bankCode: Type.String(),
  bankName: Type.String(),
  cardType,
  lastFour,
})

export const CardBindingRequest = object('CardBindingRequest', {
  cardNumber: typed(64, '12 to 19 digits; spaces, hyphens, full-width digits and unseen marks are cleaned away'),
  phone,
})

export const CardBinding = object(
  'CardBinding',
  {
    id: uuid,
    bankCode: Type.String(),
    bankName: Type.String(),
    cardType,
    lastFour,
    phoneMasked: Type.String(),
    expiresAt: instant,
  },
  'A card that waits for the SMS code of its bank',
)

export const CardBindingConfirmation = object('CardBindingConfirmation', { smsCode })

export const CardUnbinding = object('CardUnbinding', { pin: ref(Sealed) })
