import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { type Agreement, accountAgreements, agreementVersions } from '@wallet/rules'
import type { FastifyInstance } from 'fastify'
import { type AppOptions, buildApp } from '#app'
import { composeContext } from '#compose'
import { loadConfig } from '#config'
import type { AppContext, Log } from '#context'
import type { Sealed, SealPurpose } from '#crypto/seal'
import type { Problem } from '#http/schemas/problem'
import type { SealingKey } from '#http/schemas/sealing'
import type * as accounts from '#http/schemas/session'
import { generateSecrets, type Secrets } from '#secrets'
import type { Database } from '#storage/database'
import { buildPerson, buildPhone } from './buildPerson'
import { contract } from './contractCheck'
import { FakeClock } from './fakeClock'
import { acs3Keys } from './sandboxProvider'
import { sealSecret, sealSecretByRsa } from './seal'
import { TestIdentityRegister, type TestPerson, TestSmsGateway } from './testProviders'

export const testPassword = 'gulangyu by the sea'
export const testPin = '284619'

export interface TestRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface TestAnswer<Body> {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Body
}

/** A signed-in user of a test. */
export interface TestUser {
  readonly id: string
  readonly phone: string
  readonly deviceId: string
  readonly accessToken: string
  readonly refreshToken: string
  readonly person: TestPerson
}

export interface TestAppOptions {
  readonly database: Database
  readonly clock?: FakeClock
  /** Given again to build a second process on the same database. */
  readonly secrets?: Secrets
  /** More environment variables, e.g. BANK_ENDPOINT. */
  readonly environment?: Readonly<Record<string, string>>
  readonly server?: AppOptions
  readonly log?: Log
}

/** The API in this process, with the sandbox's SMS gateway and identity register beside it. */
export class TestApp {
  private constructor(
    readonly app: FastifyInstance,
    readonly context: AppContext,
    readonly clock: FakeClock,
    readonly sms: TestSmsGateway,
    readonly identity: TestIdentityRegister,
  ) {}

  static async build(options: TestAppOptions): Promise<TestApp> {
    const clock = options.clock ?? new FakeClock()
    const sms = new TestSmsGateway(clock)
    const identity = new TestIdentityRegister(clock)
    const config = loadConfig({
      ...environmentOf(await sms.start(), await identity.start()),
      ...options.environment,
    })
    const context = composeContext({
      config,
      database: options.database,
      secrets: options.secrets ?? testSecrets(),
      clock,
      log: options.log ?? silentLog,
    })
    const app = await buildApp(context, options.server ?? { logger: false })
    await app.ready()
    return new TestApp(app, context, clock, sms, identity)
  }

  /** Closes the application and its providers; the database stays open. */
  async close(): Promise<void> {
    await this.app.close()
    await this.context.ledger.close()
    await Promise.all([this.sms.stop(), this.identity.stop()])
  }

