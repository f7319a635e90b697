import { existsSync } from 'node:fs'
import { createSecretsFile, fingerprintOf, readSecretsFile, type Secrets } from '#secrets'
import type { Database } from '#storage/database'
import { addFingerprints, findSecretsCheck, insertSecretsCheck, type SecretsCheck } from '#storage/secretsCheckStore'

/**
 * Loads the secrets that belong to a database. A new database gets a new file, readable by its owner only; a
 * database that was written with other secrets is refused, be it one key of them: its personal data could not be read,
 * its PINs and tokens not be checked. A key that is new in the file, e.g. the next version of a data key, is learned.
 *
 * @throws {Error} a sentence for the operator.
 */
export async function loadSecrets(file: string, database: Database): Promise<Secrets> {
  const known = await findSecretsCheck(database)
  if (!existsSync(file)) {
    if (known) throw new Error(`${file} does not exist, and this database cannot be read without its secrets file.`)
    createSecretsFile(file)
  }
  const secrets = readSecretsFile(file, { mayComplete: known?.fingerprints.sealRsaPrivateKey === undefined })
  const { fingerprints } = secrets
  if (!known) await insertSecretsCheck(database, { fingerprint: fingerprintOf(secrets), fingerprints })
  const check = known ?? (await findSecretsCheck(database))
  const wrong = check ? wrongKeys(check, secrets) : []
  if (wrong.length > 0) {
    throw new Error(
      `The secrets file ${file} does not belong to this database: it was written with other keys or without them. Not the right ones: ${wrong.join(', ')}.`,
    )
  }
  if (Object.keys(fingerprints).some((name) => check?.fingerprints[name] === undefined)) {
    await addFingerprints(database, fingerprints)
  }
  return secrets
}

/** Names of the keys that differ from those the database was written with, or are missing. */
function wrongKeys(check: SecretsCheck, secrets: Secrets): string[] {
  const names = new Set(
    Object.entries(check.fingerprints)
      .filter(([name, fingerprint]) => secrets.fingerprints[name] !== fingerprint)
      .map(([name]) => name),
  )
  if (check.fingerprint !== fingerprintOf(secrets)) names.add('blindIndexKey')
  return [...names].sort()
}
