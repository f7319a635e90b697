import { askHostSide, callWechat } from './support/hostCallers'
import { startSandbox, type TestSandbox } from './support/startSandbox'

// Proves WeChat's open platform against a client written from the protocol alone: app and secret, codes, tokens,
// quotas, played refusals, and that its memory outlives a restart.
let sandbox: TestSandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.stop())

interface Person {
  readonly openid: string
  readonly unionid: string
  readonly name: string
  readonly phone: string
}

const app = () => ({ appid: sandbox.config.wechat.appId, secret: sandbox.config.wechat.appSecret })
const host = <Answer>(path: string, body?: object) => askHostSide<Answer>(sandbox, `/wechat/host${path}`, body)
const loginCode = async (openid: string) => (await host<{ code: string }>('/login-codes', { openid })).code
const login = (code: string, change: Record<string, string> = {}) =>
  callWechat(sandbox, '/sns/jscode2session', { ...app(), js_code: code, grant_type: 'authorization_code', ...change })
const token = async (change: object = {}) =>
  callWechat(sandbox, '/cgi-bin/stable_token', {}, { ...app(), grant_type: 'client_credential', ...change })
const accessToken = async () => String((await token()).access_token)
const people = () => host<Person[]>('/people')
const somebody = async () => {
  const [person] = await people()
  if (!person) throw new Error('nobody lives here')
  return person
}

