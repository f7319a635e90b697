import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { PartnerMerchant } from '#domains/merchants/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type * as accounts from '#http/schemas/session'
import type { Database } from '#storage/database'
import type { TestUser } from '../support/buildTestApp'
import { firstMerchant, MoneyApp, testMerchants } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type MerchantView = Static<typeof PartnerMerchant> & Static<typeof Problem>

// Proves what a share card stands on: a code that says nothing of its user, and a merchant anybody may look at.
describeEachEngine('shares', (open) => {
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

  const shareCodeOf = async (user: TestUser) =>
    (await world.get<Static<typeof accounts.User>>(user, '/me')).body.shareCode
  const merchantOf = (id: string) => world.api.send<MerchantView>({ path: `/partner-merchants/${id}` })

  test('every user has one code, their own, and keeps it', async () => {
    const users = [await world.api.registerUser(), await world.api.registerUser()]
    const [first = '', second = ''] = await Promise.all(users.map(shareCodeOf))
    expect(first).toMatch(/^[2-9a-hjkmnp-z]{10}$/)
    expect(second).not.toBe(first)
    expect(await Promise.all(users.map(shareCodeOf))).toEqual([first, second])
  })

  test('somebody from before there were codes gets one, and only one, however many ask at once', async () => {
    const user = await world.api.registerUser()
    await database.query('UPDATE wallet_user SET share_code = NULL WHERE id = $1', [user.id])
    const codes = await Promise.all(Array.from({ length: 8 }, () => shareCodeOf(user)))
    expect(new Set(codes).size).toBe(1)
    expect(await shareCodeOf(user)).toBe(codes[0])
  })

  test('a stranger sees a merchant, with or without points, and what the list says of it', async () => {
    const without = testMerchants[2] ?? firstMerchant
    expect((await merchantOf(firstMerchant.id)).body).toEqual({
      id: firstMerchant.id,
      name: firstMerchant.name,
      category: '餐饮',
      address: '厦门市思明区',
      pointsRateBasisPoints: 100,
    })
    expect((await merchantOf(without.id)).body).toMatchObject({ pointsRateBasisPoints: 0 })
  })

  test('an unknown merchant, a closed one, and what is no id', async () => {
    expect(await merchantOf(randomUUID())).toMatchObject({ status: 404, body: { code: 'MERCHANT_UNKNOWN' } })
    expect((await merchantOf('7')).body.code).toBe('REQUEST_INVALID')
    const closing = testMerchants[1] ?? firstMerchant
    await database.query('UPDATE merchant SET closed_at = $2 WHERE id = $1', [closing.id, world.clock.now()])
    expect(await merchantOf(closing.id)).toMatchObject({ status: 409, body: { code: 'MERCHANT_CLOSED' } })
  })
})
