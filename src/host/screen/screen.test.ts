import { onAlipay, onWeChat } from '../../../test/support/miniProgram'

/** A phone's light, as both hosts let it be read and set under their own names. */
class Light {
  value = 0.4
  readonly hideListeners = new Set<() => void>()

  functions = (name: 'value' | 'brightness') => ({
    getScreenBrightness: ({ success }: { success(answer: object): void }) => success({ [name]: this.value }),
    setScreenBrightness: (options: { value?: number; brightness?: number; success(answer: object): void }) => {
      this.value = options[name] ?? Number.NaN
      options.success({})
    },
    onAppHide: (listener: () => void) => void this.hideListeners.add(listener),
    offAppHide: (listener: () => void) => void this.hideListeners.delete(listener),
  })

  hideApp = async () => {
    for (const listener of this.hideListeners) listener()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const screens = [
  ['WeChat', (light: Light) => onWeChat(light.functions('value'), () => import('./index.weapp'))],
  ['Alipay', (light: Light) => onAlipay(light.functions('brightness'), () => import('./index.alipay'))],
] as const

test.each(screens)('%s: the light goes up and comes back', async (_name, load) => {
  const light = new Light()
  const { screen } = await load(light)
  const restore = await screen.brighten()
  expect(light.value).toBe(1)
  await restore()
  expect(light.value).toBe(0.4)
  expect(light.hideListeners.size).toBe(0)
})

test.each(screens)('%s: leaving the app gives the light back, once', async (_name, load) => {
  const light = new Light()
  const { screen } = await load(light)
  const restore = await screen.brighten()
  await light.hideApp()
  expect(light.value).toBe(0.4)
  light.value = 0.7
  await restore()
  expect(light.value).toBe(0.7)
})

test('hiding from screenshots asks the host, and a phone that cannot goes on', async () => {
  const asked: unknown[] = []
  const setVisualEffectOnCapture = (options: { visualEffect: string; success(): void; fail(): void }) => {
    asked.push(options.visualEffect)
    if (options.visualEffect === 'hidden') options.success()
    else options.fail()
  }
  const { screen } = await onWeChat({ setVisualEffectOnCapture }, () => import('./index.weapp'))
  await screen.hideOnCapture(true)
  await screen.hideOnCapture(false)
  expect(asked).toEqual(['hidden', 'none'])
  const old = await onAlipay({}, () => import('./index.alipay'))
  await expect(old.screen.hideOnCapture(true)).resolves.toBeUndefined()
})

test('a screenshot is told of until nobody listens, with the very function that was given', async () => {
  const listeners = new Set<() => void>()
  const functions = {
    onUserCaptureScreen: (listener: () => void) => void listeners.add(listener),
    offUserCaptureScreen: (listener: () => void) => void listeners.delete(listener),
  }
  const { screen } = await onAlipay(functions, () => import('./index.alipay'))
  const told = jest.fn()
  const stop = screen.onCapture(told)
  for (const listener of listeners) listener()
  stop()
  expect(told).toHaveBeenCalledTimes(1)
  expect(listeners.size).toBe(0)
})
