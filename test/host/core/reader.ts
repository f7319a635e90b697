import type { Flavour } from './flavour'
import { innerText, type ViewElement } from './tree'

/** Elements that every host's screen reader knows by their tag. */
const controls = new Set([
  'button',
  'input',
  'textarea',
  'switch',
  'checkbox',
  'radio',
  'picker',
  'slider',
  'navigator',
])
const fields = new Set(['input', 'textarea'])

/**
 * What a screen reader could not make use of: something to tap that is nothing or has no name, a field without one. What
 * is hidden from readers needs neither.
 */
export function unreadable(element: ViewElement, flavour: Flavour): string[] {
  if (!element.isDrawn || element.attribs['aria-hidden'] === 'true') return []
  const problem = problemOf(element, flavour)
  const below = element.elements.flatMap((child) => unreadable(child, flavour))
  return problem === null ? below : [`<${element.name} class="${element.attribs.class ?? ''}"> ${problem}`, ...below]
}

function problemOf(element: ViewElement, { roleAttribute }: Flavour): string | null {
  const { name, attribs, bindings } = element
  const isTapped = bindings.some(({ event }) => event === 'tap')
  if (!isTapped && !controls.has(name)) return null
  if (!controls.has(name) && !attribs[roleAttribute]) return 'can be tapped and has no role'
  const called = attribs['aria-label'] || (fields.has(name) ? '' : innerText(element).trim())
  return called ? null : 'has no name'
}
