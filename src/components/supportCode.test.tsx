/** @jest-environment jsdom */
import { act, type ReactNode } from 'react'
import { type Failure, failureLine } from '@/i18n'
import { drawEachTest } from '../../test/support/drawing'
import { CopyProvider } from './copying'
import { FailureCard } from './FailureCard'
import { ListEnd } from './ListEnd'
import { Notice } from './Notice'
import { PinSheet } from './PinSheet'
import { StateView } from './StateView'
import { TextField } from './TextField'

// Goal: whatever of ours shows that the server broke says by which number support finds it. Method: draw each of them.

const page = drawEachTest()
const number = 'K7QF-2M9X'
const failure: Failure = { code: 'SERVICE_UNAVAILABLE', moved: 'no', params: {}, reference: number }
const nothing = () => undefined
const view = (hasContent: boolean) => (
  <StateView status="failed" failure={failure} hasContent={hasContent} onRetry={nothing}>
    older
  </StateView>
)

const shown: [string, ReactNode][] = [
  ['a card', <FailureCard key="" failure={failure} context="pay" />],
  ['a page', view(false)],
  ['a page with older content', view(true)],
  ['the end of a list', <ListEnd key="" loading={{ status: 'failed', failure }} hasMore endText="" onMore={nothing} />],
  ['the PIN', <PinSheet key="" isOpen context="pay" failure={failure} onComplete={nothing} onClose={nothing} />],
  ['a notice', <Notice key="" text={failureLine(failure, 'account')} />],
  ['a field', <TextField key="" label="" value="" problem={failureLine(failure, 'signIn')} onChange={nothing} />],
]

test.each(shown)('%s shows it', (_what, element) => {
  page.draw(element)
  expect(page.place.textContent).toContain(number)
})

test.each(shown.slice(0, 2))('%s copies it at a tap, with what it was', (_what, element) => {
  const copied: string[] = []
  page.draw(<CopyProvider value={(text) => copied.push(text)}>{element}</CopyProvider>)
  act(() => page.place.querySelector<HTMLElement>('.support-code')?.click())
  expect(copied).toEqual([`${number} SERVICE_UNAVAILABLE`])
})

test('what a person can put right says no number on its line, and without a request there is none', () => {
  expect(failureLine({ ...failure, code: 'PIN_WRONG' }, 'pay')).not.toContain(number)
  expect(failureLine({ code: 'NETWORK_OFFLINE' }, 'open')).not.toContain('问题编号')
  page.draw(
    <StateView status="failed" failure={{ code: 'NETWORK_OFFLINE' }} hasContent={false} onRetry={nothing}>
      older
    </StateView>,
  )
  expect(page.place.querySelector('.support-code')).toBeNull()
})