describe('the people', () => {
  test('keep their ids across restarts, and no two share one', async () => {
    const stranger = await host<Person>('/people', {})
    const before = await people()
    expect(before.at(-1)).toEqual(stranger)
    expect(new Set(before.map(({ openid }) => openid)).size).toBe(before.length)
    expect(before[0]).toMatchObject({ name: '陈思明', phone: '13950010001' })
    sandbox = await sandbox.restart()
    expect(await people()).toEqual(before)
  })

  test('of another page or an unknown id get nothing', async () => {
    await expect(host('/login-codes', { openid: 'nobody' })).rejects.toThrow('404')
    const response = await fetch(`${sandbox.url}/wechat/host/people`, {
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(response.status).toBe(403)
  })
})

describe('jscode2session', () => {
  test('tells whose code it is, once', async () => {
    const { openid, unionid } = await somebody()
    const code = await loginCode(openid)
    expect(await login(code)).toEqual({ openid, unionid, session_key: expect.any(String) })
    expect((await login(code)).errcode).toBe(40163)
    sandbox = await sandbox.restart()
    expect((await login(code)).errcode).toBe(40163)
  })

  test.each([
    ['another app', { appid: 'wx1' }, 40013],
    ['no app', { appid: '' }, 41002],
    ['another secret', { secret: 'guess' }, 40125],
    ['no secret', { secret: '' }, 41004],
    ['another grant', { grant_type: 'password' }, 40002],
  ])('refuses %s and leaves the code usable', async (_what, change, errcode) => {
    const code = await loginCode((await somebody()).openid)
    expect((await login(code, change)).errcode).toBe(errcode)
    expect((await login(code)).errcode).toBeUndefined()
  })

  test('takes no code that is old, made up, or for the phone', async () => {
    const { openid } = await somebody()
    const code = await loginCode(openid)
    sandbox.clock.nowMs += 5 * 60_000
    const { code: phoneCode } = await host<{ code: string }>('/phone-codes', { openid })
    for (const worthless of [code, 'made-up', phoneCode]) expect((await login(worthless)).errcode).toBe(40029)
    expect((await login('')).errcode).toBe(41008)
  })

  test('lets one user in a hundred times a minute', async () => {
    const { openid } = await somebody()
    for (let index = 0; index < 100; index += 1) await login(await loginCode(openid))
    expect((await login(await loginCode(openid))).errcode).toBe(45011)
    sandbox.clock.nowMs += 60_001
    expect((await login(await loginCode(openid))).openid).toBe(openid)
  })

  test('plays a refusal as often as it is told', async () => {
    const { openid } = await somebody()
    await host('/failures', { method: 'jscode2session', errcode: 40226, times: 2 })
    const code = await loginCode(openid)
    expect((await login(code)).errcode).toBe(40226)
    sandbox = await sandbox.restart()
    expect((await login(code)).errcode).toBe(40226)
    expect((await login(code)).openid).toBe(openid)
  })
})

describe('stable_token', () => {
  test('stays the same until its last five minutes', async () => {
    const first = await token()
    expect(first).toEqual({ access_token: expect.any(String), expires_in: 7200 })
    sandbox.clock.nowMs += 6000_000
    expect(await token()).toEqual({ ...first, expires_in: 1200 })
    sandbox.clock.nowMs += 901_000
    expect((await token()).access_token).not.toBe(first.access_token)
  })

  test('ends at once when another is forced, and when it has had its time', async () => {
    const old = await accessToken()
    const forced = String((await token({ force_refresh: true })).access_token)
    const ask = async (access_token: string) =>
      (await callWechat(sandbox, '/wxa/business/getuserphonenumber', { access_token }, { code: 'x' })).errcode
    expect(await ask(old)).toBe(40001)
    expect(await ask('')).toBe(41001)
    expect(await ask(forced)).toBe(40029)
    sandbox.clock.nowMs += 7200_000
    expect(await ask(forced)).toBe(42001)
  })

  test('is for the app alone', async () => {
    expect((await token({ secret: 'guess' })).errcode).toBe(40125)
    expect((await token({ grant_type: 'other' })).errcode).toBe(40002)
  })
})

test('getuserphonenumber tells the number, once, and for which app', async () => {
  const { openid, phone } = await somebody()
  const { code } = await host<{ code: string }>('/phone-codes', { openid })
  const ask = async () =>
    callWechat(sandbox, '/wxa/business/getuserphonenumber', { access_token: await accessToken() }, { code })
  expect(await ask()).toMatchObject({
    errcode: 0,
    phone_info: { purePhoneNumber: phone, countryCode: '86', watermark: { appid: sandbox.config.wechat.appId } },
  })
  expect((await ask()).errcode).toBe(40163)
})

describe('subscribe messages', () => {
  const send = async (change: object = {}) => {
    const { openid } = await somebody()
    const data = { thing1: { value: '沙茶面' }, amount2: { value: '¥19.90' }, time3: { value: '2026-11-23 10:00' } }
    const message = { touser: openid, template_id: 'wechat-payment', page: 'pages/home/index', data, ...change }
    const query = { access_token: await accessToken() }
    return (await callWechat(sandbox, '/cgi-bin/message/subscribe/send', query, message)).errcode
  }
  const grant = async () => {
    const { openid } = await somebody()
    return host('/grants', { openid, templateIds: ['wechat-payment'] })
  }

  test('go out once for each agreement, also after a restart', async () => {
    expect(await send()).toBe(43101)
    await grant()
    expect(await grant()).toEqual({ 'wechat-payment': 2 })
    expect(await send()).toBe(0)
    sandbox = await sandbox.restart()
    expect(await send()).toBe(0)
    expect(await send()).toBe(43101)
    const { openid } = await somebody()
    const messages = await host<object[]>(`/messages?openid=${openid}`)
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatchObject({
      openid,
      page: 'pages/home/index',
      data: { thing1: '沙茶面', amount2: '¥19.90' },
    })
    expect(await host(`/messages?openid=${openid}x`)).toEqual([])
  })

  test.each<[string, object, number]>([
    ['nobody', { touser: 'nobody' }, 40003],
    ['another template', { template_id: 'other' }, 40037],
    ['a page with a slash in front', { page: '/pages/home/index' }, 41030],
    ['no data', { data: {} }, 47003],
    ['a thing of 21 characters', { data: { thing1: { value: '很'.repeat(21) } } }, 47003],
    ['an amount in words', { data: { amount1: { value: '十九元' } } }, 47003],
    ['an unknown keyword', { data: { price1: { value: '1' } } }, 47003],
  ])('refuse %s and use nothing up', async (_what, change, errcode) => {
    await grant()
    expect(await send(change)).toBe(errcode)
    expect(await send()).toBe(0)
  })
})
