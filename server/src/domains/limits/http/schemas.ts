import { Type } from '@sinclair/typebox'
import { billKinds, codeKinds, limitRules, limitWindows, nextSteps, ownLimitNames } from '@wallet/rules'
import { count, errorCode, fen, instant, list, literals, nullable, object, ref, sourceKind } from '#http/schemas/common'
import { Proof } from '#http/schemas/proofs'

const limitNames = limitRules.map(({ name }) => name)
const accountClass = literals(['none', 'I', 'II', 'III'], {
  description: 'Account class of 中国人民银行公告〔2015〕第43号; `none` before the identity is verified',
})
const ownName = literals(ownLimitNames, { description: 'Which cap, by source and by what it counts together' })

export const Limit = object(
  'Limit',
  {
    name: literals(limitNames, { description: 'Which rule' }),
    kind: literals(billKinds, { description: 'What it counts' }),
    sourceKind: nullable(sourceKind, 'From what; null where that makes no difference'),
    codeKinds: list(literals(codeKinds), 'By which kinds of code; empty where that makes no difference'),
    window: literals(limitWindows, { description: 'What is counted together' }),
    capFen: fen('The cap'),
    usedFen: fen('What it has counted'),
    leftFen: fen('What it leaves'),
    resetsAt: nullable(instant('When it counts afresh; null for what never does, and for single movements')),
    refusal: { ...errorCode, description: 'What is refused with above it' },
    lift: literals(nextSteps, { description: 'The one step that lifts it, or goes around it' }),
    source: Type.String({ description: 'Where it is written, in English' }),
    isOwn: Type.Boolean({ description: 'Whether the owner of the account has set it' }),
  },
  'A cap on what may be moved, with what it leaves now',
)

export const OwnLimit = object(
  'OwnLimit',
  {
    name: ownName,
    capFen: nullable(fen('The cap; null where none is set')),
    nextCapFen: nullable(fen('What it becomes at `nextAt`; null with a time there: none any more')),
    nextAt: nullable(instant('When a raise begins to hold; null where none waits')),
  },
  'A cap that the owner of the account may set',
)

export const NextAccountClass = object(
  'NextAccountClass',
  { accountClass, checksLeft: count('External checks that are missing: each a card of another bank') },
  'What lifts the account to the next class',
)

export const Limits = object(
  'Limits',
  {
    accountClass,
    checkCount: count('External checks that were passed: the register of identities, and each bank'),
    nextClass: nullable(ref(NextAccountClass), 'Null in the highest class'),
    limits: list(ref(Limit), 'Every cap that holds now, in the order in which they refuse; none before the identity'),
    own: list(ref(OwnLimit), 'Every cap that may be set'),
    asOf: instant('When it was so'),
  },
  'What bounds what a user may move',
)

export const OwnLimitRequest = object(
  'OwnLimitRequest',
  { name: ownName, capFen: nullable(fen('The cap; null for none')), proof: Type.Optional(ref(Proof)) },
  'A cap to set; with a proof a raise holds at once',
)
