import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprintOf } from '#secrets'
import { loadSecrets } from '#services/loadSecrets'
import { openTestDatabase } from './support/testDatabase'

// Proves that secrets are made once and that a database never starts with secrets that are not its own.
jest.setTimeout(60_000)

describe('loadSecrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-secrets-'))
  const file = join(folder, 'new', 'secrets.json')

  it('makes a file for a new database, readable by its owner only, and reads it again', async () => {
    const database = await openTestDatabase('pglite')
    const secrets = await loadSecrets(file, database)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(fingerprintOf(await loadSecrets(file, database))).toBe(fingerprintOf(secrets))

    const text = readFileSync(file, 'utf8')
    const { sealRsaPrivateKey, ...older } = JSON.parse(text) as Record<string, unknown>
    expect(sealRsaPrivateKey).toContain('PRIVATE KEY')
    writeFileSync(file, JSON.stringify(older))
    const completed = await loadSecrets(file, database)
    expect(completed.seal.rsa.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(older)
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const other = join(folder, 'other.json')
    const second = await openTestDatabase('pglite')
    await loadSecrets(other, second)
    await second.close()
    await expect(loadSecrets(other, database)).rejects.toThrow('does not belong to this database')
    await expect(loadSecrets(join(folder, 'gone.json'), database)).rejects.toThrow('does not exist')

    chmodSync(file, 0o600)
    writeFileSync(file, text.slice(0, 40))
    await expect(loadSecrets(file, database)).rejects.toThrow('is damaged')
    const document = JSON.parse(text) as Record<string, unknown>
    writeFileSync(file, JSON.stringify({ ...document, tokenKey: 'short' }))
    await expect(loadSecrets(file, database)).rejects.toThrow('tokenKey is not a key of 32 bytes')
    await database.close()
    rmSync(folder, { recursive: true })
  })
})
