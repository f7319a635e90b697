import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { importPrivateKey, publicKeyOf } from '#crypto/x25519'

/** Keys by version: rows say which version wrote them, `current` writes new ones. */
export interface VersionedKeys {
  readonly current: number
  readonly keys: Readonly<Record<string, Buffer>>
}

export interface Secrets {
  /** Mixed into every password and PIN hash; useless without it (LEDGER §6.3). */
  readonly peppers: VersionedKeys
  /** AES-256-GCM keys of encrypted columns. */
  readonly dataKeys: VersionedKeys
  /** HMAC key of blind indexes: phone, ID number, card number. */
  readonly blindIndexKey: Buffer
  /** HMAC key of session tokens and merchant keys at rest. */
  readonly tokenKey: Buffer
  /** HMAC key of SMS codes at rest. */
  readonly smsCodeKey: Buffer
  /** HMAC key of opaque page cursors. */
  readonly cursorKey: Buffer
  /** The X25519 pair that passwords and PINs are sealed to, and the RSA pair for hosts that can do no better. */
  readonly seal: {
    readonly keyId: string
    readonly publicKey: Uint8Array
    readonly privateKey: KeyObject
    readonly rsa: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
    /** Both public keys as they are given out: base64 of the raw one, and of the SPKI of RSA. */
    readonly published: { readonly publicKey: string; readonly rsaPublicKey: string }
  }
  /** The Ed25519 pair that merchant codes are signed with. */
  readonly merchantCode: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }
  /** By the name of each key in the file: tells it from another key without revealing it. */
  readonly fingerprints: Readonly<Record<string, string>>
}

/** What the secrets file holds: base64 of raw bytes, and PEM for Ed25519 and RSA. */
interface SecretsDocument {
  format: 1
  peppers: { current: number; keys: Record<string, string> }
  dataKeys: { current: number; keys: Record<string, string> }
  blindIndexKey: string
  tokenKey: string
  smsCodeKey: string
  cursorKey: string
  sealSecretKey: string
  sealRsaPrivateKey: string
  merchantCodePrivateKey: string
}

const KEY_BYTES = 32
/** The largest size that Alipay documents for my.rsa; it seals up to 245 bytes. */
const SEAL_RSA_BITS = 2048

/**
 * Reads the secrets file.
 *
 * @param mayComplete whether a file from before RSA sealing gets its key.
 * @throws {Error} a sentence when the file is missing, damaged, or open to others than its owner and their group.
 */
export function readSecretsFile(file: string, { mayComplete }: { mayComplete: boolean }): Secrets {
  if (!existsSync(file)) throw new Error(`The secrets file ${file} does not exist.`)
  refuseOpenFile(file)
  try {
    const document = readDocument(file)
    return fromDocument(mayComplete ? completed(file, document) : document)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unreadable'
    throw new Error(`The secrets file ${file} is damaged: ${reason}`, { cause })
  }
}

/** Writes a new secrets file; when another process writes one at the same time, the first one stays. */
export function createSecretsFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = writeDraft(file, { ...generateDocument(), sealRsaPrivateKey: generateRsaKey() })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}

/** A group may read it: that is how containers hand secrets to a process. Windows has no such bits. */
function refuseOpenFile(file: string): void {
  if (process.platform === 'win32') return
  const mode = statSync(file).mode & 0o777
  if ((mode & 0o037) === 0) return
  const whom = (mode & 0o007) === 0 ? 'the group may change it' : 'everybody on this machine may open it'
  throw new Error(
    `The secrets file ${file} has mode ${mode.toString(8).padStart(4, '0')}: ${whom}. Close it with: chmod 600 ${file}`,
  )
}

/** A file written before RSA sealing existed gets its key now; what it held stays as it was. */
function completed(file: string, document: SecretsDocument): SecretsDocument {
  if (document.format !== 1 || document.sealRsaPrivateKey !== undefined) return document
  renameSync(writeDraft(file, { ...document, sealRsaPrivateKey: generateRsaKey() }), file)
  // Another process may have completed it at the same time: what lies there now is what both use.
  return readDocument(file)
}

