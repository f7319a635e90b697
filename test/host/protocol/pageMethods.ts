import type { Host } from '../core/host'
import { describeElement, listParam, type Methods, pageOf, textParam } from './methods'

export function pageMethods(host: Host): Methods {
  return {
    'Page.getElement': (params) => {
      const page = pageOf(host, params)
      const [element] = page.elements(textParam(params, 'selector'))
      if (element === undefined) throw new Error('no such element')
      return describeElement(page, element)
    },
    'Page.getElements': (params) => {
      const page = pageOf(host, params)
      const elements = page.elements(textParam(params, 'selector'))
      return { elements: elements.map((element) => describeElement(page, element)) }
    },
    'Page.getData': (params) => {
      const path = params.path === undefined ? undefined : textParam(params, 'path')
      return { data: pageOf(host, params).readData(path) }
    },
    'Page.setData': (params) => {
      pageOf(host, params).setData((params.data ?? {}) as object)
    },
    'Page.callMethod': async (params) => {
      const page = pageOf(host, params)
      const method = textParam(params, 'method')
      if (!page.hasMethod(method)) throw new Error(`${page.label} has no method ${method}`)
      return { result: await page.callMethod(method, listParam(params, 'args')) }
    },
  }
}
