import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { agreementVersions, type PaymentCodeDevice } from '@wallet/rules'
import { systemClock } from '#clock'
import type { SealPurpose } from '#crypto/seal'
import { freePort } from '../../../scripts/lib/ports.cjs'
import { prepareDataDir } from '../../../test/support/preparedData.cjs'
import { buildPerson, buildPhone } from './buildPerson'
import { consentsInForce } from './buildTestApp'
import { type Child, startChild } from './childProgram'
import { buildCardNumber, firstMerchant, testMerchants } from './moneyApp'
import type { Answer, Asking } from './movement'
import { acs3Keys, bankKeys } from './sandboxProvider'
import { sealSecret } from './seal'
import { type BankCard, bankSmsCode, TestBank } from './testBank'
import { TestIdentityRegister, TestSmsGateway } from './testProviders'

const pin = '284619'
/** Longer than anything the server waits for; a client gives up long before. */
export const patienceMs = 60_000
const mainFile = join(__dirname, '../../dist/main.js')

export interface RigPayer {
  readonly phone: string
  readonly accessToken: string
  readonly cardId: string
  readonly bankCard: BankCard
}

export interface RigPayment {
  readonly key: string
  readonly code: string
  readonly amountFen: number
  readonly fromCard: boolean
}

/** A payment whose PIN is sealed already, so that sending it costs the sender nothing. It keeps for five minutes. */
export interface SealedPayment {
  readonly accessToken: string
  readonly key: string
  readonly body: object
}

export interface RigAnswer {
  readonly status: number
  readonly replayed: boolean
  readonly body: {
    id: string
    status: string
    amountFen: number
    orderId?: string
    code?: string
    params?: { triesLeft?: number }
  }
}

/** The real server program in a process of its own, with SMS gateway, identity register and bank beside it. */
export class KillRig {
  /** Made by `prepare`: a suite that is skipped makes a rig, and never closes it. */
  directory = ''
  readonly bank = new TestBank(systemClock)
  private readonly sms = new TestSmsGateway(systemClock)
  private readonly identity = new TestIdentityRegister(systemClock)
  private environment: Record<string, string> = {}
  private origin = ''
  private server: Child | null = null

  /** `program` is the built server: this source's own, or another to hold it against. */
  constructor(private readonly program = mainFile) {}

  get dataDir(): string {
    return join(this.directory, 'data')
  }

  /** The server's process. */
  get pid(): number {
    const pid = this.server?.process.pid
    if (pid === undefined) throw new Error('The server does not run')
    return pid
  }

  /** Prepares providers, configuration and data; `databaseUrl` null means the embedded engine. */
  async prepare(databaseUrl: string | null): Promise<void> {
    this.directory = mkdtempSync(join(tmpdir(), 'wallet-kill-'))
    if (databaseUrl === null && this.program === mainFile) prepareDataDir(this.dataDir)
    const port = await freePort()
    this.origin = `http://127.0.0.1:${port}/v1`
    const merchantsFile = join(this.directory, 'merchants.json')
    const place = { category: '餐饮', address: '厦门市思明区' }
    writeFileSync(merchantsFile, JSON.stringify(testMerchants.map((merchant) => ({ ...merchant, ...place }))))
    this.environment = {
      PORT: `${port}`,
      DATA_DIR: this.dataDir,
      SECRETS_FILE: join(this.directory, 'secrets.json'),
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      MERCHANTS_FILE: merchantsFile,
      SMS_ENDPOINT: await this.sms.start(),
      SMS_ACCESS_KEY_ID: acs3Keys.accessKeyId,
      SMS_ACCESS_KEY_SECRET: acs3Keys.accessKeySecret,
      SMS_SIGN_NAME: '厦门数字钱包',
      SMS_TEMPLATE_CODE: 'SMS_100001',
      IDENTITY_ENDPOINT: await this.identity.start(),
      IDENTITY_ACCESS_KEY_ID: acs3Keys.accessKeyId,
      IDENTITY_ACCESS_KEY_SECRET: acs3Keys.accessKeySecret,
      BANK_ENDPOINT: await this.bank.start(),
      BANK_CHANNEL_ID: bankKeys.channelId,
      BANK_CHANNEL_SECRET: bankKeys.channelSecret,
      RATE_LIMIT_PER_MINUTE: '100000000',
      SESSION_LIMIT_PER_MINUTE: '100000000',
      FAILURE_LIMIT_PER_MINUTE: '100000000',
      LOG_LEVEL: 'warn',
    }
  }