function readDocument(file: string): SecretsDocument {
  return JSON.parse(readFileSync(file, 'utf8')) as SecretsDocument
}

/** Writes a file beside the real one, durably, readable by its owner only. */
function writeDraft(file: string, document: SecretsDocument): string {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(document, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return draft
}

/** The one fingerprint that databases had before there was one a key. */
export function fingerprintOf(secrets: Secrets): string {
  return createHmac('sha256', secrets.blindIndexKey).update('fingerprint').digest('hex')
}

/** Fresh secrets that live in memory only: tests and the contract exporter. */
export function generateSecrets(): Secrets {
  // One RSA pair for them all: making one takes longer than most tests.
  sharedRsaKey ??= generateRsaKey()
  return fromDocument({ ...generateDocument(), sealRsaPrivateKey: sharedRsaKey })
}

let sharedRsaKey: string | undefined

function generateRsaKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: SEAL_RSA_BITS })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function generateDocument(): Omit<SecretsDocument, 'sealRsaPrivateKey'> {
  const key = () => randomBytes(KEY_BYTES).toString('base64')
  return {
    format: 1,
    peppers: { current: 1, keys: { 1: key() } },
    dataKeys: { current: 1, keys: { 1: key() } },
    blindIndexKey: key(),
    tokenKey: key(),
    smsCodeKey: key(),
    cursorKey: key(),
    sealSecretKey: key(),
    merchantCodePrivateKey: generateKeyPairSync('ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  }
}

function fromDocument(document: SecretsDocument): Secrets {
  if (document.format !== 1) throw new Error('unknown format')
  const sealPrivateKey = importPrivateKey(key('sealSecretKey', document.sealSecretKey))
  const sealPublicKey = publicKeyOf(sealPrivateKey)
  const privateKey = createPrivateKey(document.merchantCodePrivateKey)
  const rsaPrivateKey = createPrivateKey(document.sealRsaPrivateKey)
  const rsaPublicKey = createPublicKey(rsaPrivateKey)
  return {
    fingerprints: fingerprintsOf(document),
    peppers: versionedKeys('peppers', document.peppers),
    dataKeys: versionedKeys('dataKeys', document.dataKeys),
    blindIndexKey: key('blindIndexKey', document.blindIndexKey),
    tokenKey: key('tokenKey', document.tokenKey),
    smsCodeKey: key('smsCodeKey', document.smsCodeKey),
    cursorKey: key('cursorKey', document.cursorKey),
    seal: {
      keyId: sealPublicKey.subarray(0, 6).toString('base64url'),
      publicKey: sealPublicKey,
      privateKey: sealPrivateKey,
      rsa: { privateKey: rsaPrivateKey, publicKey: rsaPublicKey },
      published: {
        publicKey: sealPublicKey.toString('base64'),
        rsaPublicKey: rsaPublicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      },
    },
    merchantCode: { privateKey, publicKey: createPublicKey(privateKey) },
  }
}

/** Of every key the document holds, whatever its name and depth, so that none is ever forgotten. */
function fingerprintsOf(part: object, path = ''): Record<string, string> {
  const named = Object.entries(part).map(([name, value]: [string, unknown]): Record<string, string> => {
    const place = `${path}${name}`
    if (typeof value === 'object' && value !== null) return fingerprintsOf(value, `${place}.`)
    if (typeof value !== 'string') return {}
    return { [place]: createHmac('sha256', value.trim()).update('fingerprint').digest('hex') }
  })
  return Object.assign({}, ...named) as Record<string, string>
}

function versionedKeys(name: string, raw: SecretsDocument['peppers'] | undefined): VersionedKeys {
  const keys = Object.fromEntries(Object.entries(raw?.keys ?? {}).map(([version, text]) => [version, key(name, text)]))
  if (!raw || !keys[raw.current]) throw new Error(`${name} has no current key`)
  return { current: raw.current, keys }
}

function key(name: string, text: string | undefined): Buffer {
  const bytes = Buffer.from(text ?? '', 'base64')
  if (bytes.length !== KEY_BYTES) throw new Error(`${name} is not a key of ${KEY_BYTES} bytes`)
  return bytes
}
