import { Type } from '@sinclair/typebox'
import { instant, list, literals, object, phone, phoneMasked, ref, smsCode, typed, uuid } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

/** What is told of every card: never its number. */
const face = {
  bankCode: Type.String({ description: 'The bank in short, such as ICBC' }),
  bankName: Type.String({ description: 'The bank by its Chinese name' }),
  cardType: literals(['debit', 'credit'], { description: 'Only a debit card tops up' }),
  lastFour: Type.String({ pattern: '^[0-9]{4}$', description: 'The last four digits of its number' }),
}

export const Card = object(
  'Card',
  {
    id: uuid,
    ...face,
    phoneMasked,
    isDefault: Type.Boolean({ description: 'Whether it is offered first' }),
    status: literals(['active', 'expired', 'lost', 'restricted'], {
      description: 'What its bank last said of it; only an active card pays',
    }),
    boundAt: instant('When it was bound'),
  },
  'A bound bank card',
)

export const CardList = object(
  'CardList',
  { items: list(ref(Card), 'The default first, then the oldest') },
  'All bound cards',
)

export const CardSummary = object('CardSummary', { cardId: uuid, ...face }, 'A card as it was when it was used')

export const CardBindingRequest = object(
  'CardBindingRequest',
  {
    cardNumber: typed(64, '12 to 19 digits; spaces, hyphens, full-width digits and unseen marks are cleaned away'),
    phone,
  },
  "The card's number, and the phone its bank knows the holder by",
)

export const CardBinding = object(
  'CardBinding',
  { id: uuid, ...face, phoneMasked, expiresAt: instant('Until when the code is taken') },
  'A card that waits for the SMS code of its bank',
)

export const CardBindingConfirmation = object('CardBindingConfirmation', { smsCode }, 'The code that the bank texted')

export const CardUnbinding = object('CardUnbinding', { pin: ref(Sealed) }, "The owner's yes to giving up a card")
