import type { BillKind } from '@wallet/rules'
import type { Database } from '#storage/database'
import { buildPhone } from '../support/buildPerson'
import { MoneyApp, type Payer } from '../support/moneyApp'
import { giveBalance, withdraw } from '../support/payoutActions'
import { describeEachEngine } from '../support/testDatabase'

// Proves that whoever does what a refusal says is not refused again by the next in line. Of caps and the balance the one is
// named that leaves least, so that the amount which it leaves goes. A price is not its payer's to lower: there a cap is named
// before what a top-up cures, so that nobody fetches money for nothing. Method: far above everything, then as was said, until
// nothing is left; for every kind of movement, with balances below, between and above its caps.
describeEachEngine('what a refusal says is enough', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const farAboveFen = 3_000_000

  /** What is said of so much beforehand, and then; null when it goes. */
  async function refused({ move, told }: Way, payer: Payer, amountFen: number) {
    const before = await told?.(payer, amountFen)
    const { status, body } = await move(payer, amountFen)
    if (status === 201) return null
    const { code, params } = body as {
      code: string
      params: { leftFen?: number; availableFen?: number; gapFen?: number }
    }
    if (told) expect(before).toBe(code)
    return { code, leftFen: params.leftFen ?? params.availableFen ?? Number.NaN, gapFen: params.gapFen ?? 0 }
  }

  /** Asks for far too much and does what is said until something goes: false when nothing is left. */
  async function followOnce(way: Way, payer: Payer): Promise<boolean> {
    const said = await refused(way, payer, farAboveFen)
    if (said === null) throw new Error('there is no bound')
    if (said.leftFen === 0) return false
    const next = await refused(way, payer, said.leftFen)
    if (!way.isPriced || next === null) {
      expect({ said, next }).toEqual({ said, next: null })
      return true
    }
    // By a price that the caps leave room for, what is missing is told next: with that much more it is paid.
    expect({ said, next }).toMatchObject({
      said: { code: expect.stringMatching(/CAP/) },
      next: { code: 'BALANCE_SHORT' },
    })
    await giveBalance(world, payer, BigInt(next.gapFen))
    expect(await refused(way, payer, said.leftFen)).toBeNull()
    return true
  }

  interface Way {
    readonly name: string
    /** Whether somebody else names the amount. */
    readonly isPriced?: true
    readonly move: (payer: Payer, amountFen: number) => Promise<{ status: number; body: object }>
    /** What is said beforehand of the same amount: the code that would refuse it. */
    readonly told?: (payer: Payer, amountFen: number) => Promise<string | undefined>
  }

  const payees = [buildPhone(), buildPhone()]
  const codes = {
    static: () => world.staticCode(),
    dynamic: async (amountFen: number) => (await world.order(amountFen)).code,
  }
  const payments = (['static', 'dynamic'] as const).flatMap((codeKind) =>
    (['balance', 'card'] as const).map((kind): Way => {
      const told = async (payer: Payer, amountFen: number) => {
        const path = `/preflight?codeKind=${codeKind}&amountFen=${amountFen}`
        const { body } = await world.get<{ sources: { kind: string; reason: { code: string } | null }[] }>(payer, path)
        return body.sources.find((source) => source.kind === kind)?.reason?.code
      }
      return {
        name: `${codeKind} code from ${kind}`,
        isPriced: true,
        move: async (payer, amountFen) =>
          world.pay<object>(payer, await codes[codeKind](amountFen), amountFen, {
            ...(kind === 'card' ? { cardId: payer.card.id } : {}),
          }),
        told,
      }
    }),
  )

  const ways: Readonly<Record<BillKind, readonly Way[]>> = {
    payment: payments,
    topup: [{ name: 'from a card', move: (payer, amountFen) => world.topUp(payer, amountFen) }],
    transfer: payees.map((phone) => ({
      name: `to ${phone}`,
      move: async (payer, amountFen) =>
        world.transfer<object>(payer, { payee: await world.payeeTicket(payer, { phone }), amountFen }),
      told: async (payer, amountFen) =>
        (await world.quote(payer, { payee: await world.payeeTicket(payer, { phone }), amountFen })).body.refusal?.code,
    })),
    withdrawal: [{ name: 'to a card', move: (payer, amountFen) => withdraw<object>(world, payer, amountFen) }],
  }

  const balances = [7_000, 49_999, 50_000, 60_000, 400_000, 1_100_000, 2_500_000]

  test.each(Object.entries(ways).flatMap(([kind, all]) => all.map((way) => [kind, way.name, way] as const)))(
    '%s: %s',
    async (_, __, way) => {
      for (const balanceFen of balances) {
        const payer = await world.payer({ cardFen: 1_000_000_000 })
        await database.query(`UPDATE identity SET account_class = 'III' WHERE user_id = $1`, [payer.id])
        await giveBalance(world, payer, BigInt(balanceFen))
        while (await followOnce(way, payer)) expect(balanceFen).toBeGreaterThan(0)
      }
    },
  )
})
