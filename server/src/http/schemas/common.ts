import { type Static, type TObject, type TProperties, type TSchema, Type } from '@sinclair/typebox'
import {
  errorCodes,
  failureClasses,
  moneyStatuses,
  nextSteps,
  paymentSourceKinds,
  sourceKinds,
  transferArrivals,
} from '@wallet/rules'
import { linePattern, scannedPattern, smsCodePattern, typedPattern, visibleAsciiPattern } from '#text'

/** Builders for the contract's schemas. A named schema becomes a component of the same name. */

/** A named object of exactly these fields. */
export function object<P extends TProperties>($id: string, properties: P, description?: string): TObject<P> {
  return Type.Object(properties, { $id, additionalProperties: false, ...(description ? { description } : {}) })
}

/** A reference to a named schema, with its static type. */
export function ref<S extends TSchema>(schema: S) {
  return Type.Unsafe<Static<S>>({ $ref: `${schema.$id}#` })
}

/** A string that is one of these. */
export function literals<const L extends readonly string[]>(values: L, options: { description?: string } = {}) {
  return Type.Unsafe<L[number]>({ type: 'string', enum: [...values], ...options })
}

/** The same schema, or null; the description says when it is null, where the schema's own does not. */
export function nullable<S extends TSchema>(schema: S, description?: string) {
  const inner: Record<string, unknown> = { ...schema }
  const isPlain = typeof inner.type === 'string' && inner.enum === undefined
  return Type.Unsafe<Static<S> | null>({
    ...(isPlain ? { ...inner, type: [inner.type, 'null'] } : { anyOf: [schema, { type: 'null' }] }),
    ...(description ? { description } : {}),
  })
}

/** Several of a schema. */
export const list = <S extends TSchema>(schema: S, description: string) => Type.Array(schema, { description })

/** A list in a request: no longer than `itemsMax`. */
export const upTo = <S extends TSchema>(itemsMax: number, schema: S, description: string) =>
  Type.Array(schema, { maxItems: itemsMax, description })

export const uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  minLength: 36,
  maxLength: 36,
  description: 'UUID in lower case',
})

/** A moment; `what` says of what. */
export const instant = (what: string) =>
  Type.String({ format: 'date-time', description: `${what}. RFC 3339, UTC, with milliseconds` })

const fenMax = 1_000_000_000_000

/** An amount of money that may be zero: integer fen. */
export const fen = (what: string) =>
  Type.Integer({ minimum: 0, maximum: fenMax, description: `${what}, in integer fen` })

/** An amount that somebody pays: at least one fen. */
export const positiveFen = Type.Integer({
  minimum: 1,
  maximum: fenMax,
  description: 'The amount in integer fen, at least 1',
})

export const count = (description: string) =>
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description })

/** A number or a name of which only so much is shown that its owner knows it again. */
export const masked = (what: string) => Type.String({ description: `${what}, masked so that only its owner knows it` })

export const phoneMasked = masked('Mobile number')

/** Where the next page begins. */
export const nextCursor = nullable(
  Type.String({ description: 'The `cursor` of the next page, opaque; null on the last page' }),
)

/** Where a payment, a top-up or the bill of either stands. */
export const transferStatus = literals([...moneyStatuses], {
  description: '`paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good',
})

export const orderNo = Type.String({ description: 'The number that its owner and the desk call it by' })

export const soldSubject = nullable(
  Type.String({ description: 'What was sold, by the merchant; null where it said nothing' }),
)

export const pointsEarned = count('Points that it gave')

/** When a payment or a top-up began and when its outcome is known. */
export const createdAt = instant('When it was asked for')
export const settledAt = nullable(instant('When the outcome was known; null until then'))
export const settlesBy = nullable(instant('When the outcome is known at the latest; null when it was known at once'))

/**
 * One visible line of at most so many characters. Every text that somebody writes for others to read is one; no field of
 * a request is a bare `Type.String`.
 */
export const line = (maxLength: number, description: string) =>
  Type.String({ pattern: linePattern, minLength: 1, maxLength, description })

/** What a person types or pastes, unseen marks and all; the use case brings it into the canonical form of its kind. */
export const typed = (maxLength: number, description: string) =>
  Type.String({ pattern: typedPattern, minLength: 1, maxLength, description })

