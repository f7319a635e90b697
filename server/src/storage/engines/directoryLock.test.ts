import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockDirectory } from '#storage/engines/directoryLock'

let root: string
let directory: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wallet-lock-'))
  directory = join(root, 'data')
  mkdirSync(directory)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const inUse = { code: 'DATA_DIR_IN_USE', message: expect.stringContaining('in use by another process') }

test('one holds it at a time, by whatever path', async () => {
  const lock = await lockDirectory(directory)
  const link = join(root, 'link')
  symlinkSync(directory, link)
  await expect(lockDirectory(directory)).rejects.toMatchObject(inUse)
  await expect(lockDirectory(link)).rejects.toMatchObject(inUse)
  await lock.release()
  await (await lockDirectory(link)).release()
})

test('another directory is another lock', async () => {
  const other = join(root, 'other')
  mkdirSync(other)
  const locks = await Promise.all([lockDirectory(directory), lockDirectory(other)])
  await Promise.all(locks.map((lock) => lock.release()))
})

test('of many at the same moment one gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockDirectory(directory)))
  const locks = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(locks).toHaveLength(1)
  await locks[0]?.release()
})

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('what a dead holder left is swept away, and a long path is no hindrance', async () => {
  const deep = join(directory, 'x'.repeat(120))
  mkdirSync(deep)
  writeFileSync(join(deep, 'lock.sock'), '')
  const lock = await lockDirectory(deep)
  expect(existsSync(join(deep, 'lock.sock'))).toBe(true)
  await lock.release()
  expect(existsSync(join(deep, 'lock.sock'))).toBe(false)
})
