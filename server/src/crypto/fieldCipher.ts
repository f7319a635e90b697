import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Secrets } from '#secrets'

/** The one place an encrypted value belongs to; moving it to another row or column makes it unreadable. */
export interface FieldPlace {
  readonly table: string
  readonly column: string
  readonly rowId: string
}

export interface FieldCipher {
  /** AES-256-GCM; the result names the key version that wrote it. */
  encrypt(place: FieldPlace, plainText: string): string
  /** @throws {Error} when the text was changed or belongs elsewhere. */
  decrypt(place: FieldPlace, cipherText: string): string
  /** Keyed hash for look-up and uniqueness of what is stored encrypted; `subject` keeps kinds apart. */
  blindIndex(subject: string, text: string): string
}

const IV_BYTES = 12
const TAG_BYTES = 16

export function createFieldCipher(secrets: Pick<Secrets, 'dataKeys' | 'blindIndexKey'>): FieldCipher {
  const keyOf = (version: string): Buffer => {
    const key = secrets.dataKeys.keys[version]
    if (!key) throw new Error(`No data key of version ${version}`)
    return key
  }
  return {
    encrypt(place, plainText) {
      const version = String(secrets.dataKeys.current)
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyOf(version), iv).setAAD(additionalData(place, version))
      const body = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64')}`
    },
    decrypt(place, cipherText) {
      const [version = '', encoded = ''] = cipherText.split('.')
      const bytes = Buffer.from(encoded, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(version), bytes.subarray(0, IV_BYTES))
        .setAAD(additionalData(place, version))
        .setAuthTag(bytes.subarray(-TAG_BYTES))
      return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    },
    blindIndex: (subject, text) =>
      createHmac('sha256', secrets.blindIndexKey).update(`${subject}|${text}`).digest('hex'),
  }
}

function additionalData(place: FieldPlace, version: string): Buffer {
  return Buffer.from([place.table, place.column, place.rowId, version].join('|'))
}
