import fc from 'fast-check'
import nacl from 'tweetnacl'
import { openBox } from '#crypto/naclBox'
import { importPrivateKey, publicKeyOf, sharedSecret } from '#crypto/x25519'

// Proves that Node's X25519 opens exactly what the app's own library seals: it is held against that library, against the
// vectors of RFC 7748 and of NaCl, and against keys of low order, which are refused.

const hex = (text: string) => Buffer.from(text, 'hex')
/** The app's library takes some 20 ms a key in jest's sandbox. */
const few = { numRuns: 25 }
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const alice = hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
const bobPublic = hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')

/** Points whose order divides eight, in every spelling that fits 255 bits (cr.yp.to/ecdh.html#validate). */
const lowOrder = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].flatMap((text) => [hex(text), withHighestBit(hex(text))])

function withHighestBit(key: Buffer): Buffer {
  const other = Buffer.from(key)
  other.writeUInt8(other.readUInt8(31) | 0x80, 31)
  return other
}

describe('X25519', () => {
  test.each([
    [
      'RFC 7748 §5.2, first',
      hex('a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4'),
      hex('e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c'),
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    ],
    [
      'RFC 7748 §5.2, second, whose highest bit counts for nothing',
      hex('4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d'),
      hex('e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493'),
      '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
    ],
    [
      'RFC 7748 §6.1, Alice and Bob',
      alice,
      bobPublic,
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    ],
  ])('%s', (_name, privateKey, publicKey, secret) => {
    expect(sharedSecret(importPrivateKey(privateKey), publicKey)?.toString('hex')).toBe(secret)
  })

  test('secret and public key are those of the app’s library, whatever the keys', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), (ours, theirs) => {
        const privateKey = importPrivateKey(ours)
        expect(sharedSecret(privateKey, theirs)).toEqual(Buffer.from(nacl.scalarMult(ours, theirs)))
        expect(publicKeyOf(privateKey)).toEqual(Buffer.from(nacl.scalarMult.base(ours)))
      }),
      few,
    )
  })

  test('a key above 2^255 - 19 is taken as what is left of it, as the library takes it', () => {
    for (const last of [0xef, 0xf5, 0xff]) {
      const theirs = Buffer.concat([Buffer.from([last]), Buffer.alloc(30, 0xff), Buffer.from([0x7f])])
      for (const key of [theirs, withHighestBit(theirs)]) {
        expect(sharedSecret(importPrivateKey(alice), key)).toEqual(Buffer.from(nacl.scalarMult(alice, key)))
      }
    }
  })

  test.each([0, 31, 33, 44])('a key of %i bytes is none', (length) => {
    expect(() => importPrivateKey(new Uint8Array(length))).toThrow(RangeError)
    expect(sharedSecret(importPrivateKey(alice), Buffer.alloc(length, 9))).toBeNull()
  })
})

describe('a box', () => {
  const pair = nacl.box.keyPair()
  const privateKey = importPrivateKey(pair.secretKey)
  const anyBox = fc.record({ text: fc.uint8Array({ maxLength: 200 }), nonce: bytes(24), sender: bytes(32) })
  const seal = ({ text, nonce, sender }: { text: Uint8Array; nonce: Uint8Array; sender: Uint8Array }) => ({
    box: nacl.box(text, nonce, pair.publicKey, sender),
    nonce,
    senderKey: nacl.box.keyPair.fromSecretKey(sender).publicKey,
  })

  test('of NaCl’s own vector opens: its key comes out of X25519 and HSalsa20', () => {
    const firstKey = hex('1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389')
    const nonce = hex('69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37')
    const text = hex('be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffc')
    const opened = openBox(nacl.secretbox(text, nonce, firstKey), {
      nonce,
      senderKey: bobPublic,
      privateKey: importPrivateKey(alice),
    })
    expect(Buffer.from(opened ?? [])).toEqual(text)
  })

  test('that the app sealed opens, whatever is in it', () => {
    fc.assert(
      fc.property(anyBox, (sealed) => {
        const { box, ...keys } = seal(sealed)
        expect(Buffer.from(openBox(box, { ...keys, privateKey }) ?? 'nothing')).toEqual(Buffer.from(sealed.text))
      }),
      few,
    )
  })

  test('that was changed in any bit does not, nor does any with another key or nonce', () => {
    const changed = (part: Uint8Array, place: number) =>
      part.map((byte, index) => (index === (place >> 3) % part.length ? byte ^ (1 << (place & 7)) : byte))
    fc.assert(
      fc.property(anyBox, fc.nat({ max: 5000 }), (sealed, place) => {
        const { box, nonce, senderKey } = seal(sealed)
        expect(openBox(changed(box, place), { nonce, senderKey, privateKey })).toBeNull()
        expect(openBox(box, { nonce: changed(nonce, place), senderKey, privateKey })).toBeNull()
        expect(openBox(box, { nonce, senderKey, privateKey: importPrivateKey(alice) })).toBeNull()
        // The highest bit of a public key counts for nothing, here as in the library.
        const other = changed(senderKey, place)
        const expected = nacl.box.open(box, nonce, other, pair.secretKey)
        expect(openBox(box, { nonce, senderKey: other, privateKey })).toEqual(expected)
      }),
      few,
    )
  })

  test('is none when it, its nonce or its key has a wrong length', () => {
    const { box, nonce, senderKey } = seal({ text: hex('31'), nonce: Buffer.alloc(24, 1), sender: alice })
    for (const length of [0, 1, 15, 16]) {
      expect(openBox(box.subarray(0, length), { nonce, senderKey, privateKey })).toBeNull()
    }
    for (const length of [0, 23, 25]) {
      expect(openBox(box, { nonce: Buffer.alloc(length, 1), senderKey, privateKey })).toBeNull()
    }
    for (const length of [0, 31, 33]) {
      expect(openBox(box, { nonce, senderKey: Buffer.alloc(length, 9), privateKey })).toBeNull()
    }
  })

  test.each(lowOrder.map((key) => [key.toString('hex'), key]))(
    'sealed with the key %s, of low order, is refused',
    (_, senderKey) => {
      const nonce = Buffer.alloc(24, 1)
      // Whoever sends such a key knows what the library would open the box with.
      const box = nacl.box.after(hex('31'), nonce, nacl.box.before(senderKey, pair.secretKey))
      expect(nacl.scalarMult(pair.secretKey, senderKey)).toEqual(new Uint8Array(32))
      expect(openBox(box, { nonce, senderKey, privateKey })).toBeNull()
    },
  )
})
