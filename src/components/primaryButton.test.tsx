/** @jest-environment jsdom */
import { act } from 'react'
import { drawEachTest } from '../../test/support/drawing'
import { PrimaryButton } from './PrimaryButton'

/** A button that cannot be used yet says why when it is tapped, and does nothing else. */

const page = drawEachTest()
const { draw } = page
const tap = () => act(() => page.place.querySelector('button')?.click())
const words = () => page.place.querySelector('button')?.textContent
const said = () => page.place.querySelector('[role="alert"]')

test('tapped too early it says what is missing in its own place, so that nothing moves, until it can be used', () => {
  const taps: string[] = []
  const button = (whyNot: string | null) => (
    <PrimaryButton label="pay" whyNot={whyNot} onTap={() => taps.push('tapped')} />
  )
  draw(button('enter the amount'))
  expect([words(), said()]).toEqual(['pay', null])
  tap()
  expect([words(), taps]).toEqual(['enter the amount', []])
  // A screen reader is told it beside the button, where nothing is seen and nothing takes room.
  expect([said()?.textContent, said()?.className]).toEqual(['enter the amount', 'unseen'])
  draw(button('choose a card'))
  expect(words()).toBe('choose a card')
  draw(button(null))
  expect([words(), said()]).toEqual(['pay', null])
  tap()
  expect(taps).toEqual(['tapped'])
  draw(button('enter the amount'))
  expect(words()).toBe('pay')
})

test('while it is busy it says so alone, and takes no tap', () => {
  const taps: string[] = []
  draw(
    <PrimaryButton label="pay" whyNot="enter the amount" isBusy busyLabel="paying" onTap={() => taps.push('tapped')} />,
  )
  tap()
  expect([page.place.textContent, taps]).toEqual(['paying', []])
})
