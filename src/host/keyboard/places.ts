/** Where the focus may be: the newest sheet, or the page that is shown. */

/** What a person acts on. Taro's elements are reached by Tab only when they are told so. */
export const acting = ['button', 'link', 'checkbox', 'radio', 'switch'].map((role) => `[role="${role}"]`).join()
const focusable = `${acting}, a[href], button, input, textarea, select`

const dialogs = '[role="dialog"], [role="alertdialog"]'

/** Where the focus was in each place, to give it back when the place is on top again. */
const focusOf = new WeakMap<HTMLElement, HTMLElement>()

let place: HTMLElement | null = null

/** What was given the focus here, until somebody touches the screen. */
let given: HTMLElement | null = null

/** The place on top, which holds the focus. */
export function shownPlace(): HTMLElement | null {
  const shown = (selector: string) =>
    Array.from(document.querySelectorAll<HTMLElement>(selector)).filter((node) => node.checkVisibility())
  return shown(dialogs).pop() ?? shown('[role="main"]').pop() ?? null
}

/** Lets Tab reach everything that can be tapped; of a group of which one is chosen that one, or else the first. */
export function makeFocusable(): void {
  for (const node of document.querySelectorAll<HTMLElement>(acting)) {
    if (!node.hasAttribute('tabindex')) node.tabIndex = 0
  }
  for (const group of document.querySelectorAll('[role="radiogroup"]')) {
    const radios = radiosOf(group)
    enterAt(radios, radios.find(isFocused) ?? radios.find(isChecked) ?? radios[0])
  }
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Moves the focus within a group, round and round. It chooses nothing: a choice may close the sheet it is made on, and one
 * that cannot be made says why. Answers whether the key meant this.
 */
export function moveInGroup({ key, target }: KeyboardEvent): boolean {
  const step = steps[key]
  const group = target instanceof HTMLElement ? target.closest('[role="radiogroup"]') : null
  if (step === undefined || group === null) return false
  const radios = radiosOf(group)
  const next = radios[(radios.findIndex(isFocused) + step + radios.length) % radios.length]
  enterAt(radios, next)
  next?.focus()
  return true
}

function radiosOf(group: Element): HTMLElement[] {
  return Array.from(group.querySelectorAll<HTMLElement>('[role="radio"]'))
}

/** Tab comes to this one of a group. */
function enterAt(radios: readonly HTMLElement[], entry: HTMLElement | undefined): void {
  for (const radio of radios) {
    const tabIndex = radio === entry ? 0 : -1
    if (radio.tabIndex !== tabIndex) radio.tabIndex = tabIndex
  }
}

const isFocused = (node: HTMLElement) => node === document.activeElement
const isChecked = (node: HTMLElement) => node.getAttribute('aria-checked') === 'true'

/** Moves the focus into the place that is on top by now, to where it was when the place was on top before. */
export function followShown(): void {
  const next = shownPlace()
  // A moment after it was drawn Taro moves what is in an element, which takes the focus from it.
  const isLost = given?.isConnected && document.activeElement === document.body
  if (next === place && !isLost) return
  place = next
  // A field may have taken the focus already; and a page in a frame takes it from nobody outside.
  if (next === null || next.contains(document.activeElement) || !document.hasFocus()) return
  const last = focusOf.get(next)
  const isThere = last !== undefined && next.contains(last) && last.checkVisibility()
  given = isThere ? last : next
  if (!given.hasAttribute('tabindex') && given === next) given.tabIndex = -1
  given.focus({ preventScroll: !isThere })
}

export function noteFocus({ target }: FocusEvent): void {
  if (place !== null && target instanceof HTMLElement && place.contains(target)) focusOf.set(place, target)
}

/** Who taps beside a field means to leave it. */
export function noteTouch(): void {
  given = null
}

/** Tab goes round in a dialog instead of leaving it. */
export function keepInside(event: KeyboardEvent): void {
  const dialog = shownPlace()
  if (!dialog?.matches(dialogs)) return
  const nodes = Array.from(dialog.querySelectorAll<HTMLElement>(focusable)).filter(
    (node) => node.tabIndex >= 0 && node.checkVisibility(),
  )
  const [first, last] = event.shiftKey ? [nodes[nodes.length - 1], nodes[0]] : [nodes[0], nodes[nodes.length - 1]]
  const { activeElement } = document
  if (activeElement !== last && activeElement !== dialog && dialog.contains(activeElement)) return
  event.preventDefault()
  ;(first ?? dialog).focus()
}
