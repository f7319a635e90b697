import {
  type AccountClass,
  type BillKind,
  type LimitName,
  limitRules,
  type Movement,
  type OwnLimitName,
  ownLimitNames,
} from '@wallet/rules'
import { countedOn, type LimitedPayer, limitsOf } from '#domains/limits/limitsOf'
import { limitTransfers } from '#domains/limits/limitTransfers'
import { uuidv7 } from '#ids'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves that no number of movements at the same moment passes a cap by a fen. Method: against every cap that the ledger
// keeps, 10,000 movements of odd amounts are submitted at once by somebody for whom it is the tightest.
const attempts = 10_000

describeEachEngine('a cap under 10,000 movements at once', (open) => {
  let database: Database
  let app: TestApp

  beforeAll(async () => {
    database = await open()
    app = await buildTestApp({ database })
  })
  afterAll(async () => {
    await app.close()
    await database.close()
  })

  const metered = limitRules.filter(({ counts }) => countedOn(counts) === 'meter').map(({ name }) => name)
  const now = new Date()

  /** Somebody in whose class the cap can be the tightest, and a movement that it counts. */
  function against(name: LimitName): { payer: LimitedPayer; movement: () => Movement } {
    const accountClass: AccountClass = name === 'class_balance' || name === 'transfer_class' ? 'I' : 'III'
    const ownCaps = ownLimitNames
      .filter((own: OwnLimitName) => own === name)
      .map((own) => ({ name: own, capFen: ownFen(name), sinceMs: now.getTime(), nextCapFen: null, nextAtMs: null }))
    return { payer: { userId: uuidv7(), accountClass, verifiedAt: now, ownCaps }, movement: movementOf(name) }
  }

  /** Transfers go to somebody else each time, but where one payee's cap is what they race for. */
  function movementOf(name: LimitName): () => Movement {
    const onePayee = uuidv7()
    const isOnePayees = limitRules.some((rule) => rule.name === name && rule.isPerPayee)
    const codeKind = name === 'static_code_balance' ? 'static' : 'dynamic'
    const kind = limitRules.find((rule) => rule.name === name)?.counts.kind ?? 'payment'
    const movements: Record<BillKind, () => Movement> = {
      payment: () => ({ kind: 'payment', sourceKind: 'balance', codeKind }),
      topup: () => ({ kind: 'topup' }),
      transfer: () => ({ kind: 'transfer', payeeKey: isOnePayees ? onePayee : uuidv7() }),
      withdrawal: () => ({ kind: 'withdrawal' }),
    }
    return movements[kind]
  }

  const ownFen = (name: LimitName) => (name === 'own_balance_transaction' ? 27 : 12_347)

  it.each(metered)('%s is not passed by a fen', async (name) => {
    const { payer, movement } = against(name)
    const limit = limitsOf(payer, movement(), now).find(({ rule }) => rule.name === name)
    const capFen = limit?.capFen ?? 0
    expect(capFen).toBeGreaterThan(0)
    const isSingle = limit?.period === null
    // About a hundredth of the cap each, so that some go and most do not; single movements around the cap itself.
    const amountOf = (index: number) => (isSingle ? capFen - 5 + (index % 10) : Math.floor(capFen / 97) + (index % 89))
    const outcomes = await Promise.all(
      Array.from({ length: attempts }, async (_, index) => {
        const amountFen = amountOf(index)
        // A cap on single movements stands alone: somebody else each time, whose other caps are far.
        const one = isSingle ? { ...payer, userId: uuidv7() } : payer
        const transfers = limitTransfers(one, movement(), { id: uuidv7(), amountFen: BigInt(amountFen), at: now })
        const { posted, refusal } = await app.context.ledger.submit({ transfers, writes: [] })
        return { amountFen, posted, limit: refusal?.params.limit }
      }),
    )
    const went = outcomes.filter(({ posted }) => posted)
    const refused = outcomes.filter(({ posted }) => !posted)
    if (isSingle) {
      expect(went).toHaveLength(attempts * 0.6)
      expect(Math.max(...went.map(({ amountFen }) => amountFen))).toBe(capFen)
    } else {
      const movedFen = went.reduce((total, { amountFen }) => total + amountFen, 0)
      expect(movedFen).toBeLessThanOrEqual(capFen)
      expect(capFen - movedFen).toBeLessThan(Math.max(...refused.map(({ amountFen }) => amountFen)))
    }
    expect(new Set(refused.map((each) => each.limit))).toEqual(new Set([name]))
  })
})
