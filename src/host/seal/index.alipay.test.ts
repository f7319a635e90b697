import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt } from 'node:crypto'
import { seal } from './index.alipay'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = {
  keyId: 'k1',
  publicKey: '',
  rsaPublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  nonce: Buffer.alloc(24, 7).toString('base64'),
}

interface RsaCall {
  text: string
  key: string
  success(result: { text: string }): void
  fail(failure: { error: number; errorMessage: string }): void
}

/** As Alipay's app does it: base64 of PKCS #1 v1.5, broken into lines on some phones. */
const rsa = jest.fn(({ text, key: spki, success }: RsaCall) => {
  const publicKey = { key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' } as const
  const sealed = publicEncrypt({ ...publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text))
  success({ text: sealed.toString('base64').replace(/(.{64})/g, '$1\n') })
})

beforeEach(() => Object.assign(globalThis, { my: { rsa } }))

/** The block with its padding: Node 20 no longer takes this padding off by itself. */
function open(ciphertext: string): string {
  const options = { key: pair.privateKey, padding: constants.RSA_NO_PADDING }
  const block = privateDecrypt(options, Buffer.from(ciphertext, 'base64'))
  return block.subarray(block.indexOf(0, 2) + 1).toString('utf8')
}

test('warning on §8: Alipay has no random source, so its own RSA seals purpose, nonce and secret', async () => {
  const sealed = await seal.seal({ key, purpose: 'payment_pin', secret: '135790' })
  expect(sealed).toEqual({ keyId: 'k1', nonce: key.nonce, ciphertext: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) })
  expect(open(sealed.ciphertext)).toBe(`payment_pin\n${key.nonce}\n135790`)
})

test('the longest Chinese password fits; one that does not is refused before the host sees it', async () => {
  const longest = '鹭'.repeat(64)
  const sealed = await seal.seal({ key, purpose: 'login_password', secret: longest })
  expect(open(sealed.ciphertext).endsWith(longest)).toBe(true)
  rsa.mockClear()
  const tooLong = seal.seal({ key, purpose: 'login_password', secret: '🔐'.repeat(64) })
  await expect(tooLong).rejects.toMatchObject({ code: 'PASSWORD_TOO_LONG' })
  expect(rsa).not.toHaveBeenCalled()
})

test('a host that refuses is said aloud', async () => {
  rsa.mockImplementationOnce(({ fail }) => fail({ error: 11, errorMessage: 'key error' }))
  const refused = seal.seal({ key, purpose: 'payment_pin', secret: '135790' })
  await expect(refused).rejects.toMatchObject({ code: 'HOST_UNSUPPORTED', message: 'my.rsa 11: key error' })
})
