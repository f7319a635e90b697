import { dispatch } from '../core/events'
import type { Host } from '../core/host'
import type { Page } from '../core/page'
import type { ViewElement } from '../core/tree'

interface Place {
  readonly host: Host
  readonly page: Page
  readonly element: ViewElement
}

type ElementFunction = (place: Place, args: readonly unknown[]) => unknown

const type: ElementFunction = ({ page, element }, [text]) => page.keyboard.type(element, String(text))

const change =
  (detailOf: (element: ViewElement, args: readonly unknown[]) => object): ElementFunction =>
  ({ host, element }, args) =>
    dispatch(element, { type: 'change', detail: detailOf(element, args) }, host.flavour)

/** What the automator's typed elements can do. */
export const elementFunctions: Readonly<Record<string, ElementFunction>> = {
  'input.input': type,
  'textarea.input': type,
  'scroll-view.scrollTo': ({ host, element }, [scrollLeft, scrollTop]) => {
    dispatch(element, { type: 'scroll', detail: { scrollLeft, scrollTop, deltaX: 0, deltaY: 0 } }, host.flavour)
  },
  'swiper.swipeTo': change((_, [current]) => ({ current, source: 'touch' })),
  'slider.slideTo': change((_, [value]) => ({ value })),
  'switch.tap': change(({ attribs }) => ({ value: attribs.checked === undefined })),
}
