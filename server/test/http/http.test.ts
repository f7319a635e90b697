import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { errorCodes, errorRules } from '@wallet/rules'
import type { Database } from '#storage/database'
import { DatabaseUnavailableError } from '#storage/databaseErrors'
import { temporaryFolder } from '../../../test/support/temporaryFolder'
import { buildTestApp, type TestApp } from '../support/buildTestApp'
import { openTestDatabase } from '../support/testDatabase'

// Proves what holds for every route: errors are problem documents, nothing unknown passes, the document describes it.

describe('every route', () => {
  let database: Database
  let wallet: TestApp

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    wallet = await buildTestApp({ database })
  })
  afterAll(async () => {
    await wallet.close()
    await database.close()
  })

  it('answers an unknown path with a problem document', async () => {
    const answer = await wallet.send({ path: '/nothing-here' })
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.body).toEqual({
      type: 'urn:xiamen-wallet:problem:not-found',
      title: 'not found',
      status: 404,
      instance: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      class: 'input',
      next: ['correct'],
      code: 'NOT_FOUND',
      retryable: false,
      moved: 'no',
      params: {},
    })
  })

  it.each([
    ['broken JSON', 400, 'REQUEST_INVALID', '{"phone":', 'application/json'],
    ['another content type', 400, 'REQUEST_INVALID', 'phone=1', 'application/x-www-form-urlencoded'],
    ['a huge body', 413, 'PAYLOAD_TOO_LARGE', `{"phone":"${'1'.repeat(70_000)}"}`, 'application/json'],
    ['a poisoned prototype', 400, 'REQUEST_INVALID', '{"__proto__":{"admin":true}}', 'application/json'],
    ['a body that is no object', 400, 'REQUEST_INVALID', '7', 'application/json'],
  ])('refuses %s', async (_what, status, code, payload, contentType) => {
    const response = await wallet.app.inject({
      method: 'POST',
      url: '/v1/sms-codes',
      headers: { 'content-type': contentType },
      payload,
    })
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ status, code })
  })

  it('names a field that is none only when it is written like one', async () => {
    const refuse = async (name: string) => {
      const { status, body } = await wallet.send({
        path: '/sms-codes',
        body: { phone: '13900000001', [name]: 1 },
      })
      expect(status).toBe(400)
      return body.params.field
    }
    expect(await refuse('nickname')).toBe('nickname')
    for (const madeUp of ['x'.repeat(5000), '\u202Egnp.exe', '<b>', '\u001b[31m', 'a\nb', ''])
      expect(await refuse(madeUp)).toBe('body')
  })

  it('never coerces types and refuses a path that cannot be decoded', async () => {
    const number = await wallet.send({ path: '/sms-codes', body: { phone: 13912345678 } })
    expect(number.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'phone' } })
    const badPath = await wallet.app.inject({ url: '/v1/bills/%zz' })
    expect(badPath.json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID' })
  })

  it('takes an empty body with the JSON content type for none', async () => {
    const user = await wallet.registerUser()
    const headers = { 'content-type': 'application/json' }
    const signOut = { method: 'DELETE', path: '/sessions/current', token: user.accessToken, headers } as const
    expect((await wallet.send(signOut)).status).toBe(204)
    const register = await wallet.send({ method: 'POST', path: '/registrations', headers })
    expect(register.body).toMatchObject({ code: 'REQUEST_INVALID', params: { field: 'body' } })
  })

  it('says 503 and may-have-moved when the database goes away under a money request', async () => {
    const user = await wallet.registerUser()
    const query = jest.spyOn(database, 'query').mockRejectedValue(new DatabaseUnavailableError('gone'))
    const ping = jest.spyOn(database, 'ping').mockRejectedValue(new DatabaseUnavailableError('gone'))
    const read = await wallet.send({ path: '/me', token: user.accessToken })
    const pay = await wallet.send({
      path: '/payments',
      token: user.accessToken,
      headers: { 'idempotency-key': 'payment-0001' },
      body: {},
    })
    const named = { path: '/me', token: user.accessToken, headers: { 'idempotency-key': 'payment-0001' } }
    const namedRead = await wallet.send(named)
    const health = await wallet.send<Record<string, unknown>>({ path: '/health' })
    query.mockRestore()
    ping.mockRestore()
    expect(read.body).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', moved: 'no', retryable: true })
    expect(namedRead.body).toMatchObject({ status: 503, moved: 'no' })
    expect(pay.body).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', moved: 'unknown' })
    expect(health).toMatchObject({ status: 503, body: { status: 'failing', database: 'failing' } })
    expect(await wallet.send({ path: '/health' })).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('says 503 when a transaction lost against others as often as it may', async () => {
    const deadlock = Object.assign(new Error('deadlock detected'), { code: '40P01' })
    const query = jest.spyOn(database, 'query').mockRejectedValue(deadlock)
    const answer = await wallet.send({ path: '/me', token: 'a'.repeat(43) })
    query.mockRestore()
    expect(answer.body).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', retryable: true })
  })

  it('hides what went wrong inside', async () => {
    const query = jest.spyOn(database, 'query').mockRejectedValue(new Error('secret detail'))
    const answer = await wallet.send({ path: '/me', token: 'a'.repeat(43) })
    query.mockRestore()
    expect(answer.body).toMatchObject({ status: 500, code: 'INTERNAL_ERROR', moved: 'no' })
    expect(JSON.stringify(answer.body).includes('secret detail')).toBe(false)
  })

  it('turns away who asks too often, with the time to wait', async () => {
    const busy = await buildTestApp({ database, environment: { RATE_LIMIT_PER_MINUTE: '3' } })
    for (let calls = 0; calls < 3; calls += 1) expect((await busy.send({ path: '/sealing-key' })).status).toBe(200)
    const answer = await busy.send({ path: '/sealing-key' })
    expect(answer).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect((await busy.send({ path: '/health' })).status).toBe(200)
    await busy.close()
  })

  it('lets only named origins call from a browser', async () => {
    const open = await buildTestApp({ database, environment: { CORS_ORIGINS: 'https://wallet.example' } })
    const from = async (origin: string) => (await open.send({ path: '/health', headers: { origin } })).headers
    expect((await from('https://wallet.example'))['access-control-allow-origin']).toBe('https://wallet.example')
    expect((await from('https://evil.example'))['access-control-allow-origin']).toBeUndefined()
    await open.close()
  })
})

