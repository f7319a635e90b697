import { onAlipay, onWeChat } from '../../../test/support/miniProgram'

interface Options {
  readonly scopes?: string
  success(answer: object): void
  fail(rejection: object): void
}

const weChat = (login: (options: Options) => void) => onWeChat({ login }, () => import('./index.weapp'))
const alipay = (getAuthCode: (options: Options) => void) => onAlipay({ getAuthCode }, () => import('./index.alipay'))

test('WeChat gives a code', async () => {
  const { auth } = await weChat(({ success }) => success({ code: 'wx-code', errMsg: 'login:ok' }))
  expect(auth.provider).toBe('wechat')
  expect(await auth.loginCode()).toBe('wx-code')
})

test('warning 14: on Alipay the silent scope is asked for and the auth code is the code', async () => {
  const asked: (string | undefined)[] = []
  const { auth } = await alipay(({ scopes, success }) => {
    asked.push(scopes)
    success({ authCode: 'ali-code', authSuccessScopes: ['auth_base'] })
  })
  expect(await auth.loginCode()).toBe('ali-code')
  expect(asked).toEqual(['auth_base'])
})

test('a host that refuses, and one that answers without a code, say so', async () => {
  const refused = await weChat(({ fail }) => fail({ errMsg: 'login:fail internal error', errno: 600001 }))
  await expect(refused.auth.loginCode()).rejects.toMatchObject({ code: 'HOST_LOGIN_FAILED' })
  const empty = await weChat(({ success }) => success({ code: '', errMsg: 'login:ok' }))
  await expect(empty.auth.loginCode()).rejects.toMatchObject({ code: 'HOST_LOGIN_FAILED' })
  const closed = await alipay(({ fail }) => fail({ error: 11, errorMessage: '用户取消授权' }))
  await expect(closed.auth.loginCode()).rejects.toMatchObject({ code: 'HOST_LOGIN_FAILED' })
})

test('a browser has nobody to log in', async () => {
  const { auth } = await import('./index.h5')
  expect(auth.provider).toBeNull()
  await expect(auth.loginCode()).rejects.toMatchObject({ code: 'HOST_UNSUPPORTED' })
})
