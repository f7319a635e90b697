import { type CardView, cardView } from './cardView'
import { copyButton } from './copyButton'
import { type DeskPerson, deskClient } from './deskClient'
import { element } from './dom'
import { icon } from './icons'
import { keepFresh } from './live'

/** The people of the sandbox with what they would type, and their cards. */
export function showPeople(panel: HTMLElement, source: EventSource): void {
  const cardViews = new Map<string, CardView>()
  keepFresh(source, 'people', async () => {
    const { items } = await deskClient.people()
    if (panel.childElementCount === 0) {
      panel.replaceChildren(...items.map((person, index) => personRow(person, index === 0, cardViews)))
    }
    for (const card of items.flatMap(({ cards }) => cards)) cardViews.get(card.number)?.update(card)
  })
}

function personRow(person: DeskPerson, isOpen: boolean, cardViews: Map<string, CardView>): HTMLElement {
  const cards = person.cards.map((card) => {
    const view = cardView(card)
    cardViews.set(card.number, view)
    return view.node
  })
  return element(
    'details',
    { class: 'person', open: isOpen },
    element(
      'summary',
      { class: 'person-head' },
      element('span', { class: 'avatar', 'aria-hidden': 'true' }, person.name.slice(0, 1)),
      element(
        'span',
        { class: 'person-title' },
        element('strong', {}, person.name),
        person.age !== null && element('span', { class: 'person-age' }, `${person.age} 岁`),
        element(
          'span',
          { class: 'person-note' },
          person.note.zh,
          ' ',
          element('small', { lang: 'en' }, person.note.en),
        ),
      ),
      icon('chevron'),
    ),
    element(
      'dl',
      { class: 'facts' },
      ...fact('姓名', 'Name', person.name),
      ...fact('身份证', 'ID', person.idNumber),
      ...fact('手机号', 'Phone', person.phone),
    ),
    ...cards,
  )
}

function fact(zh: string, en: string, value: string): HTMLElement[] {
  return [
    element('dt', {}, zh, ' ', element('small', { lang: 'en' }, en)),
    element('dd', {}, element('span', {}, value), copyButton({ label: zh, text: value })),
  ]
}
