import { uuidv7 } from '#ids'
import { LedgerMisuseError, type LedgerState, newAccount } from '#ledger/state'
import type { LedgerCommand } from '#ledger/types'
import { buildCommand, buildTransfer, buildUser, decide, merchant } from '../../test/support/ledgerCommands'

const user = buildUser('phases')

const funded: LedgerState = {
  accounts: new Map([[user.id, { ...newAccount(user), creditsPosted: 100n }]]),
  claims: new Map(),
  replies: new Map(),
  pendings: new Map(),
  appliedTransferIds: new Set(),
}

describe('two phases', () => {
  const pending = (id: string, amount: bigint) =>
    buildCommand({ transfers: [buildTransfer({ id, debit: user, credit: merchant, amount, phase: 'pending' })] })
  const resolve = (pendingId: string, phase: 'post' | 'void', amount: bigint) =>
    buildCommand({ transfers: [buildTransfer({ debit: user, credit: merchant, amount, phase, pendingId })] })
  const accountAfter = (commands: LedgerCommand[]) => {
    const { verdicts, changes } = decide(funded, commands)
    const errors = verdicts.flatMap((verdict) => ('error' in verdict ? [verdict.error] : []))
    return { errors, account: changes.accounts.find(({ id }) => id === user.id) }
  }

  test('a pending transfer reserves, a post takes what it needs and frees the rest, a void frees all', () => {
    const [a, b] = [uuidv7(), uuidv7()]
    expect(accountAfter([pending(a, 60n), pending(b, 41n)]).account).toMatchObject({
      debitsPending: 60n,
      debitsPosted: 0n,
    })
    expect(accountAfter([pending(a, 60n), resolve(a, 'post', 50n)]).account).toMatchObject({
      debitsPending: 0n,
      debitsPosted: 50n,
    })
    expect(accountAfter([pending(a, 60n), resolve(a, 'void', 60n)]).account).toMatchObject({
      debitsPending: 0n,
      debitsPosted: 0n,
    })
  })

  test('a pending transfer is resolved once, by one that fits it', () => {
    const id = uuidv7()
    const misfits: LedgerCommand[][] = [
      [pending(id, 60n), resolve(id, 'post', 60n), resolve(id, 'post', 60n)],
      [pending(id, 60n), resolve(id, 'void', 60n), resolve(id, 'post', 1n)],
      [pending(id, 60n), resolve(id, 'post', 61n)],
      [pending(id, 60n), resolve(id, 'void', 59n)],
      [resolve(id, 'post', 60n)],
    ]
    for (const commands of misfits) expect(accountAfter(commands).errors[0]).toBeInstanceOf(LedgerMisuseError)
  })
})
