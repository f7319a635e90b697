import type { TransferArrival } from '@wallet/rules'
import fc from 'fast-check'
import type { CardOutcome } from '../../../sandbox/providers/bank/outcomes'
import { movements } from './movements'

/** What a bank does with the next thing it is asked of a card, and whether that may fail by it. */
export const bankPlays = {
  enough: { outcome: { kind: 'enough' }, mayFail: false },
  answerLost: { outcome: { kind: 'answerLost' }, mayFail: false },
  neverReceived: { outcome: { kind: 'neverReceived' }, mayFail: true },
  short: { outcome: { kind: 'short' }, mayFail: true },
  refused: { outcome: { kind: 'restricted' }, mayFail: true },
  slow: { outcome: { kind: 'processingThenSucceeded', seconds: 20 }, mayFail: false },
  slowThenRefused: { outcome: { kind: 'processingThenFailed', seconds: 20 }, mayFail: true },
} as const satisfies Record<string, { outcome: CardOutcome; mayFail: boolean }>

export type BankPlay = keyof typeof bankPlays

/** One row of the table of movements, asked for by one person. */
export interface Move {
  readonly name: string
  readonly by: number
  readonly bank: BankPlay
  /** A thumb taps twice, a network sends again. */
  readonly sent: 'once' | 'twiceAtOnce' | 'again'
}

interface Steps {
  /** One movement or two at once, perhaps while the jobs run. */
  move: { readonly moves: readonly Move[]; readonly jobsMeanwhile: boolean }
  /** A transfer is accepted, refused, recalled and returned at one moment: just before its time runs out, or as it does. */
  endTransfer: { readonly by: number; readonly arrival: TransferArrival; readonly isTimeUp: boolean }
  /** Parts of an earlier payment are refunded at once, be they more than it was. */
  refund: { readonly which: number; readonly percents: readonly number[]; readonly jobsMeanwhile: boolean }
  jobs: object
  wait: { readonly seconds: number }
}

export type StepOf<Name extends keyof Steps> = { readonly step: Name } & Steps[Name]

export type Step = { [Name in keyof Steps]: StepOf<Name> }[keyof Steps]

export const peopleCount = 3

const by = fc.nat(peopleCount - 1)
const jobsMeanwhile = fc.boolean()

const move: fc.Arbitrary<Move> = fc.record({
  name: fc.constantFrom(...movements.map(({ name }) => name)),
  by,
  bank: fc.constantFrom(...(Object.keys(bankPlays) as BankPlay[])),
  sent: fc.constantFrom('once', 'twiceAtOnce', 'again'),
})

const steps: { readonly [Name in keyof Steps]: { weight: number; arbitrary: fc.Arbitrary<Steps[Name]> } } = {
  move: { weight: 10, arbitrary: fc.record({ moves: fc.array(move, { minLength: 1, maxLength: 2 }), jobsMeanwhile }) },
  endTransfer: {
    weight: 2,
    arbitrary: fc.record({ by, arrival: fc.constantFrom('now', 'twoHours', 'nextDay'), isTimeUp: fc.boolean() }),
  },
  refund: {
    weight: 3,
    arbitrary: fc.record({
      which: fc.nat(5),
      percents: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 3 }),
      jobsMeanwhile,
    }),
  },
  jobs: { weight: 1, arbitrary: fc.constant({}) },
  wait: { weight: 2, arbitrary: fc.record({ seconds: fc.constantFrom(1, 15, 31, 70, 7_200, 86_400) }) },
}

export const anySequence: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    ...Object.entries(steps).map(([step, { weight, arbitrary }]) => ({
      weight,
      arbitrary: (arbitrary as fc.Arbitrary<object>).map((given) => ({ step, ...given }) as Step),
    })),
  ),
  { minLength: 6, maxLength: 12 },
)
