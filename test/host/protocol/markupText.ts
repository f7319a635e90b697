import { Text } from 'domhandler'
import { ViewElement } from '../core/tree'

/** The drawn element as markup, for people and snapshots. */
export function render(element: ViewElement, withItself: boolean): string {
  const inner = element.children
    .map((child) => {
      if (child instanceof Text) return child.data
      return child instanceof ViewElement ? render(child, true) : ''
    })
    .join('')
  if (!withItself) return inner
  const attributes = Object.entries(element.attribs).map(([name, value]) => ` ${name}="${value}"`)
  return `<${element.name}${attributes.join('')}>${inner}</${element.name}>`
}
