import { Type } from '@sinclair/typebox'
import { collectionRules, collectionStates, shareStates } from '@wallet/rules'
import {
  count,
  createdAt,
  fen,
  instant,
  list,
  literals,
  nullable,
  object,
  personName,
  positiveFen,
  ref,
  ticket,
  typed,
  upTo,
  uuid,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

const card = ticket('The secret of the collection’s card: whoever has it may look at it and take a share')

const note = nullable(Type.String({ description: 'What the money is for, as its asker wrote it' }))

const ShareRequest = Type.Object(
  {
    amountFen: positiveFen,
    payer: Type.Optional(ticket('Whom it asks: what POST /v1/payees gave. Left out: whoever takes it by card')),
  },
  { additionalProperties: false, description: 'What one of them is asked for' },
)

export const CollectionRequest = Type.Object(
  {
    ownFen: fen('What the asker bears of the total; 0 where they take no part'),
    note: Type.Optional(
      typed(200, `What it is for. Cut to ${collectionRules.noteMax} characters after unseen marks are taken out`),
    ),
    shares: Type.Array(ShareRequest, {
      minItems: 1,
      maxItems: collectionRules.peopleMax,
      description: 'The total is what the asker bears and all of these; one person is named once',
    }),
  },
  { $id: 'CollectionRequest', additionalProperties: false, description: 'Money to ask others for' },
)

export const CollectionCard = Type.Object(
  { card },
  { $id: 'CollectionCard', additionalProperties: false, description: 'The card of a collection that somebody shared' },
)

const typedName = typed(16, 'The first character of the asker’s name, filled in by the payer of a large sum')

export const ShareQuestion = Type.Object(
  { typedName: Type.Optional(typedName) },
  { $id: 'ShareQuestion', additionalProperties: false, description: 'A typed name is compared as well' },
)

export const SharePayment = Type.Object(
  { typedName: Type.Optional(typedName), pin: ref(Sealed) },
  { $id: 'SharePayment', additionalProperties: false, description: 'Pays the user’s own share; the PIN is sealed' },
)

export const CollectionShare = object(
  'CollectionShare',
  {
    id: uuid,
    amountFen: positiveFen,
    state: literals([...shareStates], {
      description:
        '`open` waits to be paid, `paying` its money is on its way; the others are for good, and only of one that is `paid` money has moved',
    }),
    payerName: nullable(personName, 'Null as long as nobody has taken it'),
    paidAt: nullable(instant('When its asker had the money; null until then')),
    transferId: nullable(uuid, 'The transfer that pays it; null while there is none'),
  },
  'What one person is asked for',
)

export const Collection = object(
  'Collection',
  {
    id: uuid,
    role: literals(['asker', 'payer'], { description: 'Which of them looks' }),
    state: literals([...collectionStates], {
      description: '`open` something may still be paid, `paid` all of it is, `ended` nothing more comes',
    }),
    askerName: personName,
    note,
    card: nullable(card, 'For its asker to share; null for the others'),
    totalFen: fen('What the asker bears and all shares'),
    ownFen: fen('What the asker bears'),
    paidFen: fen('What was paid of the shares'),
    shareCount: count('How many shares there are'),
    paidCount: count('How many of them are paid'),
    shares: upTo(collectionRules.peopleMax, ref(CollectionShare), 'All shares, for the asker; empty for the others'),
    share: nullable(ref(CollectionShare), 'What the user is asked for; null for the asker, and who has no share'),
    freeFen: nullable(fen('What the next share is that nobody has taken'), 'Null when there is none'),
    createdAt,
    expiresAt: instant('Until when it may be paid'),
    remindableAt: instant('From when on those who have not paid may be reminded'),
  },
  'Money that somebody asks others for, as one of them sees it',
)

export const CollectionList = object(
  'CollectionList',
  { items: list(ref(Collection), 'The latest first') },
  'What the user has asked others for',
)
