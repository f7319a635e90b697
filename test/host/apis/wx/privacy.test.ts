import type { ApiFailure } from '../failure'
import { createTestHost } from '../testDeps'
import { wxDefine } from './dialect'
import { WxPrivacy } from './privacy'

type Answer = (answer: { event: string; buttonId?: string }) => void

/** The guard alone, with a clock of its own and an app that answers as the test says. */
function privacyOf(now = () => 0) {
  const host = createTestHost({ device: { hasAgreedToPrivacy: false } })
  const privacy = new WxPrivacy(host.deps, now)
  const asked: string[] = []
  const answers: Parameters<Answer>[0][] = []
  const { onNeedPrivacyAuthorization } = privacy.functions(wxDefine(host.deps))
  const listen = () =>
    (onNeedPrivacyAuthorization as (listener: (answer: Answer, event: { referrer: string }) => void) => void)(
      (answer, { referrer }) => {
        asked.push(referrer)
        const next = answers.shift()
        if (next) answer(next)
      },
    )
  return { host, privacy, asked, answers, listen }
}

const outcome = (promise: Promise<void>) =>
  promise.then(
    () => 'done',
    (failure) => (failure as ApiFailure).extra.errno,
  )

test('the app asks with a sheet of its own; the tapped button lets the function go on', async () => {
  const { host, privacy, asked, answers, listen } = privacyOf()
  listen()
  privacy.agreeByButton('agree-btn')
  answers.push({ event: 'agree', buttonId: 'agree-btn' })
  expect(await outcome(privacy.guard('getClipboardData'))).toBe('done')
  expect(await outcome(privacy.guard('setClipboardData'))).toBe('done')
  expect(asked).toEqual(['getClipboardData'])
  expect(host.violations).toEqual([])
})

test('a yes that nobody tapped is none', async () => {
  const { host, privacy, answers, listen } = privacyOf()
  listen()
  answers.push({ event: 'agree', buttonId: 'agree-btn' })
  expect(await outcome(privacy.guard('getClipboardData'))).toBe(104)
  expect(host.violations).toHaveLength(1)
})

test('after a refusal nobody is asked again for ten seconds, and functions fail with 104', async () => {
  let nowMs = 0
  const { privacy, asked, answers, listen } = privacyOf(() => nowMs)
  listen()
  answers.push({ event: 'disagree' }, { event: 'disagree' })
  expect(await outcome(privacy.guard('getClipboardData'))).toBe(104)
  nowMs = 9_999
  expect(await outcome(privacy.guard('getClipboardData'))).toBe(104)
  expect(asked).toHaveLength(1)
  nowMs = 10_000
  await outcome(privacy.guard('getClipboardData'))
  expect(asked).toHaveLength(2)
})

test('an app without a sheet gets WeChat’s own', async () => {
  const { host, privacy } = privacyOf()
  host.answers.set('privacy', { agree: true })
  expect(await outcome(privacy.guard('getClipboardData'))).toBe('done')
  expect(host.asked).toEqual(['privacy'])
})
