import { onAlipay, onWeChat } from '../../../test/support/miniProgram'

const hosts = [
  ['WeChat', (functions: Record<string, unknown>) => onWeChat(functions, () => import('./index.weapp'))],
  ['Alipay', (functions: Record<string, unknown>) => onAlipay(functions, () => import('./index.alipay'))],
] as const

test.each(hosts)('%s: a version that waits is told of, and applied when asked', async (_name, load) => {
  const listeners: (() => void)[] = []
  const applyUpdate = jest.fn()
  const manager = { onUpdateReady: (listener: () => void) => void listeners.push(listener), applyUpdate }
  const { update } = await load({ getUpdateManager: () => manager })
  const told = jest.fn()
  const stop = update.onReady(told)
  listeners[0]?.()
  expect(told).toHaveBeenCalledTimes(1)
  expect(applyUpdate).not.toHaveBeenCalled()
  update.apply()
  expect(applyUpdate).toHaveBeenCalledTimes(1)
  stop()
  listeners[0]?.()
  expect(told).toHaveBeenCalledTimes(1)
})

test.each(hosts)('%s: a client without updates goes on', async (_name, load) => {
  const { update } = await load({})
  expect(update.onReady(() => undefined)).toBeInstanceOf(Function)
})
