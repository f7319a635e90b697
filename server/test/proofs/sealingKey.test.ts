import type { Static } from '@sinclair/typebox'
import type { SealingKey } from '#http/schemas/sealing'
import { forgetExpired } from '#jobs/forgetExpired'
import type { Database } from '#storage/database'
import { buildTestApp, type TestApp, type TestUser, testPassword } from '../support/buildTestApp'
import { sealSecret } from '../support/seal'
import { describeEachEngine } from '../support/testDatabase'

type Key = Static<typeof SealingKey>

// Proves that a sealing key costs nothing to give out, and that its nonce seals one secret, once, in its five minutes.
describeEachEngine('sealing keys', (open) => {
  let database: Database
  let first: TestApp
  /** Another process on the same database, with a clock of its own. */
  let second: TestApp
  let user: TestUser

  beforeAll(async () => {
    database = await open()
    first = await buildTestApp({ database })
    second = await buildTestApp({ database, secrets: first.context.secrets, clock: first.clock })
    user = await first.registerUser()
  })
  afterAll(async () => {
    await Promise.all([first.close(), second.close()])
    await database.close()
  })

  const newKey = async (): Promise<Key> => (await first.send<Key>({ path: '/sealing-key' })).body
  const signIn = (app: TestApp, key: Key) =>
    app.send({
      path: '/sessions',
      body: {
        phone: user.phone,
        password: sealSecret(key, 'login_password', testPassword),
        device: { id: user.deviceId, name: 'Test', host: 'h5' },
      },
    })

  it('are given out without asking the database anything or writing a key out again', async () => {
    const spies = [jest.spyOn(database, 'query'), jest.spyOn(database, 'transaction')]
    const { seal } = first.context.secrets
    const exporting = [jest.spyOn(seal.rsa.publicKey, 'export')]
    const keys = await Promise.all(Array.from({ length: 50 }, newKey))
    for (const spy of [...spies, ...exporting]) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
    expect(new Set(keys.map(({ nonce }) => nonce)).size).toBe(50)
    const rsaPublicKey = seal.rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const publicKey = Buffer.from(seal.publicKey).toString('base64')
    for (const key of keys) expect(key).toMatchObject({ keyId: seal.keyId, publicKey, rsaPublicKey })
  })

  it('open one seal, whichever process it is sent to and however often at once', async () => {
    const key = await newKey()
    const answers = await Promise.all([first, second, first, second].map((app) => signIn(app, key)))
    expect(answers.filter(({ status }) => status === 201 || status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'SEAL_EXPIRED')).toHaveLength(3)
  })

  it('end after five minutes, and no hand can make them last', async () => {
    const key = await newKey()
    const changed = (change: (bytes: Buffer) => void): Key => {
      const bytes = Buffer.from(key.nonce, 'base64')
      change(bytes)
      return { ...key, nonce: bytes.toString('base64') }
    }
    const forged = [
      changed((bytes) => bytes.writeUInt32BE(bytes.readUInt32BE() + 10_000)),
      changed((bytes) => bytes.writeUInt8(bytes.readUInt8(9) ^ 1, 9)),
      changed((bytes) => bytes.writeUInt8(bytes.readUInt8(23) ^ 1, 23)),
      changed((bytes) => bytes.fill(0)),
    ]
    for (const each of forged) expect((await signIn(first, each)).body.code).toBe('SEAL_EXPIRED')
    first.clock.advanceSeconds(300)
    expect((await signIn(first, key)).body.code).toBe('SEAL_EXPIRED')
  })

  it('stay used when the clock is put back, also after what has expired was deleted', async () => {
    const key = await newKey()
    expect((await signIn(first, key)).body).not.toHaveProperty('code')
    for (const seconds of [301, 3600, 3600]) {
      first.clock.advanceSeconds(seconds)
      await forgetExpired(first.context)
      first.clock.advanceSeconds(-3600)
      expect((await signIn(second, key)).body.code).toBe('SEAL_EXPIRED')
      first.clock.advanceSeconds(3600)
    }
  })
})
