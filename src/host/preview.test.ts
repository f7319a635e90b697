/** @jest-environment jsdom */
import { launch } from './launch/index.h5'
import type { LaunchIntent } from './launch/types'
import { scan } from './scan/index.h5'
import { screen } from './screen/index.h5'
import { storage } from './storage/index.h5'

/** What the browser preview does itself, in a browser's document. */

function leave(isHidden: boolean) {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: isHidden ? 'hidden' : 'visible' })
  document.dispatchEvent(new Event('visibilitychange'))
  return document.documentElement.classList.contains('hide-on-leave')
}

test('a page that hides itself is blurred while the browser shows something else, and only then', async () => {
  expect(leave(true)).toBe(false)
  await screen.hideOnCapture(true)
  expect([leave(true), leave(false)]).toEqual([true, false])
  await screen.hideOnCapture(false)
  expect(leave(true)).toBe(false)
})

test('the screen stays on while it is asked to, and goes dark as always where the browser refuses', async () => {
  const release = jest.fn(async () => undefined)
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: async () => ({ release }) } })
  await screen.keepOn(true)
  await screen.keepOn(false)
  expect(release).toHaveBeenCalledTimes(1)
  const refuse = { request: () => Promise.reject(new Error('low battery')) }
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: refuse })
  await expect(screen.keepOn(true)).resolves.toBeUndefined()
})

test('a full localStorage is told as such', async () => {
  await storage.write('session', 'a')
  expect(await storage.read('session')).toBe('a')
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(storage.write('session', 'b')).rejects.toMatchObject({ code: 'HOST_STORAGE_FULL' })
  setItem.mockRestore()
})

test('an address with a scanned link opens its payment once, however often the tab is shown', () => {
  const link = 'https://qr.xmwallet.example/m/MS5zLm0.c2ln'
  history.replaceState(null, '', `/?q=${encodeURIComponent(link)}`)
  const tokens: (string | null)[] = []
  const stop = launch.onReturn((intent) => tokens.push(intent.kind === 'none' ? null : intent.token))
  leave(true)
  leave(false)
  stop()
  leave(false)
  const initial = launch.initial()
  expect(initial).toMatchObject({ kind: 'pay', text: link })
  expect(tokens).toEqual([initial.kind === 'none' ? null : initial.token])
})

describe('a code that the desk around the preview holds before it', () => {
  const show = (text: unknown, source: MessageEventSource | null = window.parent) =>
    dispatchEvent(new MessageEvent('message', { source, data: { type: 'wallet.scan', text } }))

  test('opens the payment like a scan of the phone’s own, each time it is shown', () => {
    const brought: LaunchIntent[] = []
    const end = launch.onReturn((intent) => brought.push(intent))
    show('code-1')
    show('code-1')
    end()
    show('code-1')
    expect(brought).toMatchObject([
      { kind: 'pay', text: 'code-1' },
      { kind: 'pay', text: 'code-1' },
    ])
    expect(new Set(brought.map((intent) => 'token' in intent && intent.token)).size).toBe(2)
  })

  test('is read by the scanner where one is open', async () => {
    const listener = jest.fn()
    const end = launch.onReturn(listener)
    const scanning = scan.scan()
    show('code-2')
    expect(await scanning).toBe('code-2')
    expect(listener).not.toHaveBeenCalled()
    show('code-3')
    expect(listener).toHaveBeenCalledTimes(1)
    end()
  })

  test('is nobody’s where another window says it, or it is no text', () => {
    const listener = jest.fn()
    const end = launch.onReturn(listener)
    show('code-4', null)
    show('code-4', document.body.appendChild(document.createElement('iframe')).contentWindow)
    show(4)
    show('  ')
    end()
    expect(listener).not.toHaveBeenCalled()
  })
})
