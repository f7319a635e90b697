import type { Host } from '../core/host'
import type { Page } from '../core/page'
import type { ViewElement } from '../core/tree'

export type Params = Readonly<Record<string, unknown>>

/** Method of the protocol → what it does. What it returns is the `result` of the answer. */
export type Methods = Readonly<Record<string, (params: Params) => unknown>>

export function pageOf(host: Host, params: Params): Page {
  const page = host.app.pages.byId(Number(params.pageId))
  if (page === null) throw new Error(`page ${params.pageId} is not open`)
  return page
}

/** The element as it is drawn now. Throws when it is gone. */
export function elementOf(host: Host, params: Params): { page: Page; element: ViewElement } {
  const page = pageOf(host, params)
  page.flush()
  const element = page.view.find(String(params.elementId))
  if (element === null) throw new Error('the element is no longer on the page')
  return { page, element }
}

export function describeElement(page: Page, element: ViewElement): Params {
  const isComponent = page.view.component(element) !== null
  return { elementId: element.key, tagName: element.name, ...(isComponent ? { nodeId: element.key } : {}) }
}

export function describePage(page: Page): Params {
  return { pageId: page.id, path: page.path, query: page.query }
}

export function textParam(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string') throw new Error(`${name} is missing`)
  return value
}

export function listParam(params: Params, name: string): readonly unknown[] {
  const value = params[name] ?? []
  if (!Array.isArray(value)) throw new Error(`${name} is no list`)
  return value
}
