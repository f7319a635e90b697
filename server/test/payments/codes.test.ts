import { randomUUID, sign } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { formatMerchantCode, formatShortMerchantCode, type MerchantCode, parseShortMerchantCode } from '@wallet/rules'
import { importMerchants } from '#domains/merchants/importMerchants'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import { firstMerchant, MoneyApp, type Payer, type ResolutionView, testMerchants } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type Answer = ResolutionView & Omit<Static<typeof Problem>, 'status'>

// Proves what a scanned text is taken for: only a genuine, living code of a known merchant shows who gets paid.
describeEachEngine('POST /v1/codes/resolve', (open) => {
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

  const resolve = (text: string) => world.resolve<Answer>(payer, text)
  const codeOf = (code: MerchantCode) =>
    formatMerchantCode(code, {
      origin: world.api.context.config.merchantCodeOrigin,
      sign: (text) => sign(null, Buffer.from(text, 'ascii'), world.api.context.secrets.merchantCode.privateKey),
    })

  test('needs a session and a text', async () => {
    expect((await world.api.send({ path: '/codes/resolve', body: { text: 'x' } })).body.code).toBe('AUTH_REQUIRED')
    expect((await resolve('')).body.code).toBe('REQUEST_INVALID')
    expect((await resolve('x'.repeat(3_000))).body.code).toBe('REQUEST_INVALID')
  })

  test('a static code shows the merchant and lets the payer type the amount', async () => {
    const { status, body } = await resolve(await world.staticCode())
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'static',
      orderId: null,
      amountFen: null,
      expiresAt: null,
      merchant: { id: firstMerchant.id, name: firstMerchant.name, pointsRateBasisPoints: 100 },
    })
    const classCap = { code: 'CLASS_CAP', leftFen: 100_000, capFen: 100_000 }
    const staticCap = { code: 'STATIC_CAP', leftFen: 50_000, capFen: 50_000 }
    expect(body.sources).toEqual([
      {
        kind: 'balance',
        card: null,
        balanceFen: null,
        availableFen: 10_000,
        boundBy: 'BALANCE_SHORT',
        caps: [classCap, staticCap],
        usable: true,
        reason: null,
      },
      {
        kind: 'combined',
        card: expect.objectContaining({ cardId: payer.card.id }),
        balanceFen: 10_000,
        availableFen: 50_000,
        boundBy: 'STATIC_CAP',
        caps: [staticCap],
        usable: true,
        reason: null,
      },
      {
        kind: 'card',
        card: expect.objectContaining({ cardId: payer.card.id }),
        balanceFen: null,
        availableFen: 50_000,
        boundBy: 'STATIC_CAP',
        caps: [staticCap],
        usable: true,
        reason: null,
      },
    ])
  })

  test('a source that cannot pay says why', async () => {
    const { body } = await resolve((await world.order(12_345)).code)
    expect(body.sources[0]).toMatchObject({
      usable: false,
      availableFen: 10_000,
      reason: { code: 'BALANCE_SHORT', moved: 'no', params: { gapFen: 2_345 } },
    })
    expect(body.sources[1]).toMatchObject({ kind: 'combined', usable: true, balanceFen: 10_000 })
    expect(body.sources[2]).toMatchObject({ usable: true, availableFen: 500_000, boundBy: 'DYNAMIC_CAP' })
    const fresh = await world.api.registerUser()
    const unknown = await world.resolve(fresh, await world.staticCode())
    expect(unknown.body.sources[0]).toMatchObject({ usable: false, reason: { code: 'IDENTITY_REQUIRED' } })
    const verified = await world.api.verifiedUser()
    const withoutPin = await world.resolve(verified, await world.staticCode())
    expect(withoutPin.body.sources[0]).toMatchObject({ usable: false, reason: { code: 'PIN_NOT_SET' } })
  })

  test.each([
    ['wxp://f2f0abcdefghij', 'QR_FOREIGN', 'wechat'],
    ['https://qr.alipay.com/fkx0123456789', 'QR_FOREIGN', 'alipay'],
    ['hello', 'QR_UNREADABLE', undefined],
    ['https://qr.xmwallet.example/m/', 'QR_UNREADABLE', undefined],
    ['https://qr.xmwallet.example.evil.test/m/a.b', 'QR_FOREIGN', 'other'],
  ])('%s is %s', async (text, code, app) => {
    const { body } = await resolve(text)
    expect({ code: body.code, app: body.params.app }).toEqual({ code, app })
  })

  test('every changed character of a genuine code is refused', async () => {
    const { code } = await world.order(1_000)
    const start = code.indexOf('/m/') + 3
    for (let index = start; index < code.length; index += 7) {
      const letter = code[index] === 'A' ? 'B' : 'A'
      const changed = code.slice(0, index) + letter + code.slice(index + 1)
      expect(['QR_SIGNATURE_INVALID', 'QR_UNREADABLE']).toContain((await resolve(changed)).body.code)
    }
  })

  test('a tampered amount under the old signature is refused', async () => {
    const order = await world.order(1_000)
    const [head, signature] = splitLast(order.code)
    const payload = Buffer.from(head.slice(head.indexOf('/m/') + 3), 'base64url').toString('utf8')
    const cheaper = Buffer.from(payload.replace('.1000.', '.1.'), 'utf8').toString('base64url')
    const forged = `${head.slice(0, head.indexOf('/m/') + 3)}${cheaper}.${signature}`
    expect((await resolve(forged)).body.code).toBe('QR_SIGNATURE_INVALID')
    const paid = await world.pay<Answer>(payer, forged, 1)
    expect(paid.body.code).toBe('QR_SIGNATURE_INVALID')
  })

  test('what is around a genuine code changes nothing of it, and makes none of a changed one', async () => {
    const { code } = await world.order(1_000)
    const { body: plain } = await resolve(code)
    const { origin } = new URL(code)
    for (const wrap of [
      (text: string) => `]Q1\ufeff${text}\u0000\r\n`,
      (text: string) => text.replace(origin, origin.toUpperCase()),
      (text: string) => `${text}?from=groupmessage&isappinstalled=0#wechat_redirect`,
      (text: string) => encodeURIComponent(encodeURIComponent(text)),
    ]) {
      expect(await resolve(wrap(code))).toMatchObject({ status: 200, body: plain })
      const forged = code.slice(0, -9) + (code.slice(-9, -8) === 'A' ? 'B' : 'A') + code.slice(-8)
      expect((await resolve(wrap(forged))).body.code).toBe('QR_SIGNATURE_INVALID')
    }
  })

  test('an unknown merchant, a withdrawn print, an unknown order and a closed merchant', async () => {
    expect((await resolve(codeOf({ kind: 'static', merchantId: randomUUID(), codeId: 'x' }))).body.code).toBe(
      'MERCHANT_UNKNOWN',
    )
    expect((await resolve(codeOf({ kind: 'static', merchantId: firstMerchant.id, codeId: 'old' }))).body.code).toBe(
      'QR_EXPIRED',
    )
    const expiresAtSeconds = Math.floor(world.clock.now().getTime() / 1000) + 600
    const orderId = randomUUID()
    const ghost = codeOf({ kind: 'dynamic', merchantId: firstMerchant.id, orderId, amountFen: 1, expiresAtSeconds })
    expect((await resolve(ghost)).body.code).toBe('QR_EXPIRED')
    const closing = testMerchants[2] ?? firstMerchant
    const code = await world.staticCode(closing)
    await database.query('UPDATE merchant SET closed_at = $2 WHERE id = $1', [closing.id, world.clock.now()])
    expect((await resolve(code)).body.code).toBe('MERCHANT_CLOSED')
  })

  test('a short code is the static code it stands for, to resolve and to pay', async () => {
    const { shortCode } = await world.profile()
    const [short, long] = [await resolve(shortCode), await resolve(await world.staticCode())]
    expect(short).toMatchObject({ status: 200, body: { kind: 'static', merchant: { id: firstMerchant.id } } })
    expect(short.body).toEqual(long.body)
    const key = randomUUID()
    const paid = await world.pay(payer, shortCode, 120, { key })
    expect(paid).toMatchObject({ status: 201, body: { status: 'succeeded', merchant: { id: firstMerchant.id } } })
    expect((await world.pay(payer, shortCode, 120, { key })).body.id).toBe(paid.body.id)
  })

  test('no merchant’s short code, an old one, a closed merchant’s and a broken one', async () => {
    expect((await resolve(formatShortMerchantCode(randomUUID()))).body.code).toBe('QR_EXPIRED')
    const renewing = testMerchants[1] ?? firstMerchant
    const { shortCode: printed } = await world.profile(renewing)
    await database.query('UPDATE merchant SET static_code_id = $2 WHERE id = $1', [renewing.id, randomUUID()])
    expect((await resolve(printed)).body.code).toBe('QR_EXPIRED')
    expect((await world.pay<Answer>(payer, printed, 100)).body.code).toBe('QR_EXPIRED')
    const { shortCode } = await world.profile(renewing)
    await database.query('UPDATE merchant SET closed_at = $2 WHERE id = $1', [renewing.id, world.clock.now()])
    expect((await resolve(shortCode)).body.code).toBe('MERCHANT_CLOSED')
    expect((await resolve(shortCode.slice(0, -1))).body.code).toBe('QR_UNREADABLE')
  })

  test('a code id is chance, and stays when the merchants are imported again', async () => {
    const { shortCode } = await world.profile()
    // The version of a UUID: 4 is random, 8 would be made from the merchant's id, which anybody may know.
    expect(parseShortMerchantCode(shortCode)?.charAt(14)).toBe('4')
    await importMerchants(world.api.context)
    expect((await world.profile()).shortCode).toBe(shortCode)
  })

  test('an expired order', async () => {
    const order = await world.order(1_000, { ttlSeconds: 30 })
    world.clock.advanceSeconds(31)
    expect(await resolve(order.code)).toMatchObject({ status: 410, body: { code: 'QR_EXPIRED' } })
  })
})

function splitLast(code: string): [string, string] {
  const dot = code.lastIndexOf('.')
  return [code.slice(0, dot), code.slice(dot + 1)]
}
