import type { Database } from '../../../server/src/storage/database'
import type { Citizen } from './citizen'
import type { Target } from './target'

interface StoredPayment {
  readonly id: string
  readonly userId: string
  readonly status: string
  readonly amountFen: bigint
  readonly bills: bigint
  readonly transfers: bigint
}

/** After every attack: nothing was a fault of the server's, and everybody has what they were told they have. */
export async function expectWhole(target: Target, citizens: readonly Citizen[]): Promise<void> {
  expect(target.takeFaults()).toEqual([])
  for (const citizen of citizens) {
    await citizen.settle()
    expect({ citizen: citizen.phone, balanceFen: await citizen.balanceFen() }).toEqual({
      citizen: citizen.phone,
      balanceFen: citizen.tallyFen,
    })
  }
}

/**
 * At the end of a file: the program's own audit is content, money was neither made nor lost, and what people were told of
 * is there exactly once, with one bill and the transfers of its state.
 */
export async function expectBooks(target: Target, citizens: readonly Citizen[]): Promise<void> {
  await expectWhole(target, citizens)
  const { verdict, found } = await target.audit(readBooks)
  expect(verdict).toMatchObject({ exitCode: 0 })
  const { unbalanced, payments } = found
  expect(unbalanced).toEqual([])
  const moved = ({ status }: StoredPayment) => (status === 'succeeded' ? 1n : 0n)
  expect(payments.filter((payment) => payment.bills !== 1n || payment.transfers !== moved(payment))).toEqual([])
  for (const citizen of citizens) {
    const stored = payments.filter(({ userId }) => userId === citizen.id)
    const succeeded = (items: { id: string; amountFen: number; status: string }[]) =>
      items
        .filter(({ status }) => status === 'succeeded')
        .map(({ id, amountFen }) => `${id} ${amountFen}`)
        .sort()
    const told = Array.from(citizen.payments, ([id, payment]) => ({ id, ...payment }))
    expect(succeeded(stored.map((row) => ({ ...row, amountFen: Number(row.amountFen) })))).toEqual(succeeded(told))
  }
}

async function readBooks(database: Database): Promise<{ unbalanced: object[]; payments: StoredPayment[] }> {
  const unbalanced = await database.query<{ book: string }>(unbalancedSql)
  return { unbalanced: unbalanced.rows, payments: (await database.query<StoredPayment>(paymentsSql)).rows }
}

const unbalancedSql = `
  SELECT book FROM account GROUP BY book
  HAVING sum(debits_posted) <> sum(credits_posted) OR sum(debits_pending) <> sum(credits_pending)`

const paymentsSql = `
  SELECT p.id, p.user_id AS "userId", p.status, p.amount_fen AS "amountFen",
    (SELECT count(*) FROM bill AS b WHERE b.id = p.id AND b.status = p.status AND b.amount_fen = p.amount_fen) AS bills,
    (SELECT count(*) FROM transfer AS t
      WHERE t.business_id = p.id AND t.kind = 'payment' AND t.amount = p.amount_fen) AS transfers
  FROM payment AS p`
