import type { DeskPerson } from './deskClient'
import { element } from './dom'

export interface PersonFilter {
  readonly node: HTMLSelectElement
  /** Whether what came to this phone is to be shown. */
  shows(phone: string): boolean
}

/** Whose messages are shown: everybody's, or those of one person, to the wallet's phone and to those the banks know. */
export function personFilter(people: readonly DeskPerson[], onChange: () => void): PersonFilter {
  const phonesOf = new Map(
    people.map(({ id, phone, cards }) => [id, new Set([phone, ...cards.map((card) => card.phone)])]),
  )
  const node = element(
    'select',
    { 'aria-label': '谁的短信 Whose messages' },
    element('option', { value: '' }, '所有人'),
    ...people.map(({ id, name }) => element('option', { value: id }, name)),
  )
  node.addEventListener('change', onChange)
  return { node, shows: (phone) => phonesOf.get(node.value)?.has(phone) ?? true }
}
