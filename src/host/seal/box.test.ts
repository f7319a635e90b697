import nacl from 'tweetnacl'
import { random } from '../random/index.h5'
import { boxSeal } from './box'
import { fromBase64, toBase64, utf8 } from './bytes'

test('what is sealed opens with the server’s key and holds purpose and secret', async () => {
  const server = nacl.box.keyPair()
  const nonce = nacl.randomBytes(nacl.box.nonceLength)
  const key = { keyId: 'k1', publicKey: toBase64(server.publicKey), rsaPublicKey: '', nonce: toBase64(nonce) }
  const secret = '鹭岛 password 🔐'
  const sealed = await boxSeal(random).seal({ key, purpose: 'login_password', secret })
  const opened = nacl.box.open(
    fromBase64(sealed.ciphertext),
    fromBase64(sealed.nonce),
    fromBase64(sealed.ephemeralPublicKey ?? ''),
    server.secretKey,
  )
  expect(opened && Buffer.from(opened).toString('utf8')).toBe(`login_password\n${secret}`)
  expect(sealed).toMatchObject({ keyId: 'k1', nonce: key.nonce })
})

test('every sealing has its own key pair', async () => {
  const server = nacl.box.keyPair()
  const nonce = toBase64(nacl.randomBytes(24))
  const key = { keyId: 'k1', publicKey: toBase64(server.publicKey), rsaPublicKey: '', nonce }
  const seal = () => boxSeal(random).seal({ key, purpose: 'payment_pin', secret: '135790' })
  const [one, other] = await Promise.all([seal(), seal()])
  expect(one.ephemeralPublicKey).not.toBe(other.ephemeralPublicKey)
})

test.each(['', 'a', 'ab', 'abc', 'é', '张三', '𠮷🔐', '100% + "q"'])('bytes of %j are those of Node', (text) => {
  expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'))
  const base64 = Buffer.from(text).toString('base64')
  expect(toBase64(utf8(text))).toBe(base64)
  expect(Buffer.from(fromBase64(base64))).toEqual(Buffer.from(text))
})

test('base64 of every length up to 70 comes back', () => {
  for (let length = 0; length <= 70; length += 1) {
    const bytes = nacl.randomBytes(length)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  }
  expect(() => fromBase64('a_b-')).toThrow('not base64')
})
