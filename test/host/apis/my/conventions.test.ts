import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import type { OpenButton } from '../../hostDeps'
import { call, createTestHost } from '../testDeps'
import { createMyApi } from '.'

const phoneButton: OpenButton = { openType: 'getAuthorize', id: '', attributes: { scope: 'phoneNumber' } }

const alipay = (over: Parameters<typeof createTestHost>[0] = {}) =>
  createTestHost({ hostName: 'alipay', personId: '2088000000000001', ...over })

test('a key that was never written reads as null, by promise, callback and sync function', async () => {
  const { functions: my } = createMyApi(alipay().deps)
  await expect((my.getStorage as (options: object) => Promise<unknown>)({ key: 'none' })).resolves.toEqual({
    data: null,
  })
  expect(await call(my, 'getStorage', { key: 'none' })).toEqual({ ok: true, result: { data: null } })
  const getStorageSync = my.getStorageSync as (options: object) => unknown
  expect(getStorageSync({ key: 'none' })).toEqual({ success: true, data: null })
})

test('a key holds 200 KB; more is a failure and a violation, and the sync function does not throw', async () => {
  const host = alipay()
  const { functions: my } = createMyApi(host.deps)
  const write = (length: number) => call(my, 'setStorage', { key: 'k', data: 'x'.repeat(length) })
  expect(await write(200 * 1024 - 2)).toMatchObject({ ok: true })
  expect(await write(200 * 1024)).toMatchObject({ ok: false, result: { error: 14 } })
  expect(host.violations).toHaveLength(1)
  const setStorageSync = my.setStorageSync as (options: object) => unknown
  expect(setStorageSync({ key: 'k', data: 'x'.repeat(300_000) })).toMatchObject({ success: false, error: 14 })
})

describe('my.rsa', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

  test('pads by PKCS #1 v1.5, with other bytes each time', async () => {
    const { functions: my } = createMyApi(alipay().deps)
    const [one, two] = await Promise.all([1, 2].map(() => call(my, 'rsa', { action: 'encrypt', text: '907154', key })))
    expect(one?.result.text).not.toBe(two?.result.text)
    const sealed = Buffer.from(String(one?.result.text), 'base64')
    const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, sealed)
    expect([block[0], block[1]]).toEqual([0, 2])
    expect(block.subarray(block.indexOf(0, 2) + 1).toString()).toBe('907154')
  })

  test.each([
    ['no text', { key }, 10],
    ['a key with header lines', { text: 'a', key: publicKey.export({ type: 'spki', format: 'pem' }) }, 11],
    ['a text longer than the block', { text: 'x'.repeat(246), key }, 11],
  ])('refuses %s', async (_, options, error) => {
    const { functions: my } = createMyApi(alipay().deps)
    expect(await call(my, 'rsa', { action: 'encrypt', ...options })).toMatchObject({ ok: false, result: { error } })
  })

  test('knows callbacks only', () => {
    const { functions: my } = createMyApi(alipay().deps)
    expect((my.rsa as (options: object) => unknown)({ action: 'encrypt', text: 'a', key })).toBeUndefined()
  })
})

describe('the phone number', () => {
  /** What the sandbox was asked, with an answer for the number. */
  function sandboxOf() {
    const posted: [string, object][] = []
    const post = async (path: string, body: object) => {
      posted.push([path, body])
      return { response: 'cipher', sign: 'c2ln' } as never
    }
    return { posted, sandbox: { get: async () => ({}) as never, post } }
  }

  test('comes as one text with cipher and signature, after the button was tapped', async () => {
    const { posted, sandbox } = sandboxOf()
    const host = alipay({ sandbox })
    host.answers.set('authorize', { allow: true })
    const { functions: my, openButton } = createMyApi(host.deps)
    expect(await openButton(phoneButton)).toEqual({ event: 'getauthorize', detail: {} })
    const { response } = (await call(my, 'getPhoneNumber')).result
    expect(JSON.parse(String(response))).toEqual({ response: 'cipher', sign: 'c2ln' })
    expect(posted).toEqual([['/alipay/host/phone-numbers', { userId: '2088000000000001' }]])
  })

  test('without the tap it is 40003, which only the server can read', async () => {
    const { posted, sandbox } = sandboxOf()
    const { functions: my } = createMyApi(alipay({ sandbox }).deps)
    expect(await call(my, 'getPhoneNumber')).toMatchObject({ ok: true })
    expect(posted.map(([path]) => path)).toEqual(['/alipay/host/failures', '/alipay/host/phone-numbers'])
    expect(posted[0]?.[1]).toMatchObject({ method: 'getPhoneNumber', code: '40003', times: 1 })
  })

  test('a refusal comes as the button’s error', async () => {
    const host = alipay()
    host.answers.set('authorize', { allow: false })
    const answer = await createMyApi(host.deps).openButton(phoneButton)
    expect(answer).toMatchObject({ event: 'error', detail: { errorMessage: '用户取消授权' } })
  })
})

test('messages: unticked templates are a success, a closed question is a failure', async () => {
  const host = alipay()
  host.answers.set('subscribe', { accepted: [] })
  const { functions: my } = createMyApi(host.deps)
  const unticked = await call(my, 'requestSubscribeMessage', { entityIds: ['a'] })
  expect(unticked).toMatchObject({
    ok: true,
    result: { result: { subscribedEntityIds: [], unsubscribedEntityIds: ['a'] } },
  })
  host.answers.set('subscribe', { accepted: null })
  const closed = await call(my, 'requestSubscribeMessage', { entityIds: ['a'] })
  expect(closed).toMatchObject({ ok: false, result: { error: 11, behavior: 'cancel' } })
  const many = await call(my, 'requestSubscribeMessage', { entityIds: ['a', 'b', 'c', 'd'] })
  expect(many).toMatchObject({ ok: false, result: { error: 2 } })
})

test.each([
  [10, '用户取消', null],
  [2001, '用户未授权', { message: '用户未授权', number: 2001 }],
])('the scanner fails with %i', async (error, errorMessage, refusal) => {
  const host = alipay()
  host.answers.set('scan', { text: null })
  if (refusal) host.refusals.set('scan', refusal)
  const { functions: my } = createMyApi(host.deps)
  expect(await call(my, 'scan')).toEqual({ ok: false, result: { error, errorMessage } })
})
