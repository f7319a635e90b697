import { createFieldCipher } from '#crypto/fieldCipher'
import { generateSecrets } from '#secrets'

// Proves that an encrypted value opens in its own place only, and survives a change of keys.
describe('fieldCipher', () => {
  const secrets = generateSecrets()
  const cipher = createFieldCipher(secrets)
  const place = { table: 'wallet_user', column: 'phone', rowId: 'user-1' }

  it('opens what it closed, and never writes the same text twice', () => {
    const first = cipher.encrypt(place, '13912345678')
    expect(cipher.decrypt(place, first)).toBe('13912345678')
    expect(cipher.encrypt(place, '13912345678')).not.toBe(first)
    expect(cipher.decrypt(place, cipher.encrypt(place, ''))).toBe('')
  })

  it.each([
    ['row', { ...place, rowId: 'user-2' }],
    ['column', { ...place, column: 'name' }],
    ['table', { ...place, table: 'card' }],
  ])('does not open in another %s', (_what, elsewhere) => {
    expect(() => cipher.decrypt(elsewhere, cipher.encrypt(place, 'secret'))).toThrow()
  })

  it('does not open what was changed', () => {
    const [version, body = ''] = cipher.encrypt(place, 'secret').split('.')
    const bytes = Buffer.from(body, 'base64')
    bytes[13] = (bytes[13] ?? 0) ^ 1
    expect(() => cipher.decrypt(place, `${version}.${bytes.toString('base64')}`)).toThrow()
    expect(() => cipher.decrypt(place, `9.${body}`)).toThrow('No data key of version 9')
  })

  it('reads old versions after the key has changed', () => {
    const old = cipher.encrypt(place, 'secret')
    const keys = { ...secrets.dataKeys.keys, 2: Buffer.alloc(32, 7) }
    const rotated = createFieldCipher({ ...secrets, dataKeys: { current: 2, keys } })
    expect(rotated.decrypt(place, old)).toBe('secret')
    expect(rotated.encrypt(place, 'secret').startsWith('2.')).toBe(true)
  })

  it('keeps blind indexes of different subjects apart', () => {
    expect(cipher.blindIndex('phone', '1')).toBe(cipher.blindIndex('phone', '1'))
    expect(cipher.blindIndex('phone', '1')).not.toBe(cipher.blindIndex('id_number', '1'))
  })
})
