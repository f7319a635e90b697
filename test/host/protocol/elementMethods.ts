import { dispatch, type HostEvent } from '../core/events'
import type { Host } from '../core/host'
import { innerText, type ViewElement } from '../core/tree'
import { elementFunctions } from './elementFunctions'
import { render } from './markupText'
import { describeElement, elementOf, listParam, type Methods, type Params, textParam } from './methods'

/** What can be known of an element without a layout. */
function readDomProperty(element: ViewElement, name: string): unknown {
  if (name === 'innerText') return innerText(element)
  throw new Error(`this host lays nothing out: ${name} is unknown`)
}

function readProperty(element: ViewElement, name: string): unknown {
  if (name === '__propPublic') {
    return Object.fromEntries([...element.properties.keys(), 'value'].map((key) => [camelCase(key), true]))
  }
  if (name === 'value' && element.shownValue !== null) return element.shownValue
  return [...element.properties].find(([key]) => camelCase(key) === name)?.[1]
}

function readStyle({ attribs }: ViewElement, name: string): string {
  const declarations = (attribs.style ?? '').split(';').map((text) => text.split(':').map((part) => part.trim()))
  return declarations.find(([property]) => property === name)?.[1] ?? ''
}

function camelCase(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

export function elementMethods(host: Host): Methods {
  const on = (params: Params) => elementOf(host, params)
  const names = (params: Params) => listParam(params, 'names').map(String)
  const send = (params: Params, event: HostEvent) => {
    const { page, element } = on(params)
    dispatch(element, event, host.flavour)
    page.flush()
  }
  const component = (params: Params) => {
    const { page, element } = on(params)
    const instance = page.view.component(element)
    if (instance === null) throw new Error(`<${element.name}> is no component`)
    return instance
  }
  return {
    'Element.getElement': (params) => {
      const { page, element } = on(params)
      const [found] = page.elements(textParam(params, 'selector'), element)
      if (found === undefined) throw new Error('no such element')
      return describeElement(page, found)
    },
    'Element.getElements': (params) => {
      const { page, element } = on(params)
      const found = page.elements(textParam(params, 'selector'), element)
      return { elements: found.map((item) => describeElement(page, item)) }
    },
    'Element.getDOMProperties': (params) => {
      const { element } = on(params)
      return { properties: names(params).map((name) => readDomProperty(element, name)) }
    },
    'Element.getProperties': (params) => {
      const { element } = on(params)
      return { properties: names(params).map((name) => readProperty(element, name)) }
    },
    'Element.getAttributes': (params) => {
      const { element } = on(params)
      return { attributes: names(params).map((name) => element.attribs[name] ?? null) }
    },
    'Element.getStyles': (params) => {
      const { element } = on(params)
      return { styles: names(params).map((name) => readStyle(element, name)) }
    },
    'Element.getWXML': (params) => ({ wxml: render(on(params).element, params.type === 'outer') }),
    'Element.tap': (params) => {
      const { page, element } = on(params)
      host.tap(page, element)
    },
    'Element.touchstart': (params) => send(params, { type: 'touchstart', ...touches(params) }),
    'Element.touchmove': (params) => send(params, { type: 'touchmove', ...touches(params) }),
    'Element.touchend': (params) => send(params, { type: 'touchend', ...touches(params) }),
    'Element.triggerEvent': (params) => send(params, { type: textParam(params, 'type'), detail: params.detail }),
    'Element.dispatchEvent': (params) => send(params, { ...params, type: textParam(params, 'type') }),
    'Element.callFunction': (params) => {
      const { page, element } = on(params)
      const name = textParam(params, 'functionName')
      const work = elementFunctions[name]
      if (work === undefined) throw new Error(`this host does not know ${name}`)
      const result = work({ host, page, element }, listParam(params, 'args'))
      page.flush()
      return { result }
    },
    'Element.setData': (params) => component(params).setData((params.data ?? {}) as object),
    'Element.getData': (params) => ({ data: component(params).viewData }),
    'Element.callMethod': (params) => ({
      result: component(params).callMethod(textParam(params, 'method'), listParam(params, 'args')),
    }),
  }
}

function touches(params: Params): Pick<HostEvent, 'touches' | 'changedTouches'> {
  return { touches: listParam(params, 'touches'), changedTouches: listParam(params, 'changedTouches') }
}
