import { type AccountState, LedgerMisuseError, type LedgerState, newAccount } from '#ledger/state'
import type { AccountRef, LedgerCommand, LedgerOutcome, TransferIntent } from '#ledger/types'
import {
  bank,
  buildCommand,
  buildPoints,
  buildTransfer,
  buildUser,
  decide,
  limitMeter,
  limitSink,
  merchant,
  payment,
  pointsIssue,
  topUp,
  underKey,
} from '../../test/support/ledgerCommands'

const user = buildUser('decide')

function stateOf(...accounts: AccountState[]): LedgerState {
  return {
    accounts: new Map(accounts.map((account) => [account.id, account])),
    claims: new Map(),
    replies: new Map(),
    pendings: new Map(),
    appliedTransferIds: new Set(),
  }
}

const withBalance = (ref: AccountRef, balance: bigint): AccountState => ({ ...newAccount(ref), creditsPosted: balance })

function outcomesOf(state: LedgerState, commands: LedgerCommand[]): LedgerOutcome[] {
  return decide(state, commands).verdicts.map((verdict) => {
    if ('error' in verdict) throw verdict.error
    return verdict.outcome
  })
}

function refusalOf(state: LedgerState, command: LedgerCommand) {
  return outcomesOf(state, [command])[0]?.refusal
}

describe('money', () => {
  test('that comes in early in a batch can be spent later in it, not the other way round', () => {
    const posted = (commands: LedgerCommand[]) => outcomesOf(stateOf(), commands).map((outcome) => outcome.posted)
    expect(posted([topUp(user, 100n), payment(user, 100n)])).toEqual([true, true])
    expect(posted([payment(user, 100n), topUp(user, 100n)])).toEqual([false, true])
  })

  test('a short balance says how much is missing', () => {
    expect(refusalOf(stateOf(withBalance(user, 30n)), payment(user, 100n))).toEqual({
      code: 'BALANCE_SHORT',
      params: { gapFen: 70, availableFen: 30 },
    })
  })

  test('the last fen can be spent, one more cannot', () => {
    const state = stateOf(withBalance(user, 100n))
    expect(refusalOf(state, payment(user, 100n))).toBeNull()
    expect(refusalOf(state, payment(user, 101n))?.code).toBe('BALANCE_SHORT')
  })

  test('short points are named as such', () => {
    const points = buildPoints('decide')
    const transfers = [buildTransfer({ debit: points, credit: pointsIssue, amount: 5n })]
    expect(refusalOf(stateOf(withBalance(points, 2n)), buildCommand({ transfers }))).toEqual({
      code: 'POINTS_SHORT',
      params: { gap: 3, available: 2 },
    })
  })

  test('the rows say what each account held afterwards, and its place among the transfers', () => {
    const { changes } = decide(stateOf(), [topUp(user, 100n), payment(user, 30n)])
    expect(
      changes.transfers.map(({ debitBalanceAfter, creditBalanceAfter }) => [debitBalanceAfter, creditBalanceAfter]),
    ).toEqual([
      [-100n, 100n],
      [70n, 30n],
    ])
    expect(changes.transfers.map(({ debitPosition, creditPosition }) => [debitPosition, creditPosition])).toEqual([
      [1n, 1n],
      [2n, 1n],
    ])
  })
})

describe('a command of several transfers', () => {
  test('happens whole or not at all', () => {
    const earn = buildTransfer({ debit: pointsIssue, credit: buildPoints('decide'), amount: 5n })
    const command = buildCommand({ transfers: [earn, ...payment(user, 100n).transfers] })
    const { changes } = decide(stateOf(), [command])
    expect(changes.accounts).toEqual([])
    expect(changes.transfers).toEqual([])
  })

  test('sees its own earlier transfers', () => {
    const twice = [60n, 60n].map((amount) => buildTransfer({ debit: user, credit: merchant, amount }))
    expect(refusalOf(stateOf(withBalance(user, 100n)), buildCommand({ transfers: twice }))?.params).toEqual({
      gapFen: 20,
      availableFen: 40,
    })
  })

  test('changes nothing when its answer cannot be kept', () => {
    const key = { scope: 's', key: 'k', fingerprint: 'f' }
    const broken = payment(user, 10n, { idempotency: { ...key, reply: { status: 201, body: { amount: 10n } } } })
    const { verdicts, changes } = decide(stateOf(withBalance(user, 100n)), [broken, payment(user, 100n)])
    expect(verdicts[0]).toEqual({ error: expect.objectContaining({ message: expect.stringContaining('BigInt') }) })
    expect(verdicts[1]).toMatchObject({ outcome: { posted: true } })
    expect(changes.transfers).toHaveLength(1)
  })
})