describe('the OpenAPI document', () => {
  it('has every error code, a name for every operation, and problems where they belong', async () => {
    const database = await openTestDatabase('pglite')
    const wallet = await buildTestApp({ database })
    const { body } = await wallet.send<Document>({ path: '/openapi.json' })
    await wallet.close()
    await database.close()

    expect(body.openapi).toBe('3.1.0')
    expect(body.components.schemas.Problem?.properties.code.enum).toEqual(errorCodes)
    const operations = Object.values(body.paths).flatMap((path) => Object.values(path))
    const names = operations.map((operation) => operation.operationId)
    expect(names.length).toBeGreaterThan(30)
    expect(new Set(names).size).toBe(names.length)
    for (const operation of operations) {
      for (const [status, response] of Object.entries(operation.responses)) {
        if (Number(status) < 400 || operation.operationId === 'readHealth') continue
        expect(response.content?.['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem')
        for (const code of response.description.split(', ')) expect(statusOf(code)).toBe(Number(status))
      }
    }
  })
})

describe('the preview', () => {
  it('is served under /app/, framed only by the origins named', async () => {
    const previewDir = temporaryFolder('preview')
    writeFileSync(join(previewDir, 'index.html'), '<title>preview</title>')
    const database = await openTestDatabase('pglite')
    const wallet = await buildTestApp({
      database,
      environment: { PREVIEW_DIR: previewDir, PREVIEW_FRAME_ANCESTORS: 'http://127.0.0.1:3100' },
    })
    const root = await wallet.app.inject({ url: '/' })
    const page = await wallet.app.inject({ url: '/app/' })
    const outside = await wallet.app.inject({ url: '/app/../../etc/passwd' })
    const api = await wallet.app.inject({ url: '/v1/health' })
    await wallet.close()
    await database.close()

    expect(root).toMatchObject({ statusCode: 302, headers: { location: '/app/' } })
    expect(page.body).toContain('preview')
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self' http://127.0.0.1:3100")
    expect(page.headers['x-frame-options']).toBeUndefined()
    expect(outside.statusCode).toBe(404)
    expect(api.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  it('is sent as small as the browser can read it, and what names its content is asked for once', async () => {
    const previewDir = temporaryFolder('preview')
    const script = Buffer.from('console.info("a script")')
    writeFileSync(join(previewDir, 'index.html'), '<title>preview</title>')
    writeFileSync(join(previewDir, 'app.0123abcd.js'), script)
    writeFileSync(join(previewDir, 'app.0123abcd.js.br'), brotliCompressSync(script))
    writeFileSync(join(previewDir, 'app.0123abcd.js.gz'), gzipSync(script))
    const database = await openTestDatabase('pglite')
    const wallet = await buildTestApp({ database, environment: { PREVIEW_DIR: previewDir } })
    const ask = (url: string, accepted: string) => wallet.app.inject({ url, headers: { 'accept-encoding': accepted } })
    const page = await ask('/app/', 'br, gzip')
    const scripts = await Promise.all(['br, gzip', 'gzip', 'identity'].map((how) => ask('/app/app.0123abcd.js', how)))
    await wallet.close()
    await database.close()

    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.headers['content-encoding']).toBeUndefined()
    expect(scripts.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined])
    for (const { headers } of scripts) {
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-type']).toContain('javascript')
      expect(headers.vary).toContain('accept-encoding')
    }
    expect(brotliDecompressSync(scripts[0]?.rawPayload ?? '').equals(script)).toBe(true)
  })
})

/** The part of an OpenAPI document that is looked at. */
interface Document {
  openapi: string
  components: { schemas: Record<string, { properties: { code: { enum: string[] } } }> }
  paths: Record<string, Record<string, Operation>>
}

interface Operation {
  operationId: string
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref: string } }> }>
}

function statusOf(code: string): number {
  const rule = Object.entries(errorRules).find(([name]) => name === code)
  if (!rule) throw new Error(`${code} is not in errorRules`)
  return rule[1].status
}
