import { Type } from '@sinclair/typebox'
import { cardStatuses } from '@wallet/rules'
import {
  cardFace,
  instant,
  list,
  literals,
  object,
  phone,
  phoneMasked,
  ref,
  smsCode,
  typed,
  uuid,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const Card = object(
  'Card',
  {
    id: uuid,
    ...cardFace,
    phoneMasked,
    isDefault: Type.Boolean({ description: 'Whether it is offered first' }),
    status: literals(cardStatuses, {
      description: 'What its bank last said of it; one that is expired or lost does not pay',
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
  { id: uuid, ...cardFace, phoneMasked, expiresAt: instant('Until when the code is taken') },
  'A card that waits for the SMS code of its bank',
)

export const CardBindingConfirmation = object('CardBindingConfirmation', { smsCode }, 'The code that the bank texted')

export const CardUnbinding = object('CardUnbinding', { pin: ref(Sealed) }, "The owner's yes to giving up a card")
