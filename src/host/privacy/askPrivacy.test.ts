import { onWeChat } from '../../../test/support/miniProgram'

type Answer = { event: string; buttonId?: string }
type Ask = (resolve: (answer: Answer) => void) => void

async function weChatPrivacy(more: object = {}) {
  const askers: Ask[] = []
  const functions = { onNeedPrivacyAuthorization: (ask: Ask) => void askers.push(ask), ...more }
  const { privacy } = await onWeChat(functions, () => import('./index.weapp'))
  const block = () =>
    new Promise<Answer>((resolve) => {
      askers.at(-1)?.(resolve)
    })
  return { privacy, askers, block }
}

test('yes carries the id of the button that was tapped, no says disagree', async () => {
  const { privacy, block } = await weChatPrivacy()
  privacy.onAsk((answer) => answer(true))
  expect(await block()).toEqual({ event: 'agree', buttonId: privacy.agreeButtonId })
  privacy.onAsk((answer) => answer(false))
  expect(await block()).toEqual({ event: 'disagree' })
})

test('WeChat keeps one listener only: it is set once, and asks whoever listens now', async () => {
  const { privacy, askers, block } = await weChatPrivacy()
  const stop = privacy.onAsk((answer) => answer(true))
  stop()
  expect(await block()).toEqual({ event: 'disagree' })
  privacy.onAsk((answer) => answer(true))
  expect(await block()).toMatchObject({ event: 'agree' })
  expect(askers).toHaveLength(1)
})

test('whether it will ask is WeChat’s to say, and clients too old to say never do', async () => {
  const asking = await weChatPrivacy({
    getPrivacySetting: ({ success }: { success(answer: object): void }) => success({ needAuthorization: true }),
  })
  expect(await asking.privacy.needsConsent()).toBe(true)
  const old = await onWeChat({}, () => import('./index.weapp'))
  expect(await old.privacy.needsConsent()).toBe(false)
  expect(old.privacy.onAsk(() => undefined)).toBeInstanceOf(Function)
})

test('the guide that is filed is opened by WeChat', async () => {
  const opened = jest.fn(({ success }: { success(): void }) => success())
  const { privacy } = await weChatPrivacy({ openPrivacyContract: opened })
  await privacy.openContract()
  expect(opened).toHaveBeenCalledTimes(1)
})

test('a function blocked by a refusal fails as refused, whichever it is', async () => {
  const rejection = { errMsg: 'setClipboardData:fail privacy permission is not authorized', errno: 104 }
  const fail = (options: { fail(rejection: object): void }) => options.fail(rejection)
  const { clipboard } = await onWeChat({ setClipboardData: fail }, () => import('../clipboard/index.weapp'))
  await expect(clipboard.copy('no. 1')).rejects.toMatchObject({ code: 'PRIVACY_REFUSED' })
  const { scan } = await onWeChat({ scanCode: fail }, () => import('../scan/index.weapp'))
  await expect(scan.scan()).rejects.toMatchObject({ code: 'PRIVACY_REFUSED' })
})
