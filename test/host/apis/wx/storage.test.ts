import { call, createTestHost } from '../testDeps'
import { createWxApi } from '.'

const kB = 1024

test('plain and encrypted are two spaces: a reader must know which one was written', async () => {
  const { functions: wx } = createWxApi(createTestHost().deps)
  await call(wx, 'setStorage', { key: 'token', data: 'secret', encrypt: true })
  const plain = await call(wx, 'getStorage', { key: 'token' })
  expect(plain).toEqual({ ok: false, result: { errMsg: 'getStorage:fail data not found' } })
  expect(await call(wx, 'getStorage', { key: 'token', encrypt: true })).toMatchObject({ result: { data: 'secret' } })
  expect((wx.getStorageSync as (key: string) => unknown)('token')).toBe('')
})

test('removing a key removes it from both spaces', async () => {
  const { functions: wx } = createWxApi(createTestHost().deps)
  await call(wx, 'setStorage', { key: 'a', data: 1, encrypt: true })
  await call(wx, 'removeStorage', { key: 'a' })
  expect(await call(wx, 'getStorage', { key: 'a', encrypt: true })).toMatchObject({ ok: false })
})

test.each([
  [false, 1024 * kB],
  [true, 0.7 * 1024 * kB],
])('one key holds what the host allows and no more (encrypted: %s)', async (encrypt, bytesMax) => {
  const host = createTestHost()
  const { functions: wx } = createWxApi(host.deps)
  const write = (length: number) => call(wx, 'setStorage', { key: 'k', data: 'x'.repeat(length), encrypt })
  expect(await write(Math.floor(bytesMax) - 2)).toMatchObject({ ok: true })
  expect(host.violations).toEqual([])
  const tooLong = await write(Math.floor(bytesMax) + 1)
  expect(tooLong).toMatchObject({ ok: false, result: { errMsg: 'setStorage:fail data exceeded max size' } })
  expect(host.violations).toHaveLength(1)
})

test('ten megabytes in all, however small the keys', async () => {
  const { functions: wx } = createWxApi(createTestHost().deps)
  const megabyte = 'x'.repeat(1024 * kB - 2)
  for (let key = 0; key < 9; key += 1) await call(wx, 'setStorage', { key: `${key}`, data: megabyte })
  expect(await call(wx, 'setStorage', { key: 'last', data: megabyte })).toMatchObject({
    ok: false,
    result: { errMsg: 'setStorage:fail exceed storage max size 10Mb' },
  })
})
