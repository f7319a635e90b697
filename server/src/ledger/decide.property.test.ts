import fc from 'fast-check'
import { deterministicUuid } from '#ids'
import { type AccountState, type ChangedAccount, idempotencyId, type LedgerState } from '#ledger/state'
import type { AccountRef, LedgerCommand } from '#ledger/types'
import {
  bank,
  buildCommand,
  buildPoints,
  buildUser,
  decide,
  merchant,
  pointsIssue,
  underKey,
} from '../../test/support/ledgerCommands'

/** Random batches over few accounts, so that commands get in each other's way all the time. */

const users = ['a', 'b', 'c'].map(buildUser)
const points = ['a', 'b', 'c'].map(buildPoints)
const fen = [...users, merchant, bank]
const limited = [...users, ...points]

interface Move {
  readonly debit: AccountRef
  readonly credit: AccountRef
  readonly amount: bigint
}

const within = (book: readonly AccountRef[]): fc.Arbitrary<Move> =>
  fc
    .record({ debit: fc.constantFrom(...book), credit: fc.constantFrom(...book), amount: fc.bigInt(1n, 500n) })
    .filter(({ debit, credit }) => debit.id !== credit.id)

const move = fc.oneof({ weight: 3, arbitrary: within(fen) }, { weight: 1, arbitrary: within([...points, pointsIssue]) })

interface Plan {
  readonly moves: readonly Move[]
  readonly key: string | null
  readonly claim: string | null
}

const plan: fc.Arbitrary<Plan> = fc.record({
  moves: fc.array(move, { minLength: 1, maxLength: 3 }),
  key: fc.option(fc.constantFrom('k1', 'k2', 'k3')),
  claim: fc.option(fc.constantFrom('order:1', 'order:2')),
})

/** The same plans make the same commands, ids included. */
function commandsOf(plans: readonly Plan[]): LedgerCommand[] {
  return plans.map(({ moves, key, claim }, index) =>
    buildCommand({
      transfers: moves.map((each, place) => ({
        ...each,
        id: deterministicUuid(`${index}`, `${place}`),
        book: each.debit.book,
        kind: 'payment',
        businessType: 'payment',
        businessId: deterministicUuid(`${index}`),
      })),
      ...(key === null ? {} : underKey({ scope: 's', key, fingerprint: JSON.stringify(moves, asText) })),
      ...(claim === null ? {} : { claims: [{ key: claim, holder: `${index}`, refusal: 'ORDER_PAID' }] }),
    }),
  )
}

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

const empty: LedgerState = {
  accounts: new Map(),
  claims: new Map(),
  replies: new Map(),
  pendings: new Map(),
  appliedTransferIds: new Set(),
}

const stored = ({ transferCountBefore: _, ...account }: ChangedAccount): [string, AccountState] => [account.id, account]

/** What the next batch would read after this one was written. */
function stateAfter(state: LedgerState, { changes }: ReturnType<typeof decide>): LedgerState {
  const claims = new Map(state.claims)
  for (const { key } of changes.claimsReleased) claims.delete(key)
  for (const { key, holder } of changes.claimsTaken) claims.set(key, holder)
  return {
    accounts: new Map([...state.accounts, ...changes.accounts.map(stored)]),
    claims,
    replies: new Map([...state.replies, ...changes.replies.map((each) => [idempotencyId(each), each] as const)]),
    pendings: state.pendings,
    appliedTransferIds: new Set([...state.appliedTransferIds, ...changes.transfers.map(({ id }) => id)]),
  }
}

const sum = (accounts: readonly AccountState[], column: 'debitsPosted' | 'creditsPosted', book: string): bigint =>
  accounts.filter((account) => account.book === book).reduce((total, account) => total + account[column], 0n)

const batches = fc.array(plan, { minLength: 1, maxLength: 30 })
const runs = { numRuns: 400 }

