import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '#clock'
import { BankSilence } from './bankChannel'
import { sameSignature, signBankAnswer, signBankRequest } from './bankSignature'
import { httpBankChannel } from './httpBankChannel'

// Proves that only a signed answer of a known shape is believed; everything else is silence, never a "no".

const channelSecret = 'a secret'
let answer: { status: number; body: string; signedWith?: string; signedNonce?: string; delayMs?: number }
let lastRequest: { path: string; signature: string; expected: string; body: string }
let server: Server

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const nonce = String(request.headers['x-nonce'])
    const path = request.url ?? ''
    const timestamp = String(request.headers['x-timestamp'])
    const expected = signBankRequest(channelSecret, { method: request.method ?? '', path, timestamp, nonce, body })
    lastRequest = { path, body, expected, signature: String(request.headers['x-signature']) }
    const { status, delayMs = 0 } = answer
    const signed = { status, nonce: answer.signedNonce ?? nonce, body: answer.body }
    const signature = signBankAnswer(answer.signedWith ?? channelSecret, signed)
    setTimeout(() => response.writeHead(status, { 'x-signature': signature }).end(answer.body), delayMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const channel = () => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bank`
  return httpBankChannel({ endpoint, channelId: 'wallet', channelSecret, timeoutMs: 300 }, systemClock)
}

const debit = () =>
  channel().debit({
    debitId: 'd-1',
    cardToken: 'token',
    amountFen: 100,
    purpose: 'topup',
    description: '钱包充值',
    expiresAt: new Date('2026-11-22T00:00:00.000Z'),
  })

test('signs the path as sent and the exact body', async () => {
  answer = { status: 200, body: '{"status":"succeeded"}' }
  expect(await debit()).toEqual({ status: 'succeeded' })
  expect(lastRequest.path).toBe('/bank/v1/debits')
  expect(lastRequest.signature).toBe(lastRequest.expected)
  expect(JSON.parse(lastRequest.body)).toMatchObject({ debitId: 'd-1', expiresAt: '2026-11-22T00:00:00.000Z' })
})

test('a vector, so that both ends can be checked against it', () => {
  const request = { method: 'GET', path: '/v1/debits/1', timestamp: '1700000000', nonce: 'n', body: '' }
  expect(signBankRequest('s', request)).toBe('d571e4ede088c4e64c73be879c7fb2961820440f82499faf8686344c0d3e20fc')
  expect(signBankAnswer('s', { status: 200, nonce: 'n', body: '{}' })).toBe(
    '51983d03dcf2fe1b40188d16512db91030f35b2bf25609c33d48c71b4d5c2772',
  )
})

test('not found is an answer to a question, not to a debit', async () => {
  answer = { status: 404, body: '{"status":"not_found"}' }
  expect(await channel().queryDebit('d-1')).toEqual({ status: 'not_found' })
  await expect(debit()).rejects.toThrow(BankSilence)
})

test.each([
  ['another key', { status: 200, body: '{"status":"succeeded"}', signedWith: 'another' }],
  ['the answer to an earlier request', { status: 200, body: '{"status":"succeeded"}', signedNonce: 'old' }],
  ['a server error', { status: 500, body: '{"status":"failed","reason":"short"}' }],
  ['an unknown status', { status: 200, body: '{"status":"perhaps"}' }],
  ['an unknown reason', { status: 200, body: '{"status":"failed","reason":"mood"}' }],
  ['no JSON', { status: 200, body: 'ok' }],
  ['silence', { status: 200, body: '{"status":"succeeded"}', delayMs: 1_000 }],
])('%s is silence', async (_name, given) => {
  answer = given
  await expect(debit()).rejects.toThrow(BankSilence)
})

test('a bank that is not there is silence', async () => {
  const nowhere = httpBankChannel(
    { endpoint: 'http://127.0.0.1:9/bank', channelId: 'wallet', channelSecret },
    systemClock,
  )
  await expect(nowhere.queryDebit('d-1')).rejects.toThrow(BankSilence)
})

test('signatures are compared whole', () => {
  expect(sameSignature('abc', 'abc')).toBe(true)
  expect(sameSignature('abc', 'abd')).toBe(false)
  expect(sameSignature('abc', 'ab')).toBe(false)
  expect(sameSignature('abc', '')).toBe(false)
})
