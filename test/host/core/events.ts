import type { Flavour } from './flavour'
import { type Binding, ViewElement } from './tree'

/** Events that rise from the element to the page. All others reach the element they happened on only. */
const rising = new Set(
  `touchstart touchmove touchcancel touchend tap longpress longtap touchforcechange transitionend animationstart
  animationiteration animationend`.split(/\s+/),
)

export interface HostEvent {
  readonly type: string
  readonly detail?: unknown
  readonly touches?: readonly unknown[]
  readonly changedTouches?: readonly unknown[]
}

const startedAtMs = Date.now()

/** Brings an event to the handlers: capture from the page down, then up, until one of them stops it. */
export function dispatch(target: ViewElement, event: HostEvent, flavour: Flavour): void {
  const path = rising.has(event.type) ? ancestors(target) : [target]
  const message = {
    type: event.type,
    timeStamp: Date.now() - startedAtMs,
    target: flavour.describeTarget(target),
    detail: event.detail ?? {},
    touches: event.touches ?? [],
    changedTouches: event.changedTouches ?? [],
    mark: {},
  }
  const down = [...path].reverse().map((element) => ({ element, onCapture: true }))
  const up = path.map((element) => ({ element, onCapture: false }))
  for (const { element, onCapture } of [...down, ...up]) {
    const bindings = element.bindings.filter((item) => item.event === event.type && item.onCapture === onCapture)
    for (const { handler } of bindings) {
      element.owner.callMethod(handler, [{ ...message, currentTarget: flavour.describeTarget(element) }])
    }
    if (bindings.some(({ stops }: Binding) => stops)) return
  }
}

/** A finger on the element and off again: nothing happens on what is disabled. */
export function tap(target: ViewElement, flavour: Flavour): void {
  const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }
  const touches = { touches: [touch], changedTouches: [touch] }
  dispatch(target, { type: 'touchstart', ...touches }, flavour)
  dispatch(target, { type: 'touchend', touches: [], changedTouches: [touch] }, flavour)
  if (ancestors(target).some((element) => element.name === 'button' && isDisabled(element))) return
  dispatch(target, { type: 'tap', detail: { x: 0, y: 0 }, ...touches }, flavour)
}

function isDisabled(element: ViewElement): boolean {
  const { disabled } = element.attribs
  return disabled !== undefined && disabled !== 'false'
}

/** The element itself first. */
export function ancestors(element: ViewElement): ViewElement[] {
  const path: ViewElement[] = []
  let at: unknown = element
  while (at instanceof ViewElement) {
    path.push(at)
    at = at.parent
  }
  return path
}
