import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importMerchants, type MerchantFile } from '#domains/merchants/importMerchants'
import { merchantActions } from '#domains/merchants/manageMerchants'
import type { Database } from '#storage/database'
import { temporaryFolder } from '../../../test/support/temporaryFolder'
import { buildTestApp, type TestApp } from '../support/buildTestApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves that a merchant trades no longer than the operator wants: keys overlap and are taken back, and who is taken out
// of MERCHANTS_FILE or closed by hand gets no order and no money.
describeEachEngine('merchants', (open) => {
  const file = join(temporaryFolder('merchants'), 'merchants.json')
  let database: Database
  let wallet: TestApp

  beforeAll(async () => {
    database = await open()
    wallet = await buildTestApp({ database, environment: { MERCHANTS_FILE: file } })
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
  })

  const desk = () => ({ database, secrets: wallet.context.secrets, clock: wallet.clock })
  const merchant = (name: string, more: Partial<MerchantFile[number]> = {}): MerchantFile[number] => ({
    id: randomUUID(),
    name,
    category: '小吃',
    address: '思明区',
    pointsRateBasisPoints: 100,
    apiKey: `key-of-${randomUUID()}`,
    ...more,
  })
  /** What a start of the server does. */
  const start = async (...merchants: MerchantFile) => {
    writeFileSync(file, JSON.stringify(merchants))
    await importMerchants(wallet.context)
  }
  const order = (token: string) =>
    wallet.send<{ id: string; code: string; state: string }>({
      path: '/merchant/orders',
      token,
      body: { outOrderNo: randomUUID(), amountFen: 1_500, subject: '沙茶面' },
    })
  const stateOf = async (orderId: string) => {
    const { rows } = await database.query<{ state: string }>('SELECT state FROM payment_order WHERE id = $1', [orderId])
    return rows[0]?.state
  }
  const resolve = async (code: string) => {
    const user = await wallet.registerUser()
    return wallet.send({ path: '/codes/resolve', token: user.accessToken, body: { text: code } })
  }

  it('a merchant taken out of the file is closed, its orders with it, and opens again when it is back', async () => {
    const [first, second] = [merchant('沙茶面'), merchant('花生汤')]
    await start(first, second)
    const { body } = await order(first.apiKey)
    const kept = (await order(second.apiKey)).body
    await start(second)
    expect(await order(first.apiKey)).toMatchObject({ status: 401, body: { code: 'MERCHANT_KEY_INVALID' } })
    expect(await stateOf(body.id)).toBe('closed')
    expect(await stateOf(kept.id)).toBe('open')
    expect((await resolve(body.code)).body.code).toBe('MERCHANT_CLOSED')
    expect((await resolve(kept.code)).status).toBe(200)
    await start(first, second)
    expect((await order(first.apiKey)).status).toBe(201)
    expect(await stateOf(body.id)).toBe('closed')
  })

  it('two keys overlap in the file, and the old one goes with the line', async () => {
    const old = merchant('土笋冻')
    await start(old)
    const next = { ...old, apiKey: `key-of-${randomUUID()}`, previousApiKey: old.apiKey }
    await start(next)
    for (const key of [old.apiKey, next.apiKey]) expect((await order(key)).status).toBe(201)
    const { previousApiKey, ...last } = next
    await start(last)
    expect((await order(previousApiKey)).body.code).toBe('MERCHANT_KEY_INVALID')
    expect((await order(next.apiKey)).status).toBe(201)
  })

  it('a key by hand overlaps, at most two, and what is taken back by hand the file does not bring back', async () => {
    const owner = merchant('肉粽')
    await start(owner)
    const [line = ''] = await merchantActions['add-key'](desk(), owner.id)
    const key = line.split(' ').at(-1) ?? ''
    for (const token of [owner.apiKey, key]) expect((await order(token)).status).toBe(201)
    await expect(merchantActions['add-key'](desk(), owner.id)).rejects.toThrow('2 keys already')
    const listed = await merchantActions.list(desk())
    expect(listed.join('\n').includes(key)).toBe(false)
    const fileKey = listed
      .slice(listed.findIndex((text) => text.includes('肉粽')))
      .find((text) => text.endsWith('by file'))
    const name = /key (\w+)/.exec(fileKey ?? '')?.[1] ?? ''
    await merchantActions['revoke-key'](desk(), owner.id, name)
    await expect(merchantActions['revoke-key'](desk(), owner.id, name)).rejects.toThrow('no key')
    await start(owner)
    expect((await order(owner.apiKey)).body.code).toBe('MERCHANT_KEY_INVALID')
    expect((await order(key)).status).toBe(201)
  })

  it('closed by hand stays closed over a start, takes no order, may read what it has, and opens by hand', async () => {
    const owner = merchant('海蛎煎')
    await start(owner)
    const { body } = await order(owner.apiKey)
    expect(await merchantActions.close(desk(), owner.id)).toEqual(['Closed, and its open orders with it'])
    await start(owner)
    expect((await order(owner.apiKey)).body).toMatchObject({ code: 'MERCHANT_CLOSED' })
    const read = await wallet.send<{ state: string }>({ path: `/merchant/orders/${body.id}`, token: owner.apiKey })
    expect(read.body.state).toBe('closed')
    expect((await resolve(body.code)).body.code).toBe('MERCHANT_CLOSED')
    await merchantActions.reopen(desk(), owner.id)
    expect((await order(owner.apiKey)).status).toBe(201)
    await expect(merchantActions.close(desk(), randomUUID())).rejects.toThrow('There is no merchant')
  })

  it('gives no merchant another one’s key', async () => {
    const [first, second] = [merchant('面线糊'), merchant('五香')]
    await start(first)
    await expect(start({ ...second, apiKey: first.apiKey })).rejects.toThrow('another merchant’s key')
  })
})
