import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSecrets } from '#loadSecrets'
import { temporaryFolder } from '../../../test/support/temporaryFolder'
import { openTestDatabase } from '../support/testDatabase'

// Proves that secrets are made once and that a database never starts with secrets that are not its own.

describe('loadSecrets', () => {
  const folder = temporaryFolder('secrets')
  const file = join(folder, 'new', 'secrets.json')

  it('makes a file for a new database, readable by its owner only, and reads it again', async () => {
    const database = await openTestDatabase('pglite')
    const secrets = await loadSecrets(file, database)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await loadSecrets(file, database)).fingerprints).toEqual(secrets.fingerprints)

    const text = readFileSync(file, 'utf8')
    const { sealRsaPrivateKey, ...older } = JSON.parse(text) as Record<string, unknown>
    expect(sealRsaPrivateKey).toContain('PRIVATE KEY')
    writeFileSync(file, JSON.stringify(older))
    await expect(loadSecrets(file, database)).rejects.toThrow()
    // A database from before RSA sealing knows no such key.
    await database.query("UPDATE secrets_check SET fingerprints = fingerprints - 'sealRsaPrivateKey'")
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
  })

  it('refuses a file of which any one key is another, and names it', async () => {
    const own = join(temporaryFolder('secrets'), 'secrets.json')
    const database = await openTestDatabase('pglite')
    const { fingerprints } = await loadSecrets(own, database)
    const document = JSON.parse(readFileSync(own, 'utf8')) as SecretsDocument
    const another = await openTestDatabase('pglite')
    await loadSecrets(`${own}.other`, another)
    await another.close()
    const other = JSON.parse(readFileSync(`${own}.other`, 'utf8')) as SecretsDocument
    const names = Object.keys(fingerprints)
    expect(names.sort()).toEqual([
      'blindIndexKey',
      'cursorKey',
      'dataKeys.keys.1',
      'merchantCodePrivateKey',
      'peppers.keys.1',
      'sealRsaPrivateKey',
      'sealSecretKey',
      'smsCodeKey',
      'tokenKey',
    ])
    for (const name of names) {
      const [group = ''] = name.split('.')
      writeFileSync(own, JSON.stringify({ ...document, [group]: other[group] }))
      await expect(loadSecrets(own, database)).rejects.toThrow(`Not the right ones: ${name}.`)
    }
    // The next version is learned, and is one of them from then on.
    const keys = (versions: string[]) => ({
      ...document,
      dataKeys: {
        current: 1,
        keys: Object.fromEntries(versions.map((key, index) => [index + 1, key])),
      },
    })
    const [first = '', second = '', third = ''] = [document, other, other].map((text, index) =>
      index === 2 ? String(text.tokenKey) : String((text.dataKeys as { keys: Record<string, string> }).keys['1']),
    )
    writeFileSync(own, JSON.stringify(keys([first, second])))
    await loadSecrets(own, database)
    for (const wrong of [[first, third], [first]]) {
      writeFileSync(own, JSON.stringify(keys(wrong)))
      await expect(loadSecrets(own, database)).rejects.toThrow('Not the right ones: dataKeys.keys.2.')
    }
    await database.close()
  })

  it.each([0o644, 0o604, 0o660, 0o620, 0o777])(
    'refuses a file of mode %o with the command that mends it',
    async (mode) => {
      const open = join(temporaryFolder('secrets'), 'secrets.json')
      const database = await openTestDatabase('pglite')
      await loadSecrets(open, database)
      chmodSync(open, mode)
      await expect(loadSecrets(open, database)).rejects.toThrow(`Close it with: chmod 600 ${open}`)
      for (const closed of [0o600, 0o400, 0o440, 0o640]) {
        chmodSync(open, closed)
        await loadSecrets(open, database)
      }
      await database.close()
    },
  )
})

type SecretsDocument = Record<string, unknown>