/** What a scanner read, as it was read. */
export const scanned = (maxLength: number, description: string) =>
  Type.String({ pattern: scannedPattern, minLength: 1, maxLength, description })

/** An id, code or token of somebody else's making. */
export const foreignId = (maxLength: number, description: string) =>
  Type.String({ pattern: visibleAsciiPattern, minLength: 1, maxLength, description })

export const phone = typed(
  64,
  'Mainland mobile number. Spaces, hyphens, points, brackets, +86, full-width digits and unseen marks are cleaned away',
)

/** An opaque ticket of ours. */
export const ticket = (description: string) =>
  Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 16, maxLength: 200, description })

export const hostTicket = ticket('What POST /v1/host-sessions gave for a host identity that has no wallet yet')

export const provider = literals(['wechat', 'alipay'], { description: 'Which host' })

export const hostCode = foreignId(256, 'What wx.login or my.getAuthCode gave, unused; exchanged by the server')

/** The version of a text to agree to. */
export const documentVersion = Type.String({
  pattern: '^[0-9A-Za-z._-]+$',
  minLength: 1,
  maxLength: 16,
  description: 'The version that was shown; only the one in force can be agreed to',
})

export const smsCode = Type.String({
  pattern: smsCodePattern,
  minLength: 6,
  maxLength: 64,
  description: 'The six digits of the SMS. Spaces, hyphens, full-width digits and unseen marks are cleaned away',
})

export const errorCode = literals(errorCodes, { description: 'Stable; branch on this, never on text' })

export const moved = literals(['no', 'yes', 'unknown'], {
  description:
    'What is known of the money of whoever is told: whether any moved, theirs to give or a merchant’s to get',
})

export const failureClass = literals(failureClasses, {
  description:
    'Whom it lies with: what was sent, the account and its proofs, the source, the payee, a cap or the law, somebody outside, the phone, or this wallet',
})

export const failureSteps = list(
  literals(nextSteps),
  'What cures it, the one thing to do first; while it is not known whether money moved, only what looks after it',
)

export const errorParams = Type.Unsafe<Record<string, string | number>>({
  type: 'object',
  additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  description: 'Slots of the sentence: triesLeft, retryAfterSeconds, unlocksAt, gapFen, leftFen, field, bank, app …',
})

/** Parameters of a path that names one thing. */
export const idParams = Type.Object(
  { id: { ...uuid, description: 'Which one. UUID in lower case' } },
  { additionalProperties: false },
)

/** What a payment is made from, or a top-up comes from. */
export const sourceKind = literals([...sourceKinds], { description: 'The balance of the wallet, or a bound card' })

export const paymentSourceKind = literals([...paymentSourceKinds], {
  description: 'The balance of the wallet, a bound card, or the balance filled up from a card',
})

/** What is told of every card: never its number. */
export const cardFace = {
  bankCode: Type.String({ description: 'The bank in short, such as ICBC' }),
  bankName: Type.String({ description: 'The bank by its Chinese name' }),
  cardType: literals(['debit', 'credit'], { description: 'Only a debit card tops up' }),
  lastFour: Type.String({ pattern: '^[0-9]{4}$', description: 'The last four digits of its number' }),
}

/** What anybody may know of a merchant. */
export const merchantFacts = {
  id: uuid,
  name: Type.String({ description: 'What it says above the door' }),
  category: Type.String({ description: 'What it deals in, as it is written in the list of merchants' }),
  address: Type.String({ description: 'Where it is' }),
  pointsRateBasisPoints: Type.Integer({
    minimum: 0,
    maximum: 10_000,
    description: 'Points for what is paid, in hundredths of a percent; 0 gives none',
  }),
}

/** What a payment is made from; a card is named by its id. */
export const requestedSource = Type.Object(
  {
    kind: paymentSourceKind,
    cardId: Type.Optional({ ...uuid, description: 'A bound card' }),
    balanceFen: Type.Optional({ ...positiveFen, description: 'What the balance pays, as it was quoted' }),
  },
  {
    additionalProperties: false,
    description:
      'cardId is needed for a card and a combined source, balanceFen for a combined one; both are refused elsewhere',
  },
)

export const personName = Type.String({
  description: 'The last character of the verified name after a star; of somebody unverified the masked phone',
})

export const arrival = literals([...transferArrivals], {
  description: 'When the payee may accept it: at once, after two hours, after a day. Until then it may be called back',
})
