import { existsSync } from 'node:fs'
import { createSecretsFile, fingerprintOf, readSecretsFile, type Secrets } from '#secrets'
import type { Database } from '#storage/database'
import { findFingerprint, insertFingerprint } from '#storage/secretsCheckStore'

/**
 * Loads the secrets that belong to a database. A new database gets a new file, readable by its owner only; a
 * database that was written with other secrets is refused: its personal data could not be read, its PINs not be
 * checked.
 *
 * @throws {Error} a sentence for the operator.
 */
export async function loadSecrets(file: string, database: Database): Promise<Secrets> {
  const known = await findFingerprint(database)
  if (!existsSync(file)) {
    if (known) throw new Error(`${file} does not exist, and this database cannot be read without its secrets file.`)
    createSecretsFile(file)
  }
  const secrets = readSecretsFile(file)
  const fingerprint = fingerprintOf(secrets)
  if (!known) await insertFingerprint(database, fingerprint)
  if ((known ?? (await findFingerprint(database))) === fingerprint) return secrets
  throw new Error(`The secrets file ${file} does not belong to this database: it was written with another one.`)
}
