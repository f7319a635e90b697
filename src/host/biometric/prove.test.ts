import { onAlipay, onWeChat } from '../../../test/support/miniProgram'

interface Options {
  readonly requestAuthModes?: readonly string[]
  readonly challenge?: string
  readonly checkAuthMode?: string
  success(answer: object): void
  fail(rejection: object): void
}
type HostFunction = (options: Options) => void

const supports = ({ success }: Options) => success({ supportMode: ['fingerPrint', 'facial'] })
const enrolled: HostFunction = ({ checkAuthMode, success }) => success({ isEnrolled: checkAuthMode === 'facial' })

const weChat = (startSoterAuthentication: HostFunction) =>
  onWeChat(
    {
      checkIsSupportSoterAuthentication: supports,
      checkIsSoterEnrolledInDevice: enrolled,
      startSoterAuthentication,
    },
    () => import('./index.weapp'),
  )
const alipay = (startIfaaAuthentication: HostFunction) =>
  onAlipay(
    { checkIsSupportIfaaAuthentication: supports, checkIsIfaaEnrolledInDevice: enrolled, startIfaaAuthentication },
    () => import('./index.alipay'),
  )

test('WeChat: what is set up is offered, and the signed answer comes out as it is', async () => {
  const asked: Options[] = []
  const { biometric } = await weChat((options) => {
    asked.push(options)
    options.success({ authMode: 'facial', resultJSON: '{"raw":"challenge-1"}', resultJSONSignature: 'sign' })
  })
  expect(await biometric.support()).toEqual(['face'])
  expect(await biometric.prove('challenge-1')).toEqual({
    kind: 'face',
    resultText: '{"raw":"challenge-1"}',
    signature: 'sign',
  })
  expect(asked).toMatchObject([{ requestAuthModes: ['facial'], challenge: 'challenge-1' }])
})

test('Alipay: the id for the server’s own question comes out', async () => {
  const { biometric } = await alipay(({ success }) => success({ verifyId: 'verify-1' }))
  expect(await biometric.prove('challenge-1')).toEqual({ kind: 'face', verifyId: 'verify-1' })
})

test.each([
  ['WeChat', weChat, { errCode: 90008, errMsg: 'startSoterAuthentication:fail' }, 'HOST_CANCELLED'],
  ['WeChat', weChat, { errCode: 90009, errMsg: 'startSoterAuthentication:fail' }, 'BIOMETRIC_FAILED'],
  ['Alipay', alipay, { error: 61003, errorMessage: '用户取消' }, 'HOST_CANCELLED'],
  ['Alipay', alipay, { error: 61001, errorMessage: '校验失败' }, 'BIOMETRIC_FAILED'],
  ['Alipay', alipay, { error: 61004, errorMessage: '任务超时' }, 'BIOMETRIC_FAILED'],
] as const)('%s with %#: ends in a code', async (_name, load, rejection, code) => {
  const { biometric } = await load(({ fail }) => fail(rejection))
  await expect(biometric.prove('challenge-1')).rejects.toMatchObject({ code })
})

test('a phone with nothing to recognise anyone by offers nothing and refuses', async () => {
  for (const { biometric } of [
    await onWeChat({}, () => import('./index.weapp')),
    await onAlipay({}, () => import('./index.alipay')),
    await import('./index.h5'),
  ]) {
    expect(await biometric.support()).toEqual([])
    await expect(biometric.prove('challenge-1')).rejects.toMatchObject({ code: 'HOST_UNSUPPORTED' })
  }
})
