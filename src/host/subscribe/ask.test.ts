import { onAlipay, onWeChat } from '../../../test/support/miniProgram'

interface Options {
  readonly tmplIds?: readonly string[]
  readonly entityIds?: readonly string[]
  success(answer: object): void
  fail(rejection: object): void
}

const weChat = (requestSubscribeMessage: (options: Options) => void) =>
  onWeChat({ requestSubscribeMessage }, () => import('./index.weapp'))
const alipay = (requestSubscribeMessage: (options: Options) => void) =>
  onAlipay({ requestSubscribeMessage }, () => import('./index.alipay'))

const ids = ['payment', 'topup', 'security']

test('WeChat is asked with tmplIds and answers for each', async () => {
  const asked = jest.fn()
  const { subscribe } = await weChat(({ tmplIds, success }) => {
    asked(tmplIds)
    success({ errMsg: 'requestSubscribeMessage:ok', payment: 'accept', topup: 'ban' })
  })
  expect(await subscribe.ask(ids)).toEqual({ payment: 'accept', topup: 'ban', security: 'filter' })
  expect(asked).toHaveBeenCalledWith(ids)
})

test('accepted with a sound is accepted', async () => {
  const { subscribe } = await weChat(({ success }) => success({ payment: 'acceptWithAudio', topup: 'reject' }))
  expect(await subscribe.ask(['payment', 'topup'])).toEqual({ payment: 'accept', topup: 'reject' })
})

test.each([
  [{ errCode: 20004, errMsg: 'requestSubscribeMessage:fail The main switch is switched off' }, 'SUBSCRIBE_OFF'],
  [{ errCode: 10005, errMsg: 'requestSubscribeMessage:fail can not show subscribe message UI' }, 'HOST_UNSUPPORTED'],
  [{ errCode: 20003, errMsg: 'requestSubscribeMessage:fail Templates count out of max bounds' }, 'HOST_UNSUPPORTED'],
  [{ errMsg: 'requestSubscribeMessage:fail cancel' }, 'HOST_CANCELLED'],
])('WeChat fails with %j: %s', async (rejection, code) => {
  const { subscribe } = await weChat(({ fail }) => fail(rejection))
  await expect(subscribe.ask(ids)).rejects.toMatchObject({ code })
})

test('Alipay is asked with entityIds, and its success may still be a no for each', async () => {
  const asked = jest.fn()
  const { subscribe } = await alipay(({ entityIds, success }) => {
    asked(entityIds)
    success({ behavior: 'subscribe', result: { subscribedEntityIds: ['topup'], unsubscribedEntityIds: ['payment'] } })
  })
  expect(await subscribe.ask(ids)).toEqual({ payment: 'reject', topup: 'accept', security: 'reject' })
  expect(asked).toHaveBeenCalledWith(ids)
})

test('Alipay’s closed panel is a cancel, anything else unsupported', async () => {
  const closed = await alipay(({ fail }) => fail({ behavior: 'cancel', errorCode: 11, errorMessage: '用户取消订阅' }))
  await expect(closed.subscribe.ask(ids)).rejects.toMatchObject({ code: 'HOST_CANCELLED' })
  const broken = await alipay(({ fail }) => fail({ behavior: '', errorCode: 106008, errorMessage: '无效的模板id' }))
  await expect(broken.subscribe.ask(ids)).rejects.toMatchObject({ code: 'HOST_UNSUPPORTED' })
})
