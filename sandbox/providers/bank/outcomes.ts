import { type Static, Type } from '@sinclair/typebox'

/** A field of the four factors a bank compares. */
export const factorSchema = Type.Union([
  Type.Literal('name'),
  Type.Literal('idNumber'),
  Type.Literal('phone'),
  Type.Literal('cardNumber'),
])

export type Factor = Static<typeof factorSchema>

const secondsSchema = Type.Integer({ minimum: 1, maximum: 600 })

/** What a card plays until somebody chooses something else. */
export const cardOutcomeSchema = Type.Union([
  Type.Object({ kind: Type.Literal('enough') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('short') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('expired') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('lost') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('restricted') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('wrongField'), field: factorSchema }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('issuerDown') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('answersLate'), seconds: secondsSchema }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('answerLost') }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('neverReceived') }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('processingThenSucceeded'), seconds: secondsSchema },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('processingThenFailed'), seconds: secondsSchema }, { additionalProperties: false }),
])

export type CardOutcome = Static<typeof cardOutcomeSchema>
