import type { HostName } from '../hostDeps'
import type { ComponentModel } from './component'
import type { ViewElement } from './tree'

/** How a handler hangs on an element: `catchtap` → `{ event: 'tap', stops: true, onCapture: false }`. */
export interface BindingName {
  readonly event: string
  readonly stops: boolean
  readonly onCapture: boolean
}

/** What differs between the hosts' packages. The rest of the core knows neither WeChat nor Alipay. */
export interface Flavour {
  readonly hostName: HostName
  /** Name of the object the host's functions hang on. */
  readonly globalName: 'wx' | 'my'
  /** What the host's engine has beside the language and the host's functions. */
  readonly globals: Readonly<Record<string, unknown>>
  readonly markupSuffix: '.wxml' | '.axml'
  /** In front of `if`, `for`, `key`. */
  readonly directivePrefix: 'wx:' | 'a:'
  /** The element that brings a script into a template, and its attributes for name and file. */
  readonly scriptElement: { readonly tag: string; readonly name: string; readonly file: string }
  /** Elements the host draws itself. */
  readonly elements: ReadonlySet<string>
  /** The attribute that tells a screen reader what an element is. */
  readonly roleAttribute: 'aria-role' | 'role'
  /** Null: a plain attribute. */
  readBinding(attribute: string): BindingName | null
  readonly component: ComponentModel
  /** Whether the path of a share card starts with a slash. */
  readonly sharePathHasSlash: boolean
  /** Alipay forbids navigation inside App.onShow and getCurrentPages inside App.onLaunch. */
  readonly isStrictAtLaunch: boolean
  /** Whether a page gets the values of its query decoded, or as they stand in the address. */
  readonly decodesQuery: boolean
  /** Most bytes of one setData. */
  readonly setDataBytesMax: number
  /** The event of a long press. */
  readonly longPressEvent: string
  /** The package's project file, which the host's IDE looks for. */
  readonly projectFile: string
  /** The tab bar's pages and texts, from app.json. */
  readTabs(appConfig: Readonly<Record<string, unknown>>): readonly Tab[]
  /** Title of a page's bar, from its config and the app's. */
  readTitle(pageConfig: Readonly<Record<string, unknown>>, appConfig: Readonly<Record<string, unknown>>): string
  /** `target` and `currentTarget` of an event. */
  describeTarget(element: ViewElement): Record<string, unknown>
}

export interface Tab {
  readonly path: string
  readonly text: string
}
