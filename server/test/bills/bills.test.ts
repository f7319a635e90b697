import type { Static } from '@sinclair/typebox'
import { shanghaiMonth } from '@wallet/rules'
import type * as points from '#domains/points/http/schemas'
import type { Database } from '#storage/database'
import { type BillPageView, MoneyApp, type Payer, testMerchants } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type PointsPageView = Static<typeof points.PointsPage>

// Proves bills and points: pages without gaps or doubles, sums that agree with the rows, cursors that cannot be bent.
describeEachEngine('bills and points', (open) => {
  let database: Database
  let world: MoneyApp
  let payer: Payer

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    payer = await world.payer({ balanceFen: 50_000 })
    for (let index = 0; index < 12; index += 1) {
      const { code } = await world.order(100 + index)
      await world.pay(payer, code, 100 + index)
      world.clock.advanceSeconds(1)
    }
    payer.bankCard.outcome = 'issuerDown'
    await world.topUp(payer, 300)
    payer.bankCard.outcome = 'enough'
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const page = (query: string, user = payer) => world.get<BillPageView & { code: string }>(user, `/bills${query}`)

  test('lists apart what is open or failed', async () => {
    const { body } = await page('?only=troubled')
    expect(body.items.map(({ status, amountFen }) => [status, amountFen])).toEqual([['failed', 300]])
    expect((await page('?only=troubled&limit=1')).body.nextCursor).toBeNull()
    const { nextCursor } = (await page('?limit=1')).body
    expect(await page(`?only=troubled&cursor=${nextCursor}`)).toMatchObject({ body: { code: 'CURSOR_INVALID' } })
  })

  test('needs a session and sane parameters', async () => {
    for (const path of ['/bills', '/points', '/points/entries', '/partner-merchants', '/balance']) {
      expect(await world.api.send({ path })).toMatchObject({ status: 401, body: { code: 'AUTH_REQUIRED' } })
    }
    for (const query of ['?limit=0', '?limit=101', '?limit=ten', '?month=2026-13', '?month=november', '?page=2']) {
      expect({ query, code: (await page(query)).body.code }).toEqual({ query, code: 'REQUEST_INVALID' })
    }
  })

  test('pages hold every bill once, newest first', async () => {
    const whole = (await page('?limit=100')).body.items
    expect(whole).toHaveLength(14)
    const walked: string[] = []
    let cursor: string | null = null
    do {
      const { body }: { body: BillPageView } = await page(`?limit=4${cursor ? `&cursor=${cursor}` : ''}`)
      walked.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    } while (cursor !== null)
    expect(walked).toEqual(whole.map(({ id }) => id))
    const times = whole.map(({ occurredAt }) => occurredAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  test('a month comes to its succeeded bills; failed ones are shown and not counted', async () => {
    const month = shanghaiMonth(world.clock.now())
    const { body } = await page(`?month=${month}&limit=100`)
    const sum = (direction: string) =>
      body.items
        .filter((bill) => bill.status === 'succeeded' && bill.direction === direction)
        .reduce((total, bill) => total + bill.amountFen, 0)
    expect(body.months[0]).toEqual({ month, spentFen: sum('out'), receivedFen: sum('in'), count: 13 })
    expect(body.items.filter(({ status }) => status === 'failed')).toHaveLength(1)
    const { body: empty } = await page('?month=2020-02')
    expect(empty).toEqual({
      items: [],
      months: [{ month: '2020-02', spentFen: 0, receivedFen: 0, count: 0 }],
      nextCursor: null,
    })
  })

  test('a cursor works for its own list only', async () => {
    const stranger = await world.api.registerUser()
    const { body } = await page('?limit=2')
    const cursor = body.nextCursor ?? ''
    const month = shanghaiMonth(world.clock.now())
    const bent = `${cursor.slice(0, -2)}${cursor.endsWith('A') ? 'BB' : 'AA'}`
    const answers = await Promise.all([
      page(`?cursor=${cursor}&month=${month}`),
      page(`?cursor=${bent}`),
      page('?cursor=nonsense'),
      world.get<{ code: string }>(stranger, `/bills?cursor=${cursor}`),
      world.get<{ code: string }>(payer, `/points/entries?cursor=${cursor}`),
    ])
    expect(answers.map((answer) => answer.body.code)).toEqual(Array.from({ length: 5 }, () => 'CURSOR_INVALID'))
  })

  test("another user's bill is not found", async () => {
    const stranger = await world.api.registerUser()
    const [bill] = (await page('?limit=1')).body.items
    expect(await world.get(stranger, `/bills/${bill?.id}`)).toMatchObject({
      status: 404,
      body: { code: 'BILL_NOT_FOUND' },
    })
    expect((await page('', { ...payer, ...stranger })).body).toEqual({ items: [], months: [], nextCursor: null })
  })

  test('points: the history adds up to the balance, page by page', async () => {
    const { body: total } = await world.get<{ available: number }>(payer, '/points')
    const entries: PointsPageView['items'] = []
    let cursor: string | null = null
    do {
      const query: string = cursor ? `?limit=5&cursor=${cursor}` : '?limit=5'
      const { body }: { body: PointsPageView } = await world.get(payer, `/points/entries${query}`)
      entries.push(...body.items)
      cursor = body.nextCursor
    } while (cursor !== null)
    expect(entries).toHaveLength(12)
    expect(entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(total.available)
    expect(entries[0]).toMatchObject({ kind: 'earn', pointsAfter: total.available, title: testMerchants[0]?.name })
    expect((await world.get(payer, `/bills/${entries[0]?.paymentId}`)).status).toBe(200)
  })

  test('partner merchants: those that give points, the most generous first', async () => {
    const { body } = await world.get<{ items: { name: string }[] }>(payer, '/partner-merchants')
    expect(body.items.map(({ name }) => name)).toEqual([testMerchants[1]?.name, testMerchants[0]?.name])
  })
})
