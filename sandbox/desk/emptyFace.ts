import { bilingual, element } from './dom'
import { type IconName, icon } from './icons'

interface Face {
  readonly icon: IconName
  readonly title: readonly [zh: string, en: string]
  readonly hint: readonly [zh: string, en: string]
}

/** What a panel shows while there is nothing in it: why, and what makes it fill. */
export function emptyFace({ icon: name, title, hint }: Face): HTMLElement {
  return element(
    'div',
    { class: 'empty' },
    element('div', { class: 'empty-picture' }, icon(name)),
    element('p', { class: 'empty-title' }, bilingual(...title)),
    element('p', { class: 'empty-hint' }, bilingual(...hint)),
  )
}
