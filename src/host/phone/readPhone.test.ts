import { onAlipay } from '../../../test/support/miniProgram'
import { phone as weChatPhone } from './index.weapp'

interface Options {
  success(answer: object): void
  fail(rejection: object): void
}

const alipay = (getPhoneNumber: (options: Options) => void) =>
  onAlipay({ getPhoneNumber }, () => import('./index.alipay'))

test('WeChat hands over a code, good once, apart from the login code', async () => {
  expect(await weChatPhone.read({ code: 'phone-code', errMsg: 'getPhoneNumber:ok' })).toEqual({ code: 'phone-code' })
})

test.each([
  [{ errMsg: 'getPhoneNumber:fail user deny' }, 'PHONE_REFUSED'],
  [{ errMsg: 'getPhoneNumber:fail:user cancel' }, 'PHONE_REFUSED'],
  [{ errMsg: 'getPhoneNumber:fail', errno: 104 }, 'PRIVACY_REFUSED'],
  [{ errMsg: 'getPhoneNumber:fail no permission' }, 'PHONE_UNAVAILABLE'],
  [{ errMsg: 'getPhoneNumber:fail jsapi has no permission', errno: 102 }, 'PHONE_UNAVAILABLE'],
  [undefined, 'PHONE_UNAVAILABLE'],
])('WeChat’s button says %j: %s', async (detail, code) => {
  await expect(weChatPhone.read(detail)).rejects.toMatchObject({ code })
})

test('warning 22: numbers cost money, and when those paid for are used up the SMS form is the way on', async () => {
  const detail = { errMsg: 'getPhoneNumber:fail', errno: 1400001 }
  await expect(weChatPhone.read(detail)).rejects.toMatchObject({ code: 'PHONE_QUOTA_EXHAUSTED' })
})

test('Alipay hands over the cipher and its sign, whichever way the client wraps them', async () => {
  const proof = { response: 'Y2lwaGVy', sign: 'c2lnbg==' }
  const wrapped = await alipay(({ success }) => success({ response: JSON.stringify(proof) }))
  expect(await wrapped.phone.read({})).toEqual(proof)
  const bare = await alipay(({ success }) => success(proof))
  expect(await bare.phone.read(undefined)).toEqual(proof)
})

test('a missing sign is passed on as missing, for the server to refuse', async () => {
  const { phone } = await alipay(({ success }) => success({ response: JSON.stringify({ response: 'Y2lwaGVy' }) }))
  expect(await phone.read({})).toEqual({ response: 'Y2lwaGVy' })
})

test.each([
  [{ code: '40003', subMsg: '无效的授权关系' }, 'PHONE_REFUSED'],
  [{ code: '40001', subMsg: '缺少加密配置' }, 'PHONE_UNAVAILABLE'],
])('Alipay answers %j in place of a cipher: %s', async (refusal, code) => {
  const { phone } = await alipay(({ success }) => success({ response: JSON.stringify({ response: refusal }) }))
  await expect(phone.read({})).rejects.toMatchObject({ code })
})

test.each([
  [{ errorMessage: '用户取消授权' }, 'PHONE_REFUSED'],
  [{ error: 10, errorMessage: '系统异常' }, 'PHONE_UNAVAILABLE'],
])('Alipay’s button ends in %j: %s, and no number is asked for', async (detail, code) => {
  const { phone } = await alipay(() => {
    throw new Error('asked all the same')
  })
  await expect(phone.read(detail)).rejects.toMatchObject({ code })
})

test('an Alipay too old to tell the number says so', async () => {
  const { phone } = await onAlipay({}, () => import('./index.alipay'))
  await expect(phone.read({})).rejects.toMatchObject({ code: 'PHONE_UNAVAILABLE' })
})