  /** Starts the server, with options for Node, and waits until it says that it is healthy. */
  async start(nodeOptions: string[] = [], environment: Record<string, string> = {}): Promise<void> {
    this.server = startChild(this.program, { ...this.environment, ...environment }, nodeOptions)
    const ended = this.server.ended.then(({ code }) => `The server ended with code ${code}`)
    for (;;) {
      const health = await Promise.race([ended, this.health()])
      if (health === 'ok') return
      if (health !== 'failing') throw new Error(health)
      await pause(50)
    }
  }

  async stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await this.server?.kill(signal)
    this.server = null
  }

  /** The same, and says how the server ended. */
  async end(signal: NodeJS.Signals): ReturnType<Child['kill']> {
    const server = this.server
    this.server = null
    if (server === null) throw new Error('The server does not run')
    return server.kill(signal)
  }

  /** Waits until the server has logged this. */
  async said(words: string): Promise<void> {
    await this.server?.until((line) => line.includes(words))
  }

  async close(): Promise<void> {
    await this.stop('SIGKILL')
    await Promise.all([this.sms.stop(), this.identity.stop(), this.bank.stop()])
    if (this.directory !== '') rmSync(this.directory, { recursive: true, force: true })
  }

  /** Registers somebody with identity, PIN and a bound card, and tops the balance up. */
  async payer(balanceFen: number): Promise<RigPayer> {
    const [phone, person] = [buildPhone(), buildPerson()]
    this.identity.add(person)
    await this.must(202, 'POST /sms-codes', { phone })
    const { accessToken } = await this.must<{ accessToken: string }>(201, 'POST /registrations', {
      phone,
      smsCode: this.sms.codeFor(phone),
      password: await this.seal('login_password', 'gulangyu by the sea'),
      consents: consentsInForce(),
      device: { id: randomUUID(), name: 'Test phone', host: 'h5' },
    })
    for (const document of ['identity', 'cards'] as const) {
      await this.must(200, `PUT /consents/${document}`, { version: agreementVersions[document] }, accessToken)
    }
    await this.must(200, 'POST /identity', person, accessToken)
    await this.must(200, 'PUT /pin', { pin: await this.seal('payment_pin', pin) }, accessToken)
    const cardType = 'debit'
    const number = buildCardNumber(cardType)
    const bankCard = this.bank.issue({ number, person, phone, cardType, balanceFen: 10_000_000 })
    const { id } = await this.must<{ id: string }>(
      201,
      'POST /card-bindings',
      { cardNumber: number, phone },
      accessToken,
    )
    const confirmation = { smsCode: bankSmsCode }
    const card = await this.must<{ id: string }>(201, `POST /card-bindings/${id}/confirm`, confirmation, accessToken)
    const payer = { phone, accessToken, cardId: card.id, bankCard }
    const topUp = { cardId: card.id, amountFen: balanceFen, pin: await this.seal('payment_pin', pin) }
    await this.must(201, 'POST /topups', topUp, accessToken, { 'idempotency-key': randomUUID() })
    return payer
  }

  /** Lets a payer's phone show payment codes. */
  async enrol({ accessToken }: RigPayer): Promise<PaymentCodeDevice> {
    const body = { pin: await this.seal('payment_pin', pin) }
    return this.must<PaymentCodeDevice>(201, 'POST /payment-code-devices', body, accessToken)
  }

  /** Charges a code; null when the answer was lost, or the server was too ill to take the charge. */
  async charge(charge: {
    code: string
    outOrderNo: string
    amountFen: number
    subject: string
  }): Promise<string | null> {
    try {
      const response = await this.send('POST /merchant/charges', charge, firstMerchant.apiKey)
      const { status, code } = (await response.json()) as { status: string | number; code?: string }
      return code ?? String(status)
    } catch (error) {
      if (isConnectionLost(error) || error instanceof Unanswered) return null
      throw error
    }
  }

  async staticCode(): Promise<string> {
    const profile = await this.must<{ staticCode: string }>(
      200,
      'GET /merchant/profile',
      undefined,
      firstMerchant.apiKey,
    )
    return profile.staticCode
  }

  /** Asks for a sealing key and seals the PIN of one payment. */
  async sealPayment(
    { accessToken, cardId }: RigPayer,
    { key, code, amountFen, fromCard }: RigPayment,
    enteredPin = pin,
  ): Promise<SealedPayment> {
    const source = fromCard ? { kind: 'card', cardId } : { kind: 'balance' }
    return { accessToken, key, body: { code, amountFen, source, pin: await this.seal('payment_pin', enteredPin) } }
  }

  async sendSealed({ accessToken, key, body }: SealedPayment): Promise<RigAnswer> {
    return this.answerOf('POST /payments', body, accessToken, { 'idempotency-key': key })
  }

  /** Sends one payment; null when the answer was lost, or the server was too ill to take the payment. */
  async pay(payer: RigPayer, payment: RigPayment, enteredPin = pin): Promise<RigAnswer | null> {
    return answeredOrLost(async () => this.sendSealed(await this.sealPayment(payer, payment, enteredPin)))
  }

  /** Withdraws to the payer's card, free of charge; null when the answer was lost. */
  withdraw({ accessToken, cardId }: RigPayer, key: string, amountFen: number): Promise<RigAnswer | null> {
    return answeredOrLost(async () => {
      const body = { cardId, amountFen, feeFen: 0, pin: await this.seal('payment_pin', pin) }
      return this.answerOf('POST /withdrawals', body, accessToken, { 'idempotency-key': key })
    })
  }

  /** Gives back of an order as its merchant; null when the answer was lost. */
  refund(orderId: string, outRefundNo: string, amountFen: number): Promise<RigAnswer | null> {
    return answeredOrLost(() =>
      this.answerOf('POST /merchant/refunds', { orderId, outRefundNo, amountFen }, firstMerchant.apiKey),
    )
  }

  /** Any other request of a payer, with a newly sealed PIN where it wants one; null when the answer was lost. */
  async ask<Body>(
    { accessToken }: Pick<RigPayer, 'accessToken'>,
    route: string,
    { body, key, isSealed = false }: { body?: object; key?: string; isSealed?: boolean } = {},
  ): Promise<{ status: number; body: Body } | null> {
    try {
      const sealed = isSealed ? { ...body, pin: await this.seal('payment_pin', pin) } : body
      const headers = key === undefined ? {} : { 'idempotency-key': key }
      const response = await this.send(route, sealed, accessToken, headers)
      return { status: response.status, body: (await response.json()) as Body }
    } catch (error) {
      if (isConnectionLost(error) || error instanceof Unanswered) return null
      throw error
    }
  }

  /** Seals what a request needs, so that sending it costs the sender nothing. It keeps for five minutes; null when its answer was lost. */
  async ready({ route, from, body, key, needsPin }: Asking): Promise<() => Promise<Answer | null>> {
    const sealed = needsPin ? { ...body, pin: await this.seal('payment_pin', pin) } : body
    const headers = key === undefined ? {} : { 'idempotency-key': key }
    return () => answeredOrLost(() => this.answerOf(route, sealed, from.accessToken, headers))
  }

  /** The status of the answer to a request without a body. */
  async statusOf(route: string, token: string): Promise<number> {
    const response = await this.send(route, undefined, token)
    await response.arrayBuffer()
    return response.status
  }

  /** `failing` too while nobody listens. */
  async health(): Promise<'ok' | 'failing'> {
    try {
      return (await this.send('GET /health')).ok ? 'ok' : 'failing'
    } catch (error) {
      if (isConnectionLost(error)) return 'failing'
      throw error
    }
  }

  private async answerOf<Body = RigAnswer['body']>(
    route: string,
    body: object | undefined,
    token: string,
    headers?: object,
  ): Promise<{ status: number; replayed: boolean; body: Body }> {
    const response = await this.send(route, body, token, headers)
    const replayed = response.headers.get('idempotency-replayed') === 'true'
    return { status: response.status, replayed, body: (await response.json()) as Body }
  }

  private async seal(purpose: SealPurpose, secret: string) {
    const key = await this.must<Parameters<typeof sealSecret>[0]>(200, 'GET /sealing-key')
    return sealSecret(key, purpose, secret)
  }

  private async must<Body>(
    status: number,
    route: string,
    body?: object,
    token?: string,
    headers?: object,
  ): Promise<Body> {
    const response = await this.send(route, body, token, headers)
    const text = await response.text()
    if (response.status !== status) throw new Unanswered(`${route}: ${response.status} ${text}`)
    return JSON.parse(text) as Body
  }

  private send(route: string, body?: object, token?: string, headers: object = {}): Promise<Response> {
    const [method = 'GET', path = ''] = route.split(' ')
    return fetch(`${this.origin}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    })
  }
}

/** Null when the answer was lost, or the server was too ill to take the request. */
async function answeredOrLost<Answered>(ask: () => Promise<Answered>): Promise<Answered | null> {
  try {
    return await ask()
  } catch (error) {
    if (isConnectionLost(error) || error instanceof Unanswered) return null
    throw error
  }
}

/** A step before the payment itself was not answered as it should be. */
class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/**
 * fetch throws a TypeError for a connection that broke, a TimeoutError for one on which nothing came; of another realm, so
 * `instanceof` would not know them.
 */
function isConnectionLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  return ['TypeError', 'TimeoutError'].includes(String(Reflect.get(error, 'name')))
}
