import { randomUUID } from 'node:crypto'
import { callBank } from './support/bankCaller'
import { startSandbox, type TestSandbox } from './support/startSandbox'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const path = '/v1/debits/debit-0001'
const seconds = (offset: number) => String(Math.floor(sandbox.clock.nowMs / 1000) + offset)

describe('the bank’s gate', () => {
  test('admits a well signed request, with or without the mount in the signed path', async () => {
    expect(await callBank(sandbox, 'GET', path)).toMatchObject({ status: 404, body: { status: 'not_found' } })
    const answer = await callBank(sandbox, 'GET', path, undefined, { signedPath: path })
    expect(answer).toMatchObject({ status: 404, isSigned: true, body: { status: 'not_found' } })
  })

  test.each([
    ['another secret', () => ({ secret: 'guess' }), 'signature_invalid'],
    ['another path signed', () => ({ signedPath: '/bank/v1/debits/debit-0002' }), 'signature_invalid'],
    ['an unknown channel', () => ({ channelId: 'stranger' }), 'channel_unknown'],
    ['an old timestamp', () => ({ timestamp: seconds(-302) }), 'timestamp_invalid'],
    ['a future timestamp', () => ({ timestamp: seconds(302) }), 'timestamp_invalid'],
    ['a timestamp in words', () => ({ timestamp: 'now' }), 'timestamp_invalid'],
    ['a nonce that is no UUID', () => ({ nonce: 'once' }), 'nonce_invalid'],
  ])('refuses %s', async (_, overrides, error) => {
    expect(await callBank(sandbox, 'GET', path, undefined, overrides())).toMatchObject({ status: 401, body: { error } })
  })

  test('refuses a body that is not the signed one', async () => {
    const answer = await callBank(sandbox, 'POST', '/v1/debits', { amountFen: 1 }, { sentBody: '{"amountFen":9}' })
    expect(answer).toMatchObject({ status: 401, body: { error: 'signature_invalid' } })
  })

  test('takes a nonce once, and a refused request does not burn it', async () => {
    const nonce = randomUUID()
    expect((await callBank(sandbox, 'GET', path, undefined, { nonce, secret: 'guess' })).status).toBe(401)
    expect((await callBank(sandbox, 'GET', path, undefined, { nonce })).status).toBe(404)
    const again = await callBank(sandbox, 'GET', path, undefined, { nonce })
    expect(again).toMatchObject({ status: 401, isSigned: true, body: { error: 'nonce_used' } })
  })

  test('names a path it does not know', async () => {
    expect((await callBank(sandbox, 'GET', '/v1/loans')).body.error).toBe('path_unknown')
  })
})