  /** @throws {Error} when the answer is none that the OpenAPI document tells of. */
  async send<Body = Static<typeof Problem>>(request: TestRequest): Promise<TestAnswer<Body>> {
    const method = request.method ?? (request.body === undefined ? 'GET' : 'POST')
    const path = `/v1${request.path}`
    const response = await this.app.inject({
      method,
      url: path,
      headers: {
        ...(request.token ? { authorization: `Bearer ${request.token}` } : {}),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
    })
    const { statusCode: status, headers, body: text } = response
    const fault = contract.faultOf({ method, path, status, headers, text })
    if (fault !== null) throw new Error(`Not as documented: ${method} ${path}: ${fault}`)
    const body = text === '' ? null : (JSON.parse(text) as unknown)
    return { status, headers, body: body as Body }
  }

  /** Seals a secret with a key fetched for it. */
  async seal(purpose: SealPurpose, secret: string): Promise<Sealed> {
    const { body } = await this.send<Static<typeof SealingKey>>({ path: '/sealing-key' })
    return sealSecret(body, purpose, secret)
  }

  /** The same by RSA, as on Alipay. */
  async sealByRsa(purpose: SealPurpose, secret: string): Promise<Sealed> {
    const { body } = await this.send<Static<typeof SealingKey>>({ path: '/sealing-key' })
    return sealSecretByRsa(body, purpose, secret)
  }

  sealPin(pin: string = testPin): Promise<Sealed> {
    return this.seal('payment_pin', pin)
  }

  /** Asks for a code and reads it from the gateway. */
  async receiveCode(phone: string): Promise<string> {
    const sent = await this.send({ path: '/sms-codes', body: { phone } })
    if (sent.status !== 202) throw new Error(`No code for ${phone}: ${JSON.stringify(sent.body)}`)
    return this.sms.codeFor(phone)
  }

  /** The proofs a change of the ways in asks for. */
  async passwordProof(password: string = testPassword): Promise<{ password: Sealed }> {
    return { password: await this.seal('login_password', password) }
  }

  async pinProof(pin: string = testPin): Promise<{ pin: Sealed }> {
    return { pin: await this.sealPin(pin) }
  }

  async smsProof(token: string, phone: string): Promise<{ smsCode: string }> {
    const sent = await this.send({ method: 'POST', path: '/proof-codes', token })
    if (sent.status !== 202) throw new Error(`No proof code for ${phone}: ${JSON.stringify(sent.body)}`)
    return { smsCode: this.sms.codeFor(phone) }
  }

  async registerUser({ phone = buildPhone(), password = testPassword } = {}): Promise<TestUser> {
    const smsCode = await this.receiveCode(phone)
    const deviceId = randomUUID()
    const answer = await this.send<Static<typeof accounts.Session>>({
      path: '/registrations',
      body: {
        phone,
        smsCode,
        password: await this.seal('login_password', password),
        consents: consentsInForce(),
        device: { id: deviceId, name: 'Test phone', host: 'h5' },
      },
    })
    if (answer.status !== 201) throw new Error(`Registration failed: ${JSON.stringify(answer.body)}`)
    const { accessToken, refreshToken, user } = answer.body
    return { id: user.id, phone, deviceId, accessToken, refreshToken, person: buildPerson() }
  }

  /** Agrees to a document in the version in force. */
  async consent(user: Pick<TestUser, 'accessToken'>, document: Agreement): Promise<void> {
    const path = `/consents/${document}`
    const body = { version: agreementVersions[document] }
    const answer = await this.send({ method: 'PUT', path, token: user.accessToken, body })
    if (answer.status !== 200) throw new Error(`Consent failed: ${JSON.stringify(answer.body)}`)
  }

  /** A registered user with a verified identity, who agrees to cards as well. */
  async verifiedUser(person: TestPerson = buildPerson()): Promise<TestUser> {
    const user = { ...(await this.registerUser()), person }
    await this.verify(user, person)
    return user
  }

  /** Verifies the identity of a user who has just registered. */
  async verify(user: Pick<TestUser, 'accessToken'>, person: TestPerson = buildPerson()): Promise<void> {
    this.identity.add(person)
    await this.consent(user, 'identity')
    await this.consent(user, 'cards')
    const answer = await this.send({ path: '/identity', token: user.accessToken, body: person })
    if (answer.status !== 200) throw new Error(`Identity failed: ${JSON.stringify(answer.body)}`)
  }

  async setFirstPin(user: Pick<TestUser, 'accessToken'>, pin: string = testPin): Promise<void> {
    const body = { pin: await this.sealPin(pin) }
    const answer = await this.send({ method: 'PUT', path: '/pin', token: user.accessToken, body })
    if (answer.status !== 200) throw new Error(`PIN failed: ${JSON.stringify(answer.body)}`)
  }

  /** A new pair of tokens for a session whose access token has expired. */
  async refresh<User extends Pick<TestUser, 'refreshToken'>>(user: User): Promise<User> {
    const { refreshToken } = user
    const answer = await this.send<Static<typeof accounts.Session>>({
      path: '/sessions/refresh',
      body: { refreshToken },
    })
    if (answer.status !== 200) throw new Error(`Refresh failed: ${JSON.stringify(answer.body)}`)
    return { ...user, accessToken: answer.body.accessToken, refreshToken: answer.body.refreshToken }
  }

  /** A verified user with a payment PIN. */
  async userWithPin(pin: string = testPin): Promise<TestUser> {
    const user = await this.verifiedUser()
    await this.setFirstPin(user, pin)
    return user
  }
}

export const buildTestApp = (options: TestAppOptions): Promise<TestApp> => TestApp.build(options)

let madeSecrets: Secrets | null = null

/** Made once a test file, since finding RSA keys takes long. A test about other secrets brings its own. */
function testSecrets(): Secrets {
  madeSecrets ??= generateSecrets()
  return madeSecrets
}

/** Consents to what an account needs, in the versions in force. */
export function consentsInForce(): { document: string; version: string }[] {
  return accountAgreements.map((document) => ({ document, version: agreementVersions[document] }))
}

/** What services log in a test goes nowhere. */
const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined }

function environmentOf(smsEndpoint: string, identityEndpoint: string): Record<string, string> {
  return {
    SMS_ENDPOINT: smsEndpoint,
    SMS_ACCESS_KEY_ID: acs3Keys.accessKeyId,
    SMS_ACCESS_KEY_SECRET: acs3Keys.accessKeySecret,
    SMS_SIGN_NAME: '厦门数字钱包',
    SMS_TEMPLATE_CODE: 'SMS_100001',
    IDENTITY_ENDPOINT: identityEndpoint,
    IDENTITY_ACCESS_KEY_ID: acs3Keys.accessKeyId,
    IDENTITY_ACCESS_KEY_SECRET: acs3Keys.accessKeySecret,
    BANK_ENDPOINT: 'http://127.0.0.1:9',
    BANK_CHANNEL_ID: 'test-channel',
    BANK_CHANNEL_SECRET: 'test-bank-secret',
    RATE_LIMIT_PER_MINUTE: '1000000',
    SESSION_LIMIT_PER_MINUTE: '1000000',
    FAILURE_LIMIT_PER_MINUTE: '1000000',
  }
}
