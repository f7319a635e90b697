/** @jest-environment jsdom */
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { PrimaryButton } from './PrimaryButton'

/** A button that cannot be used yet says why when it is tapped, and does nothing else. */

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
let place: HTMLElement

beforeEach(() => {
  place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
})

afterEach(() => {
  act(() => root.unmount())
  place.remove()
})

const draw = (element: ReactNode) => act(() => root.render(element))
const tap = () => act(() => place.querySelector('button')?.click())

test('tapped too early it says what is missing, and stops saying so once it is there', () => {
  const taps: string[] = []
  const button = (whyNot: string | null) => (
    <PrimaryButton label="pay" whyNot={whyNot} onTap={() => taps.push('tapped')} />
  )
  draw(button('enter the amount'))
  expect(place.textContent).toBe('pay')
  tap()
  expect([place.textContent, taps]).toEqual(['payenter the amount', []])
  draw(button(null))
  expect(place.textContent).toBe('pay')
  tap()
  expect(taps).toEqual(['tapped'])
})

test('while it is busy it says so alone, and takes no tap', () => {
  const taps: string[] = []
  draw(
    <PrimaryButton label="pay" whyNot="enter the amount" isBusy busyLabel="paying" onTap={() => taps.push('tapped')} />,
  )
  tap()
  expect([place.textContent, taps]).toEqual(['paying', []])
})
