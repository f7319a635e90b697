/** @jest-environment jsdom */
import { packages } from './index.h5'

// Goal: a page whose code does not come says so, and nothing else is taken for that.

const refusal = (reason: unknown) => Object.assign(new Event('unhandledrejection'), { reason })

test.each([
  ['a page without its code', Object.assign(new Error('Loading chunk inbox failed.'), { name: 'ChunkLoadError' }), 1],
  ['a mistake of ours', new TypeError('undefined is no function'), 0],
  ['nothing', undefined, 0],
])('%s', (_what, reason, times) => {
  const listener = jest.fn()
  packages.onMissing(listener)
  dispatchEvent(refusal(reason))
  expect(listener).toHaveBeenCalledTimes(times)
})
