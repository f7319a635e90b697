import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { GenuineSignatures } from '#crypto/genuineSignatures'

// Proves that remembering a genuine signature never makes another one genuine, and takes bounded room.

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const signatureOf = (text: string) => sign(null, Buffer.from(text, 'ascii'), privateKey)
const text = 'xmw:1.s.merchant.code'

test('a genuine signature is genuine, the first time and every time', () => {
  const signatures = new GenuineSignatures(publicKey)
  for (let time = 0; time < 3; time += 1) expect(signatures.isGenuine(text, signatureOf(text))).toBe(true)
  expect(signatures.size).toBe(1)
})

test('one that was seen is not checked again', () => {
  const verify = jest.spyOn(jest.requireActual<typeof import('node:crypto')>('node:crypto'), 'verify')
  const signatures = new GenuineSignatures(publicKey)
  const signature = signatureOf(text)
  for (let time = 0; time < 3; time += 1) expect(signatures.isGenuine(text, signature)).toBe(true)
  expect(verify).toHaveBeenCalledTimes(1)
  verify.mockRestore()
})

test('no other text, signature or key is taken for one that was seen', () => {
  const signatures = new GenuineSignatures(publicKey)
  const signature = signatureOf(text)
  expect(signatures.isGenuine(text, signature)).toBe(true)
  const changed = fc.record({ place: fc.nat({ max: 64 + text.length - 1 }), bit: fc.nat({ max: 6 }) })
  fc.assert(
    fc.property(changed, ({ place, bit }) => {
      const whole = Buffer.concat([signature, Buffer.from(text)])
      whole.writeUInt8(whole.readUInt8(place) ^ (1 << bit), place)
      expect(signatures.isGenuine(whole.toString('ascii', 64), whole.subarray(0, 64))).toBe(false)
    }),
  )
  // The same characters, cut elsewhere.
  expect(signatures.isGenuine(text.slice(1), Buffer.concat([signature, Buffer.from(text.slice(0, 1))]))).toBe(false)
  expect(signatures.isGenuine(signature.toString('latin1').slice(63) + text, signature.subarray(0, 63))).toBe(false)
  expect(new GenuineSignatures(generateKeyPairSync('ed25519').publicKey).isGenuine(text, signature)).toBe(false)
  expect(signatures.size).toBe(1)
})

test('a forged one stays forged and pushes nothing out', () => {
  const signatures = new GenuineSignatures(publicKey, 1)
  expect(signatures.isGenuine(text, signatureOf(text))).toBe(true)
  const forged = Buffer.alloc(64, 1)
  for (let time = 0; time < 3; time += 1) expect(signatures.isGenuine(text, forged)).toBe(false)
  expect(signatures.size).toBe(1)
})

test('as many as fit are remembered, the latest', () => {
  const signatures = new GenuineSignatures(publicKey, 3)
  const texts = Array.from({ length: 9 }, (_, index) => `${text}${index}`)
  for (const each of texts) {
    expect(signatures.isGenuine(text, signatureOf(text))).toBe(true)
    expect(signatures.isGenuine(each, signatureOf(each))).toBe(true)
    expect(signatures.size).toBeLessThanOrEqual(3)
  }
})
