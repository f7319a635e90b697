import { writeFileSync } from 'node:fs'
import nacl from 'tweetnacl'
import { addSeconds } from '#clock'
import { issueNonce } from '#crypto/sealingNonce'
import { uuidv7 } from '#ids'
import { type City, type Payer, pin } from './city'

/** How payments fall on merchants, and what goes wrong with some of them. */
export interface Shape {
  readonly name: string
  /** The merchant of a payment, as a number from 0. */
  readonly merchantOf: (merchantCount: number) => number
  /** How many of a hundred are an earlier one sent again. */
  readonly replayPercent: number
  /** How many of a hundred are of somebody without a fen. */
  readonly shortPercent: number
}

const anyOf = (count: number) => Math.floor(Math.random() * count)

export const shapes = {
  uniform: { name: 'uniform', merchantOf: anyOf, replayPercent: 0, shortPercent: 0 },
  hotMerchant: { name: 'one merchant', merchantOf: () => 0, replayPercent: 0, shortPercent: 0 },
  zipf: { name: 'Zipf', merchantOf: zipfOf, replayPercent: 0, shortPercent: 0 },
  replays: { name: '10 % replays', merchantOf: anyOf, replayPercent: 10, shortPercent: 0 },
  short: { name: '5 % short of money', merchantOf: anyOf, replayPercent: 0, shortPercent: 5 },
} as const satisfies Record<string, Shape>

/** The n-th merchant is met n times more seldom than the first (Zipf's law with exponent 1). */
function zipfOf(count: number): number {
  return Math.min(count - 1, Math.floor(count ** Math.random()) - 1)
}

export const amountFen = 100
/** A request that so many others have followed has been answered: what is sent again is no twin under way. */
const answeredAfter = 2_000
/** A seal keeps for as long as its nonce; the bench issues its own, so that asking for them is no part of a payment. */
const nonceLifeSeconds = 900

/** Writes `count` whole HTTP requests, each with a PIN sealed for it alone, for wrk.lua to read. */
export function writeRequests(file: string, city: City, shape: Shape, count: number): void {
  const seal = sealer(city)
  const until = addSeconds(new Date(), nonceLifeSeconds)
  const made: string[] = []
  for (let index = 0; index < count; index += 1) {
    const earlier = made[anyOf(made.length - answeredAfter)]
    if (earlier !== undefined && anyOf(100) < shape.replayPercent) made.push(earlier)
    else {
      const payer = pickPayer(anyOf(100) < shape.shortPercent ? city.poor : city.payers)
      const code = city.codes[shape.merchantOf(city.codes.length)]
      if (code === undefined) throw new Error('There is no such merchant')
      made.push(paymentRequest(city, payer, { code, amountFen, source: { kind: 'balance' }, pin: seal(until) }))
    }
  }
  writeFileSync(file, made.join('\0'))
}

/** Writes a charge of each code, by merchants in turn, for wrk.lua to read. */
export function writeCharges(file: string, city: City, codes: readonly string[]): void {
  const made = codes.map((code, index) =>
    postRequest(city, '/v1/merchant/charges', {
      headers: [`Authorization: Bearer ${city.merchantKeys[index % city.merchantKeys.length]}`],
      content: { code, amountFen, outOrderNo: uuidv7(), subject: '沙茶面' },
    }),
  )
  writeFileSync(file, made.join('\0'))
}

function pickPayer(payers: readonly Payer[]): Payer {
  const payer = payers[anyOf(payers.length)]
  if (payer === undefined) throw new Error('There is nobody to pay')
  return payer
}

function paymentRequest(city: City, { accessToken }: Payer, content: object): string {
  const headers = [`Authorization: Bearer ${accessToken}`, `Idempotency-Key: ${uuidv7()}`]
  return postRequest(city, '/v1/payments', { headers, content })
}

function postRequest(
  { environment }: City,
  path: string,
  { headers, content }: { headers: readonly string[]; content: object },
): string {
  const body = JSON.stringify(content)
  return [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${environment.PORT}`,
    ...headers,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n')
}

/** One payment of every payer, one after another on a few connections: the first in a session pays for argon2. */
export async function warmUp(city: City): Promise<void> {
  const sendOne = paymentSender(city)
  const waiting = [...city.payers, ...city.poor].values()
  const worker = async () => {
    for (const payer of waiting) {
      const { status, text } = await sendOne(payer)
      if (status !== 201 && !text.includes('BALANCE_SHORT')) throw new Error(`${status} ${text}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}

/** Sends single payments to any merchant, each with a key and a sealed PIN of its own. */
export function paymentSender(
  city: City,
): (payer: Payer, entered?: string) => Promise<{ status: number; text: string }> {
  const seal = sealer(city)
  return async ({ accessToken }, entered) => {
    const code = city.codes[anyOf(city.codes.length)]
    const until = addSeconds(new Date(), nonceLifeSeconds)
    const response = await fetch(`http://127.0.0.1:${city.environment.PORT}/v1/payments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        'idempotency-key': uuidv7(),
      },
      body: JSON.stringify({ code, amountFen, source: { kind: 'balance' }, pin: seal(until, entered) }),
    })
    return { status: response.status, text: await response.text() }
  }
}

/** Seals as a device does; a few key pairs serve all, because the server makes no difference. */
export function sealer({ context: { secrets } }: City): (until: Date, entered?: string) => object {
  const pairs = Array.from({ length: 32 }, () => {
    const pair = nacl.box.keyPair()
    const publicKey = Buffer.from(pair.publicKey).toString('base64')
    return { publicKey, shared: nacl.box.before(secrets.seal.publicKey, pair.secretKey) }
  })
  return (until, entered = pin) => {
    const text = Buffer.from(`payment_pin\n${entered}`)
    const pair = pairs[anyOf(pairs.length)]
    if (pair === undefined) throw new Error('There is no such pair')
    const { nonce } = issueNonce(secrets.tokenKey, until)
    const ciphertext = Buffer.from(nacl.box.after(text, Buffer.from(nonce, 'base64'), pair.shared)).toString('base64')
    return { keyId: secrets.seal.keyId, nonce, ephemeralPublicKey: pair.publicKey, ciphertext }
  }
}
