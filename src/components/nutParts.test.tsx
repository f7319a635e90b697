/** @jest-environment jsdom */
import { act, useState } from 'react'
import { drawEachTest } from '../../test/support/drawing'
import { Badge } from './Badge'
import { ConfirmDialog } from './ConfirmDialog'
import { Icon } from './Icon'
import { ListCard, ListRow } from './ListCard'
import { Progress } from './Progress'
import { SearchField } from './SearchField'
import { Segments } from './Segments'
import { StepsBar } from './StepsBar'
import { SwitchRow } from './SwitchRow'
import { Tag } from './Tag'

/** NutUI's own parts in the components that wrap them: what screen readers and the keyboard are told, and what a tap does. */

const page = drawEachTest()
const all = (selector: string) => Array.from(page.place.querySelectorAll<HTMLElement>(selector))
const one = (selector: string): HTMLElement => {
  const [found, ...more] = all(selector)
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} of ${selector}`)
  return found
}
const tap = (element: HTMLElement) => act(async () => element.click())
const told = (element: HTMLElement) => ['role', 'aria-label', 'aria-checked'].map((name) => element.getAttribute(name))

function Setting({ onTurn }: { onTurn: () => void }) {
  const [isOn, setOn] = useState(false)
  const toggle = () => {
    onTurn()
    setOn((was) => !was)
  }
  return <SwitchRow title="shuffled" isOn={isOn} onToggle={toggle} />
}

test('a row that leads somewhere is a button, and one that does not is nothing to tap', async () => {
  const taps: string[] = []
  page.draw(
    <ListCard title="mine">
      <ListRow title="cards" onTap={() => taps.push('cards')} />
      <ListRow title="phone" value="138" />
    </ListCard>,
  )
  expect(one('[role]').textContent).toBe('cards')
  for (const row of all('.row')) await tap(row)
  expect(taps).toEqual(['cards'])
})

test('a switch is its whole row, says whether it is on, and turns once a tap', async () => {
  let turns = 0
  page.draw(<Setting onTurn={() => (turns += 1)} />)
  expect(told(one('[role]'))).toEqual(['switch', null, 'false'])
  await tap(one('.nut-switch'))
  expect(told(one('[role]'))).toEqual(['switch', null, 'true'])
  await tap(one('[role="switch"]'))
  expect([...told(one('[role]')), turns]).toEqual(['switch', null, 'false', 2])
})

test('of segments one is checked, and a tap on another chooses it', async () => {
  const chosen: string[] = []
  const choices = [
    { value: 'code', label: 'by code' },
    { value: 'password', label: 'by password' },
  ]
  page.draw(<Segments label="way" choices={choices} selected="code" onSelect={(value) => chosen.push(value)} />)
  expect(told(one('[role="radiogroup"]'))).toEqual(['radiogroup', 'way', null])
  expect(all('[role="radio"]').map((radio) => [radio.textContent, radio.getAttribute('aria-checked')])).toEqual([
    ['by code', 'true'],
    ['by password', 'false'],
  ])
  for (const radio of all('[role="radio"]')) await tap(radio)
  expect(chosen).toEqual(['password'])
})

test('a question of yes or no is an alert dialog: yes by its button, no by Cancel, by Escape and beside it', async () => {
  const answers: string[] = []
  const dialog = (isBusy: boolean, isOpen = true) => (
    <ConfirmDialog
      question="sign out?"
      isOpen={isOpen}
      yes={{ label: 'sign out', busyLabel: 'signing out', isBusy, onTap: () => answers.push('yes') }}
      onCancel={() => answers.push('no')}
    >
      what stays
    </ConfirmDialog>
  )
  page.draw(dialog(false))
  expect(told(one('[role="alertdialog"]'))).toEqual(['alertdialog', 'sign out?', null])
  expect(one('[role="alertdialog"]').getAttribute('aria-modal')).toBe('true')
  await tap(one('[data-key="Enter"]'))
  await tap(one('[data-key="Escape"]'))
  await tap(one('.nut-overlay'))
  expect(answers).toEqual(['yes', 'no', 'no'])
  page.draw(dialog(true))
  expect(all('[data-key="Escape"]')).toEqual([])
  await tap(one('.nut-overlay'))
  expect(answers).toHaveLength(3)
  page.draw(dialog(false, false))
  expect(all('[role="alertdialog"]')).toEqual([])
})

test('a search field tells every letter, and is emptied by a button that has a name', async () => {
  const typed: string[] = []
  page.draw(<SearchField label="search" value="tea" onType={(text) => typed.push(text)} />)
  await tap(one('[role="button"]'))
  expect([one('[role="button"]').getAttribute('aria-label'), typed]).toEqual(['清空', ['']])
})

test('what only shows is one picture with words, and takes no tap', async () => {
  page.draw(
    <>
      <Progress done={2} total={5} label="2 of 5" />
      <StepsBar step={2} total={3} label="step 2 of 3" />
    </>,
  )
  expect(all('[role]').map(told)).toEqual([
    ['img', '2 of 5', null],
    ['img', 'step 2 of 3', null],
  ])
  expect(one('.nut-progress-inner').style.width).toBe('40%')
  expect(all('.nut-step').map(({ className }) => className.split(' ')[1])).toEqual([
    'nut-step-finish',
    'nut-step-process',
    'nut-step-wait',
  ])
})

test('a count above 99 is cut, and of none nothing is drawn', () => {
  const shown = () => all('.nut-badge-sup').map(({ textContent }) => textContent)
  const badge = (count: number) => (
    <Badge count={count}>
      <Icon name="bell" />
    </Badge>
  )
  page.draw(badge(120))
  expect(shown()).toEqual(['99+'])
  page.draw(badge(0))
  expect(shown()).toEqual([])
})

test('a tag says its state in words, and nothing can be tapped there', () => {
  page.draw(<Tag tone="success" icon="check" text="paid" />)
  expect([one('.tag').textContent, all('[role]')]).toEqual(['paid', []])
})
