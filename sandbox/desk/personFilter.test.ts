/** @jest-environment jsdom */
import type { DeskPerson } from './deskClient'
import { personFilter } from './personFilter'

const card = { number: '6222', cardType: 'debit', balanceFen: 0, outcome: { kind: 'enough' }, bank: null } as const
const person = (id: string, phone: string, cardPhone: string): DeskPerson => ({
  id,
  name: id,
  idNumber: '',
  phone,
  age: null,
  note: { zh: '', en: '' },
  cards: [{ ...card, phone: cardPhone }],
})

test('everybody’s messages are shown until somebody is chosen, then those to their phones, the banks’ one as well', () => {
  const onChange = jest.fn()
  const filter = personFilter([person('chen', '139', '139'), person('lin', '138', '137')], onChange)
  const shown = () => ['139', '138', '137', '100'].filter(filter.shows)
  expect(shown()).toEqual(['139', '138', '137', '100'])
  filter.node.value = 'lin'
  filter.node.dispatchEvent(new Event('change'))
  expect(onChange).toHaveBeenCalledTimes(1)
  expect(shown()).toEqual(['138', '137'])
})
