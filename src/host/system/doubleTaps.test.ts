/** @jest-environment jsdom */
import { ignoreDoubleTaps } from './doubleTaps'

/** What stands under the thumb after the first tap has led to another page must not take the second. */

const reached: string[] = []
let nowMs = 0

function tapAt(
  x: number,
  y: number,
  { detail = 1, target = document.body }: { detail?: number; target?: Element } = {},
) {
  const click = new MouseEvent('click', { clientX: x, clientY: y, detail, bubbles: true, cancelable: true })
  Object.defineProperty(click, 'timeStamp', { value: nowMs })
  target.dispatchEvent(click)
}

beforeAll(() => {
  ignoreDoubleTaps()
  document.addEventListener('click', () => reached.push(location.hash))
})

beforeEach(() => {
  nowMs += 10_000
  location.hash = '#/result'
  reached.length = 0
  tapAt(180, 600)
})

function leaveAfter(ms: number) {
  location.hash = '#/home'
  nowMs += ms
}

test('the second tap of a double tap on a door reaches nobody, nor the third', () => {
  leaveAfter(150)
  tapAt(182, 603, { detail: 2 })
  tapAt(180, 600, { detail: 3 })
  expect(reached).toEqual(['#/result'])
})

test.each([
  ['on the same page', () => tapAt(180, 600, { detail: 2 })],
  [
    'elsewhere',
    () => {
      leaveAfter(150)
      tapAt(180, 700)
    },
  ],
  [
    'once the person has seen the page',
    () => {
      leaveAfter(400)
      tapAt(180, 600)
    },
  ],
  [
    'by a key',
    () => {
      leaveAfter(150)
      tapAt(180, 600, { detail: 0 })
    },
  ],
  [
    'on the arrow of the title bar',
    () => {
      document.body.innerHTML = '<div id="taro-navigation-bar"><i></i></div>'
      leaveAfter(150)
      tapAt(180, 600, { target: document.querySelector('i') ?? document.body })
    },
  ],
])('a tap %s counts', (_where, tap) => {
  tap()
  expect(reached).toHaveLength(2)
})
