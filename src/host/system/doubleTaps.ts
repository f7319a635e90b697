/** Slower than any double tap is no double tap. */
const doubleTapMs = 400
/** How far apart a thumb sets down twice, in pixels. */
const thumbPx = 24

interface Tap {
  readonly x: number
  readonly y: number
  readonly atMs: number
  readonly page: string
}

/**
 * Keeps the second tap of a double tap from whatever came to stand under the thumb when the first led to another page:
 * a browser shows the next page at once, where the hosts move it in and take no tap meanwhile. Keys of a keyboard, and
 * the arrow of the title bar, which is there on every page, are not meant.
 */
export function ignoreDoubleTaps(): void {
  let last: Tap | null = null
  const handleClick = (event: MouseEvent) => {
    const isPlaced = event.detail > 0 && !(event.target as Element).closest('#taro-navigation-bar')
    const tap = { x: event.clientX, y: event.clientY, atMs: event.timeStamp, page: location.hash }
    if (isPlaced && last !== null && last.page !== tap.page && isSecondOf(last, tap)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    last = isPlaced ? tap : null
  }
  addEventListener('click', handleClick, { capture: true })
}

function isSecondOf(first: Tap, second: Tap): boolean {
  const distance = Math.hypot(second.x - first.x, second.y - first.y)
  return second.atMs - first.atMs < doubleTapMs && distance < thumbPx
}
