import { type Static, type TSchema, Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { visibleAsciiPattern } from '#text'
import {
  BankSilence,
  type ConfirmationAnswer,
  type MovementAnswer,
  type MovementQueryAnswer,
  type VerificationAnswer,
} from './bankChannel'

/** The bank's answers, checked before they are believed: an answer of another shape counts as no answer. */

const oneOf = <Text extends string>(...texts: Text[]) => Type.Union(texts.map((text) => Type.Literal(text)))

/** An id or token of the bank's making; it is kept as it is. */
const bankId = Type.String({ pattern: visibleAsciiPattern, maxLength: 512 })

const verificationSchema = Type.Union([
  Type.Object({
    outcome: Type.Literal('sms_sent'),
    verificationId: bankId,
    expiresAt: Type.String(),
  }),
  Type.Object({
    outcome: Type.Literal('mismatch'),
    field: oneOf('name', 'idNumber', 'phone', 'cardNumber'),
    triesLeftToday: Type.Integer({ minimum: 0 }),
  }),
  Type.Object({
    outcome: Type.Literal('refused'),
    reason: oneOf('lost', 'expired', 'restricted', 'tries_exceeded', 'unsupported'),
  }),
])

const confirmationSchema = Type.Union([
  Type.Object({
    outcome: Type.Literal('bound'),
    cardToken: bankId,
    cardType: oneOf('debit', 'credit'),
    bankCode: Type.String({ pattern: '^[A-Za-z0-9_-]{1,32}$' }),
    lastFour: Type.String({ pattern: '^[0-9]{4}$' }),
  }),
  Type.Object({ outcome: Type.Literal('code_wrong'), triesLeft: Type.Integer({ minimum: 0 }) }),
  Type.Object({ outcome: Type.Literal('expired') }),
])

const movementSchema = Type.Union([
  Type.Object({ status: Type.Literal('succeeded') }),
  Type.Object({
    status: Type.Literal('failed'),
    reason: oneOf('short', 'lost', 'expired', 'restricted', 'issuer_down'),
  }),
  Type.Object({ status: Type.Literal('processing') }),
])

const movementQuerySchema = Type.Union([movementSchema, Type.Object({ status: Type.Literal('not_found') })])

export const readVerificationAnswer = (body: unknown): VerificationAnswer => read(verificationSchema, body)
export const readConfirmationAnswer = (body: unknown): ConfirmationAnswer => read(confirmationSchema, body)
export const readMovementAnswer = (body: unknown): MovementAnswer => read(movementSchema, body)
export const readMovementQueryAnswer = (body: unknown): MovementQueryAnswer => read(movementQuerySchema, body)

function read<Schema extends TSchema>(schema: Schema, body: unknown): Static<Schema> {
  if (!Value.Check(schema, body)) throw new BankSilence('the bank answered in an unknown shape')
  return body
}
