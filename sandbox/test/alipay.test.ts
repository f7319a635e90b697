import { createDecipheriv, createVerify } from 'node:crypto'
import { type AlipayAnswer, askHostSide, callAlipay } from './support/hostCallers'
import { newKeyPair, platformKeys, startSandbox, type TestSandbox } from './support/startSandbox'

// Proves Alipay's gateway against a client written from the protocol alone: signatures both ways, codes, encrypted
// phone numbers, quotas and played refusals.
let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.stop())

interface Person {
  readonly userId: string
  readonly openId: string
  readonly phone: string
}

const host = <Answer>(path: string, body?: object, method?: 'POST' | 'PUT') =>
  askHostSide<Answer>(sandbox, `/alipay/host${path}`, body, method)
const somebody = async () => {
  const [person] = await host<Person[]>('/people')
  if (!person) throw new Error('nobody lives here')
  return person
}
const authCode = async (userId: string) =>
  (await host<{ authCode: string }>('/auth-codes', { userId, scope: 'auth_base' })).authCode
const login = (code: string, change?: Parameters<typeof callAlipay>[3]) =>
  callAlipay(sandbox, 'alipay.system.oauth.token', { grant_type: 'authorization_code', code }, change)

/** Whether the platform itself said this: its signature covers the node as it stands in the text. */
function isFromPlatform({ text, name, sign }: AlipayAnswer): boolean {
  const node = text.slice(text.indexOf(`"${name}":`) + name.length + 3, text.lastIndexOf(',"sign"'))
  return isSigned(node, sign ?? '')
}

function isSigned(content: string, sign: string): boolean {
  const key = `-----BEGIN PUBLIC KEY-----\n${platformKeys.publicKey}\n-----END PUBLIC KEY-----`
  return createVerify('RSA-SHA256').update(content, 'utf8').verify(key, sign, 'base64')
}

describe('alipay.system.oauth.token', () => {
  test('tells whose code it is, once, and signs its answers', async () => {
    const { userId, openId } = await somebody()
    const code = await authCode(userId)
    const answer = await login(code)
    expect(answer).toMatchObject({
      name: 'alipay_system_oauth_token_response',
      node: { user_id: userId, open_id: openId },
    })
    expect(isFromPlatform(answer)).toBe(true)
    const again = await login(code)
    expect(again).toMatchObject({ name: 'error_response', node: { code: '40002', sub_code: 'isv.code-invalid' } })
    expect(isFromPlatform(again)).toBe(true)
  })

  test('gives the ids the console is set to', async () => {
    const { userId, openId } = await somebody()
    await host('/given-ids', { given: 'open_id' }, 'PUT')
    const { node } = await login(await authCode(openId))
    expect([node.user_id, node.open_id]).toEqual([undefined, openId])
    await host('/given-ids', { given: 'user_id' }, 'PUT')
    const other = (await login(await authCode(userId))).node
    expect([other.user_id, other.open_id]).toEqual([userId, undefined])
  })

  test('takes no old code', async () => {
    const code = await authCode((await somebody()).userId)
    sandbox.clock.nowMs += 10 * 60_000
    expect((await login(code)).node.sub_code).toBe('isv.code-invalid')
  })

  test.each<[string, Parameters<typeof callAlipay>[3], string]>([
    ['another key', { key: newKeyPair().privateKey }, 'isv.invalid-signature'],
    ['a parameter that changed on the way', { change: { code: 'other' } }, 'isv.invalid-signature'],
    ['a parameter that was added', { change: { extra: '1' } }, 'isv.invalid-signature'],
    ['no signature', { change: { sign: '' } }, 'isv.missing-signature'],
    ['an old kind of signature', { change: { sign_type: 'RSA' } }, 'isv.invalid-signature-type'],
  ])('refuses %s and leaves the code usable', async (_what, spoiled, subCode) => {
    const code = await authCode((await somebody()).userId)
    const refused = await login(code, spoiled)
    expect(refused.node.sub_code).toBe(subCode)
    expect(isFromPlatform(refused)).toBe(true)
    expect((await login(code)).node.access_token).toEqual(expect.any(String))
  })

  test('does not sign for an app it does not know', async () => {
    const { node, sign } = await login('x', { change: { app_id: '2021000000000000' } })
    expect([node.sub_code, sign]).toEqual(['isv.invalid-app-id', undefined])
  })

  test('plays refusals, and answers that somebody spoiled', async () => {
    const { userId } = await somebody()
    const method = 'alipay.system.oauth.token'
    await host('/failures', { method, code: '20000', subCode: 'isp.unknow-error', times: 1 })
    expect((await login(await authCode(userId))).node).toMatchObject({ code: '20000', sub_code: 'isp.unknow-error' })
    await host('/failures', { method, code: 'tampered', times: 1 })
    expect(isFromPlatform(await login(await authCode(userId)))).toBe(false)
    await host('/failures', { method, code: 'unsigned', times: 1 })
    expect((await login(await authCode(userId))).sign).toBeUndefined()
    expect(isFromPlatform(await login(await authCode(userId)))).toBe(true)
  })
})