test('debits equal credits in every book, and every balance is the sum of its transfers', () => {
  fc.assert(
    fc.property(batches, (plans) => {
      const { changes } = decide(empty, commandsOf(plans))
      for (const book of ['fen', 'points']) {
        expect(sum(changes.accounts, 'debitsPosted', book)).toBe(sum(changes.accounts, 'creditsPosted', book))
      }
      for (const account of changes.accounts) {
        const debits = changes.transfers.filter(({ debitAccountId }) => debitAccountId === account.id)
        const credits = changes.transfers.filter(({ creditAccountId }) => creditAccountId === account.id)
        expect(account.debitsPosted).toBe(debits.reduce((total, { amount }) => total + amount, 0n))
        expect(account.creditsPosted).toBe(credits.reduce((total, { amount }) => total + amount, 0n))
        expect(account.transferCount).toBe(BigInt(debits.length + credits.length))
      }
    }),
    runs,
  )
})

test('no limited account is ever below zero, after any single transfer', () => {
  fc.assert(
    fc.property(batches, (plans) => {
      const { changes } = decide(empty, commandsOf(plans))
      const ids = new Set(limited.map(({ id }) => id))
      for (const row of changes.transfers) {
        if (ids.has(row.debitAccountId)) expect(row.debitBalanceAfter).toBeGreaterThanOrEqual(0n)
        if (ids.has(row.creditAccountId)) expect(row.creditBalanceAfter).toBeGreaterThanOrEqual(0n)
      }
    }),
    runs,
  )
})

test('a command posts all of its transfers or none', () => {
  fc.assert(
    fc.property(batches, (plans) => {
      const commands = commandsOf(plans)
      const { verdicts, changes } = decide(empty, commands)
      const applied = new Set(changes.transfers.map(({ id }) => id))
      commands.forEach((command, index) => {
        const verdict = verdicts[index]
        const posts =
          verdict !== undefined && 'outcome' in verdict && verdict.outcome.posted && !verdict.outcome.replayed
        expect(command.transfers.map(({ id }) => applied.has(id))).toEqual(command.transfers.map(() => posts))
      })
    }),
    runs,
  )
})

test('cut into batches anywhere, the commands come to the same', () => {
  fc.assert(
    fc.property(batches, fc.array(fc.nat(30), { maxLength: 5 }), (plans, cuts) => {
      const commands = commandsOf(plans)
      const whole = decide(empty, commands)
      const edges = [...new Set([0, ...cuts.map((cut) => Math.min(cut, commands.length)), commands.length])].sort(
        (a, b) => a - b,
      )
      let state = empty
      const verdicts = edges.slice(1).flatMap((edge, index) => {
        const part = decide(state, commands.slice(edges[index], edge))
        state = stateAfter(state, part)
        return part.verdicts
      })
      expect(verdicts).toEqual(whole.verdicts)
      const { accounts, claims, replies } = stateAfter(empty, whole)
      expect({ accounts: new Map([...state.accounts].sort()), claims: new Map([...state.claims].sort()) }).toEqual({
        accounts: new Map([...accounts].sort()),
        claims: new Map([...claims].sort()),
      })
      expect([...state.replies.keys()]).toEqual([...replies.keys()])
    }),
    runs,
  )
})

test('sent again, keyed commands answer what they answered and write nothing', () => {
  fc.assert(
    fc.property(batches, (plans) => {
      const commands = commandsOf(plans).filter(({ idempotency }) => idempotency !== undefined)
      const first = decide(empty, commands)
      const second = decide(stateAfter(empty, first), commands)
      expect(second.changes.transfers).toEqual([])
      second.verdicts.forEach((verdict, index) => {
        const before = first.verdicts[index]
        if ('error' in verdict) expect(before).toMatchObject({ error: { message: verdict.error.message } })
        else expect(before).toEqual({ outcome: { ...verdict.outcome, replayed: expect.any(Boolean) } })
      })
    }),
    runs,
  )
})
