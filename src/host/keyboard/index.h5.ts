import { describeBars } from './bars'
import { acting, followShown, keepInside, makeFocusable, moveInGroup, noteFocus, noteTouch, shownPlace } from './places'
import type { KeyboardHost } from './types'
import './focus.scss'

/**
 * A browser reaches and taps its own buttons by key, and Taro's elements are none. What the pages say of them, as to the
 * hosts' screen readers, is enough to make up for it: a role is reached by Tab and tapped by Enter or Space, `data-key`
 * names the key that taps a node from anywhere, and a dialog holds the focus.
 */
export const keyboard = {
  start() {
    const listening = new AbortController()
    const { signal } = listening
    // On the way down: Taro's input keeps its keys to itself.
    addEventListener('keydown', handleKey, { capture: true, signal })
    addEventListener('focusin', noteFocus, { signal })
    addEventListener('pointerdown', noteTouch, { signal })
    const observer = new MutationObserver(follow)
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'role', 'lang', 'aria-checked'],
    })
    follow()
    return () => {
      listening.abort()
      observer.disconnect()
    }
  },
} satisfies KeyboardHost

function follow(): void {
  describeBars()
  makeFocusable()
  followShown()
}

function handleKey(event: Event): void {
  // Taro's input sends an event of its own by the same name.
  if (!(event instanceof KeyboardEvent) || event.isComposing) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Tab') keepInside(event)
  else if (moveInGroup(event) || tapByKey(event)) event.preventDefault()
}

/** Taps what the key means where the focus is, or says that it means nothing here. */
function tapByKey({ key, target, repeat }: KeyboardEvent): boolean {
  const focused = target instanceof HTMLElement ? target : null
  const isNative = focused?.matches('a, button, input, textarea, select')
  if (isNative && key !== 'Escape') return false
  const taps = key === 'Enter' || key === ' '
  const node = taps && focused?.matches(acting) ? focused : nodeOfKey(key)
  if (node === null) return false
  // A key that is held down must not pay twice.
  if (!taps || !repeat) node.click()
  return true
}

function nodeOfKey(key: string): HTMLElement | null {
  const nodes = shownPlace()?.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? []
  return Array.from(nodes).find((node) => node.checkVisibility()) ?? null
}
