/** @jest-environment jsdom */
import { act } from 'react'
import { clock } from '@/time/clock'
import { drawEachTest } from '../../test/support/drawing'
import { Countdown } from './Countdown'
import { FailureCard } from './FailureCard'
import { Notice } from './Notice'
import { PinSheet } from './PinSheet'
import { PrimaryButton } from './PrimaryButton'
import { Sheet } from './Sheet'
import { TextField } from './TextField'

/** What a screen reader is told by the parts all pages are made of. */

const page = drawEachTest()
const { draw } = page
const texts = (role: string) =>
  Array.from(page.place.querySelectorAll(`[role="${role}"]`), ({ textContent }) => textContent).filter(Boolean)

const failure = { code: 'PIN_WRONG', params: { triesLeft: 3 }, moved: 'no' } as const
const nothing = () => undefined

test('a button that cannot be used yet says so before it is tapped, and why when it is', () => {
  draw(<PrimaryButton label="pay" whyNot="enter the amount" onTap={nothing} />)
  const button = page.place.querySelector('[role="button"]')
  expect([button?.getAttribute('aria-disabled'), texts('alert')]).toEqual(['true', []])
  act(() => page.place.querySelector('button')?.click())
  expect(texts('alert')).toEqual(['enter the amount'])
  draw(<PrimaryButton label="pay" whyNot={null} onTap={nothing} />)
  expect(button?.getAttribute('aria-disabled')).toBeNull()
})

test('a sheet is a dialog by its title, and what lies around it is nobody’s', () => {
  draw(
    <Sheet title="choose" isOpen onClose={nothing}>
      body
    </Sheet>,
  )
  const dialog = page.place.querySelector('[role="dialog"]')
  expect([dialog?.getAttribute('aria-modal'), dialog?.getAttribute('aria-label')]).toEqual(['true', 'choose'])
  expect(page.place.querySelector('.sheet-layer__scrim')?.getAttribute('aria-hidden')).toBe('true')
})

test('a wrong PIN is announced where the reader listens already; no digit is', () => {
  const sheet = (wrong: boolean) => (
    <PinSheet isOpen context="pay" failure={wrong ? failure : null} onComplete={nothing} onClose={nothing} />
  )
  draw(sheet(false))
  const [place] = Array.from(page.place.querySelectorAll('[role="status"]')).slice(-1)
  draw(sheet(true))
  expect(page.place.querySelector('.pin-sheet__problem')).toBe(place)
  expect(place?.textContent).toContain('3')
})

test('failures are announced, and other notices wait for a pause', () => {
  draw(
    <>
      <FailureCard failure={failure} context="pay" />
      <TextField label="phone" value="" problem="wrong" onChange={nothing} />
      <Notice tone="danger" text="refused" />
      <Notice text="offline" />
    </>,
  )
  expect(texts('alert')).toHaveLength(3)
  expect(texts('status')).toEqual(['offline'])
})

test('a countdown is spoken at its milestones, not every second', () => {
  jest.useFakeTimers()
  const now = jest.spyOn(clock, 'now').mockReturnValue(0)
  const heard: (string | null)[] = []
  draw(
    <Countdown endsAtMs={65_000} say={(seconds) => `${seconds} left`}>
      {(seconds) => <output>{seconds}</output>}
    </Countdown>,
  )
  for (let second = 1; second <= 65; second += 1) {
    now.mockReturnValue(second * 1000)
    act(() => jest.advanceTimersByTime(1000))
    heard.push(...texts('status'))
  }
  expect(Array.from(new Set(heard))).toEqual(['60 left', '30 left', '10 left', '0 left'])
  jest.useRealTimers()
})
