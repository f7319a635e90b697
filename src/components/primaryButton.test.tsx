/** @jest-environment jsdom */
import { act } from 'react'
import { drawEachTest } from '../../test/support/drawing'
import { PrimaryButton } from './PrimaryButton'

/** A button that cannot be used yet says why when it is tapped, and does nothing else. */

const page = drawEachTest()
const { draw } = page
const tap = () => act(() => page.place.querySelector('button')?.click())

test('tapped too early it says what is missing in its own place, so that nothing moves, until it can be used', () => {
  const taps: string[] = []
  const button = (whyNot: string | null) => (
    <PrimaryButton label="pay" whyNot={whyNot} onTap={() => taps.push('tapped')} />
  )
  draw(button('enter the amount'))
  expect(page.place.textContent).toBe('pay')
  tap()
  expect([page.place.textContent, taps]).toEqual(['enter the amount', []])
  expect(page.place.childElementCount).toBe(1)
  draw(button('choose a card'))
  expect(page.place.textContent).toBe('choose a card')
  draw(button(null))
  expect(page.place.textContent).toBe('pay')
  tap()
  expect(taps).toEqual(['tapped'])
  draw(button('enter the amount'))
  expect(page.place.textContent).toBe('pay')
})

test('while it is busy it says so alone, and takes no tap', () => {
  const taps: string[] = []
  draw(
    <PrimaryButton label="pay" whyNot="enter the amount" isBusy busyLabel="paying" onTap={() => taps.push('tapped')} />,
  )
  tap()
  expect([page.place.textContent, taps]).toEqual(['paying', []])
})
