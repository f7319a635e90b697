import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { hash, hashRaw, verify } from '@node-rs/argon2'
import type { VersionedKeys } from '#secrets'

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. */
const argon2idCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const SALT_BYTES = 16

/** A login password at rest: '<pepper version>:<PHC string of argon2id over HMAC(pepper, password)>'. */
export async function hashPassword(peppers: VersionedKeys, password: string): Promise<string> {
  return `${peppers.current}:${await hash(peppered(peppers, String(peppers.current), password), argon2idCost)}`
}

export async function isRightPassword(peppers: VersionedKeys, stored: string, password: string): Promise<boolean> {
  const separator = stored.indexOf(':')
  return verify(stored.slice(separator + 1), peppered(peppers, stored.slice(0, separator), password))
}

/** Takes as long as a real comparison, for accounts that do not exist. */
export async function compareWithNothing(peppers: VersionedKeys, password: string): Promise<false> {
  await hash(peppered(peppers, String(peppers.current), password), argon2idCost)
  return false
}

/** A payment PIN at rest. */
export interface HashedPin {
  readonly salt: string
  readonly pinHash: string
  readonly pepperVersion: number
}

/** HMAC(pepper, argon2id(pin, salt)): a million PINs are few, so the pepper outside the database carries them. */
export async function hashPin(peppers: VersionedKeys, pin: string): Promise<HashedPin> {
  const salt = randomBytes(SALT_BYTES)
  const pinHash = await pepperedPin(peppers, peppers.current, pin, salt)
  return { salt: salt.toString('base64'), pinHash: pinHash.toString('base64'), pepperVersion: peppers.current }
}

export async function isRightPin(peppers: VersionedKeys, stored: HashedPin, pin: string): Promise<boolean> {
  const given = await pepperedPin(peppers, stored.pepperVersion, pin, Buffer.from(stored.salt, 'base64'))
  const expected = Buffer.from(stored.pinHash, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

async function pepperedPin(peppers: VersionedKeys, version: number, pin: string, salt: Buffer): Promise<Buffer> {
  const derived = await hashRaw(pin, { ...argon2idCost, salt })
  return createHmac('sha256', pepperOf(peppers, String(version)))
    .update(derived)
    .digest()
}

/** As text, because the argon2 package verifies text only. */
function peppered(peppers: VersionedKeys, version: string, password: string): string {
  return createHmac('sha256', pepperOf(peppers, version)).update(password.normalize('NFKC'), 'utf8').digest('base64')
}

function pepperOf(peppers: VersionedKeys, version: string): Buffer {
  const key = peppers.keys[version]
  if (!key) throw new Error(`No pepper of version ${version}`)
  return key
}