describe('caps', () => {
  const meter = limitMeter('day')
  const use = (amount: bigint) =>
    buildCommand({
      transfers: [
        buildTransfer({ debit: meter, credit: limitSink, amount, debitsCap: 500n, capRefusal: 'STATIC_CAP' }),
      ],
    })

  test('take the last fen and refuse the next, saying what is left', () => {
    const outcomes = outcomesOf(stateOf(), [use(499n), use(2n), use(1n), use(1n)])
    expect(outcomes.map(({ refusal }) => refusal)).toEqual([
      null,
      { code: 'STATIC_CAP', params: { leftFen: 1, capFen: 500 } },
      null,
      { code: 'STATIC_CAP', params: { leftFen: 0, capFen: 500 } },
    ])
  })

  test.each([
    ['the first', 300n, 900n, 'CLASS_CAP'],
    ['the second', 900n, 300n, 'STATIC_CAP'],
  ])('of two caps the tighter is named, be it %s', (_, classCap, staticCap, code) => {
    const [life, day] = [limitMeter('lifetime'), limitMeter('day')]
    const capped = { credit: limitSink, amount: 1_000n }
    const command = buildCommand({
      transfers: [
        buildTransfer({ ...capped, debit: life, debitsCap: classCap, capRefusal: 'CLASS_CAP' }),
        buildTransfer({ ...capped, debit: day, debitsCap: staticCap, capRefusal: 'STATIC_CAP' }),
      ],
    })
    expect(refusalOf(stateOf(), command)).toEqual({ code, params: { leftFen: 300, capFen: 300 } })
  })

  test('count what was given back', () => {
    const giveBack = buildCommand({ transfers: [buildTransfer({ debit: limitSink, credit: meter, amount: 200n })] })
    expect(outcomesOf(stateOf(), [use(500n), giveBack, use(200n), use(1n)]).map(({ posted }) => posted)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test('a balance cap counts what the account would hold', () => {
    const capped = (amount: bigint) =>
      buildCommand({
        transfers: [buildTransfer({ debit: bank, credit: user, amount, balanceCap: 1000n, capRefusal: 'TOPUP_CAP' })],
      })
    expect(outcomesOf(stateOf(withBalance(user, 900n)), [capped(101n), capped(100n)]).map((o) => o.posted)).toEqual([
      false,
      true,
    ])
  })
})

describe('reasons come in a fixed order', () => {
  test('closed, then claimed, then capped, then short', () => {
    const claims = [{ key: 'order:1', holder: 'me', refusal: 'ORDER_PAID' }]
    const capped = { debitsCap: 1n, capRefusal: 'STATIC_CAP' }
    const command = buildCommand({
      claims,
      transfers: [buildTransfer({ debit: user, credit: merchant, amount: 9n, ...capped })],
    })
    const closed = stateOf({ ...newAccount(user), isClosed: true })
    const claimed = { ...stateOf(), claims: new Map([['order:1', 'other']]) }
    expect(refusalOf({ ...claimed, accounts: closed.accounts }, command)?.code).toBe('ACCOUNT_CLOSED')
    expect(refusalOf(claimed, command)?.code).toBe('ORDER_PAID')
    expect(refusalOf(stateOf(), command)?.code).toBe('STATIC_CAP')
    expect(refusalOf(stateOf(), buildCommand({ transfers: payment(user, 9n).transfers }))?.code).toBe('BALANCE_SHORT')
  })
})

describe('claims', () => {
  const claiming = (holder: string, amount = 10n) =>
    payment(user, amount, { claims: [{ key: 'order:1', holder, refusal: 'ORDER_PAID' }] })

  test('go to the first that posts; a refused command takes none; the holder may come again', () => {
    const state = stateOf(withBalance(user, 100n))
    const codes = outcomesOf(state, [claiming('a', 500n), claiming('b'), claiming('c'), claiming('b')]).map(
      (outcome) => outcome.refusal?.code,
    )
    expect(codes).toEqual(['BALANCE_SHORT', undefined, 'ORDER_PAID', undefined])
    expect(decide(state, [claiming('a', 500n)]).changes.claimsTaken).toEqual([])
    expect(decide(state, [claiming('b')]).changes.claimsTaken).toEqual([{ key: 'order:1', holder: 'b' }])
  })

  test('given up in the batch can be taken by the next; the writes are what is left of it', () => {
    const state = { ...stateOf(withBalance(user, 100n)), claims: new Map([['order:1', 'a']]) }
    const giveUp = buildCommand({ releases: [{ key: 'order:1', holder: 'a' }] })
    const { changes } = decide(state, [giveUp, claiming('b')])
    expect(changes.claimsReleased).toEqual([{ key: 'order:1', holder: 'a' }])
    expect(changes.claimsTaken).toEqual([{ key: 'order:1', holder: 'b' }])
  })

  test('of others cannot be given up', () => {
    const state = { ...stateOf(), claims: new Map([['order:1', 'a']]) }
    const giveUp = buildCommand({ releases: [{ key: 'order:1', holder: 'b' }] })
    expect(decide(state, [giveUp]).changes.claimsReleased).toEqual([])
  })
})

describe('idempotency keys', () => {
  const idempotency = { scope: 's', key: 'k', fingerprint: 'f' }

  test('twice in a batch: applied once, answered twice', () => {
    const state = stateOf(withBalance(user, 100n))
    const { verdicts, changes } = decide(state, [
      payment(user, 60n, underKey(idempotency)),
      payment(user, 60n, underKey(idempotency)),
    ])
    expect(verdicts).toEqual([
      { outcome: { posted: true, refusal: null, reply: { status: 201, body: { posted: true } }, replayed: false } },
      { outcome: { posted: true, refusal: null, reply: { status: 201, body: { posted: true } }, replayed: true } },
    ])
    expect(changes.transfers).toHaveLength(1)
    expect(changes.replies).toHaveLength(1)
  })

  test('the same key in another scope is another key', () => {
    const other = { ...idempotency, scope: 't' }
    const state = stateOf(withBalance(user, 100n))
    expect(
      outcomesOf(state, [payment(user, 50n, underKey(idempotency)), payment(user, 50n, underKey(other))]).map(
        (o) => o.replayed,
      ),
    ).toEqual([false, false])
  })

  test('with another fingerprint: an error for that command alone', () => {
    const other = { ...idempotency, fingerprint: 'g' }
    const state = stateOf(withBalance(user, 100n))
    const { verdicts } = decide(state, [payment(user, 50n, underKey(idempotency)), payment(user, 50n, underKey(other))])
    expect(verdicts[1]).toMatchObject({ error: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  })
})

test.each<[string, Partial<TransferIntent>]>([
  ['nothing', { amount: 0n }],
  ['less than nothing', { amount: -1n }],
  ['more than there is', { amount: 10n ** 15n + 1n }],
  ['from an account to itself', { credit: user }],
  ['between books', { credit: pointsIssue }],
  ['from an account that is something else', { debit: { ...user, debitsMustNotExceedCredits: false } }],
])('a transfer of %s is a mistake of the program', (_, changes) => {
  const transfer = { ...buildTransfer({ debit: user, credit: merchant, amount: 1n }), ...changes }
  const { verdicts } = decide(stateOf(withBalance(user, 100n)), [buildCommand({ transfers: [transfer] })])
  expect(verdicts[0]).toMatchObject({ error: expect.any(LedgerMisuseError) })
})