test('an unknown method is refused', async () => {
  expect((await callAlipay(sandbox, 'alipay.trade.refund', {})).node.sub_code).toBe('isv.invalid-method')
})

describe('the phone number', () => {
  const decrypt = (response: string): unknown => {
    const key = Buffer.from(sandbox.config.alipay.aesKey, 'base64')
    const decipher = createDecipheriv('aes-128-cbc', key, Buffer.alloc(16))
    return JSON.parse(decipher.update(response, 'base64', 'utf8') + decipher.final('utf8'))
  }
  const ask = async () =>
    host<{ response: string; sign: string }>('/phone-numbers', { userId: (await somebody()).userId })

  test('comes encrypted, signed in its quotation marks', async () => {
    const { response, sign } = await ask()
    expect(decrypt(response)).toEqual({ code: '10000', msg: 'Success', mobile: '13950010001' })
    expect(isSigned(`"${response}"`, sign)).toBe(true)
    expect(isSigned(response, sign)).toBe(false)
  })

  test('hides a refusal in the cipher, except a missing key', async () => {
    await host('/failures', {
      method: 'getPhoneNumber',
      code: '40003',
      subCode: 'isv.invalid-auth-relations',
      times: 1,
    })
    expect(decrypt((await ask()).response)).toMatchObject({ code: '40003', subCode: 'isv.invalid-auth-relations' })
    await host('/failures', { method: 'getPhoneNumber', code: '40001', subCode: 'isv.missing-encrypt-key', times: 1 })
    expect(await ask()).toMatchObject({ response: { code: '40001', subCode: 'isv.missing-encrypt-key' } })
  })
})

describe('template messages', () => {
  const send = async (change: object = {}) => {
    const { openId } = await somebody()
    const data = JSON.stringify({ keyword1: { value: '沙茶面' } })
    const content = {
      to_open_id: openId,
      user_template_id: 'alipay-payment',
      page: 'pages/home/index',
      data,
      ...change,
    }
    const biz_content = JSON.stringify(content)
    return (await callAlipay(sandbox, 'alipay.open.app.mini.templatemessage.send', { biz_content })).node
  }

  test('go out once for each agreement', async () => {
    const { userId } = await somebody()
    expect((await send()).sub_code).toBe('USER_NOT_SUBSCRIBED')
    await host('/grants', { userId, templateIds: ['alipay-payment'] })
    expect(await send()).toMatchObject({ code: '10000' })
    expect((await send()).sub_code).toBe('USER_NOT_SUBSCRIBED')
    expect(await host(`/messages?userId=${userId}`)).toMatchObject([{ userId, data: { keyword1: '沙茶面' } }])
  })

  test.each<[string, object, string]>([
    ['nobody', { to_open_id: 'nobody' }, 'USER_NOT_EXIST'],
    ['another template', { user_template_id: 'other' }, 'USER_TEMPLATE_ILLEGAL'],
    ['data that is no text', { data: { keyword1: { value: 'x' } } }, 'isv.invalid-parameter'],
    ['an empty value', { data: '{"keyword1":{"value":""}}' }, 'TEMPLATE_DATA_ILLEGAL'],
    ['a page with a slash in front', { page: '/pages/home/index' }, 'isv.invalid-parameter'],
  ])('refuse %s', async (_what, change, subCode) => {
    await host('/grants', { userId: (await somebody()).userId, templateIds: ['alipay-payment'] })
    expect((await send(change)).sub_code).toBe(subCode)
  })
})
