import { constants, publicEncrypt, randomBytes } from 'node:crypto'
import nacl from 'tweetnacl'
import { generateSecrets } from '#secrets'
import { sealSecret } from '../../test/support/seal'
import { openSeal } from './seal'

const { seal } = generateSecrets()
const nonce = randomBytes(24).toString('base64')
const size = 256

/** RSA without padding of its own, to build blocks that no honest host would. */
function raw(block: Buffer): string {
  return publicEncrypt({ key: seal.rsa.publicKey, padding: constants.RSA_NO_PADDING }, block).toString('base64')
}

function padded(text: string): string {
  const padding = constants.RSA_PKCS1_PADDING
  return publicEncrypt({ key: seal.rsa.publicKey, padding }, Buffer.from(text)).toString('base64')
}

const open = (ciphertext: string) => openSeal(seal, 'payment_pin', { keyId: seal.keyId, nonce, ciphertext })
const text = `payment_pin\n${nonce}\n135790`

test.each(['135790', '', '鹭岛 🔐', 'a\nb'])('what RSA sealed opens: %j', (secret) => {
  expect(open(padded(`payment_pin\n${nonce}\n${secret}`))).toBe(secret)
})

test.each([
  ['another purpose', padded(`login_password\n${nonce}\n135790`)],
  ['another nonce', padded(`payment_pin\n${randomBytes(24).toString('base64')}\n135790`)],
  ['no nonce', padded('payment_pin\n135790')],
  ['nothing', padded('')],
])('a text sealed for %s does not', (_, ciphertext) => {
  expect(open(ciphertext)).toBeNull()
})

/** 00 02 <padding> 00 <text>, with one thing wrong. */
function block(change: (bytes: Buffer) => void, paddingLength = size - 3 - text.length): Buffer {
  const bytes = Buffer.concat([
    Buffer.from([0, 2]),
    Buffer.alloc(paddingLength, 0xaa),
    Buffer.from([0]),
    Buffer.from(text),
  ])
  const whole = Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length), 0x20)])
  change(whole)
  return whole
}

test('a block built by hand opens, so the next test proves something', () => {
  expect(open(raw(block(() => undefined)))).toBe('135790')
  expect(open(raw(block(() => undefined, 8)))).toContain('135790')
})

test.each([
  ['the first byte is not zero', block((bytes) => bytes.writeUInt8(1, 0))],
  ['the mark is not two', block((bytes) => bytes.writeUInt8(1, 1))],
  ['the padding is shorter than eight bytes', block(() => undefined, 7)],
  ['nothing ends the padding', Buffer.concat([Buffer.from([0, 2]), Buffer.alloc(size - 2, 0xaa)])],
])('a block is refused when %s', (_, bytes) => {
  expect(open(raw(bytes))).toBeNull()
})

test.each(['', 'AAAA', Buffer.alloc(size, 0xff).toString('base64'), Buffer.alloc(size * 2).toString('base64')])(
  'what is no RSA block is refused, not thrown: %#',
  (ciphertext) => expect(open(ciphertext)).toBeNull(),
)

describe('X25519', () => {
  const key = { keyId: seal.keyId, publicKey: Buffer.from(seal.publicKey).toString('base64'), rsaPublicKey: '', nonce }

  test.each(['135790', '', '鹭岛 🔐', 'a\nb'])('what it sealed opens, for its purpose only: %j', (secret) => {
    const sealed = sealSecret(key, 'payment_pin', secret)
    expect(openSeal(seal, 'payment_pin', sealed)).toBe(secret)
    expect(openSeal(seal, 'login_password', sealed)).toBeNull()
    expect(openSeal(generateSecrets().seal, 'payment_pin', sealed)).toBeNull()
  })

  test('a key of low order, of a wrong length or that is no base64 is refused, not thrown', () => {
    const known = nacl.box.before(new Uint8Array(32), nacl.randomBytes(32))
    const box = nacl.box.after(Buffer.from('payment_pin\n135790'), Buffer.from(nonce, 'base64'), known)
    const ciphertext = Buffer.from(box).toString('base64')
    for (const ephemeralPublicKey of [Buffer.alloc(32).toString('base64'), 'AAAA', '', '!']) {
      const sealed = { keyId: seal.keyId, nonce, ephemeralPublicKey, ciphertext }
      expect(openSeal(seal, 'payment_pin', sealed)).toBeNull()
    }
  })
})
