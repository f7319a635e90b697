import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { merchantActions } from '#domains/merchants/manageMerchants'
import { keyNameOf, listMerchantKeys } from '#domains/merchants/merchantKeyStore'
import type { Problem } from '#http/schemas/problem'
import { generateSecrets } from '#secrets'
import type { Database } from '#storage/database'
import { firstMerchant, MoneyApp, type Payer, type PaymentView, testMerchants } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type Answer = PaymentView & Omit<Static<typeof Problem>, 'status'>

// Proves that a code whose signature the process has seen is asked about anew each time: what was closed, withdrawn, revoked
// or has ended is refused at the next payment, though the one before it went through.
describeEachEngine('a code that was paid before', (open) => {
  let database: Database
  let world: MoneyApp
  let payer: Payer

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    payer = await world.payer({ balanceFen: 10_000 })
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const pay = async (code: string) => {
    const { status, body } = await world.pay<Answer>(payer, code, 100)
    return status === 201 ? body.status : body.code
  }
  const desk = () => ({ database, secrets: world.api.context.secrets, clock: world.clock })

  test('is refused from the moment its merchant closes, and taken when it is open again', async () => {
    const code = await world.staticCode()
    expect([await pay(code), await pay(code)]).toEqual(['succeeded', 'succeeded'])
    await merchantActions.close(desk(), firstMerchant.id)
    expect(await pay(code)).toBe('MERCHANT_CLOSED')
    await merchantActions.reopen(desk(), firstMerchant.id)
    expect(await pay(code)).toBe('succeeded')
  })

  test('is refused from the moment its print is withdrawn', async () => {
    const merchant = testMerchants[1] ?? firstMerchant
    const code = await world.staticCode(merchant)
    expect(await pay(code)).toBe('succeeded')
    await database.query('UPDATE merchant SET static_code_id = $2 WHERE id = $1', [merchant.id, randomUUID()])
    expect(await pay(code)).toBe('QR_EXPIRED')
    expect(await pay(await world.staticCode(merchant))).toBe('succeeded')
  })

  test('is refused from the moment its order ends', async () => {
    const { code } = await world.order(100, { ttlSeconds: 30 })
    expect((await world.resolve(payer, code)).status).toBe(200)
    world.clock.advanceSeconds(31)
    expect(await pay(code)).toBe('QR_EXPIRED')
  })

  test('says nothing about the merchant’s key: a revoked one makes no order any more', async () => {
    expect(await pay((await world.order(100)).code)).toBe('succeeded')
    const keys = (await listMerchantKeys(database)).filter(({ merchantId }) => merchantId === firstMerchant.id)
    for (const key of keys) await merchantActions['revoke-key'](desk(), firstMerchant.id, keyNameOf(key))
    await expect(world.order(100)).rejects.toThrow('MERCHANT_KEY_INVALID')
  })

  test('is no code in a wallet with another key', async () => {
    const code = await world.staticCode(testMerchants[2])
    expect(await pay(code)).toBe('succeeded')
    const other = await MoneyApp.build({ database: await open(), secrets: generateSecrets() })
    const stranger = await other.payer({ balanceFen: 1_000 })
    const { body } = await other.pay<Answer>(stranger, code, 100)
    expect(body.code).toBe('QR_SIGNATURE_INVALID')
    const { database: theirs } = other.api.context
    await other.close()
    await theirs.close()
  })
})
