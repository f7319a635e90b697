import { billTitle } from '@/components/billWords'
import { setLanguage } from '@/i18n'
import { clock } from '@/time/clock'
import { billTimeline } from './billTimeline'

beforeEach(() => setLanguage('zh'))
afterEach(() => jest.restoreAllMocks())

const created = { status: 'created', at: '2026-11-22T13:05:09.000Z' } as const
const unknown = { status: 'unknown', at: '2026-11-22T13:05:14.000Z' } as const

test('an unknown result is the current step and says by when it is known', () => {
  const settlesBy = '2020-01-02T03:04:00.000Z'
  const bill = { kind: 'payment', status: 'unknown', timeline: [created, unknown], settlesBy } satisfies Parameters<
    typeof billTimeline
  >[0]
  jest.spyOn(clock, 'now').mockReturnValue(Date.parse(settlesBy) - 1)
  expect(billTimeline(bill).map(({ state }) => state)).toEqual(['done', 'current', 'current'])
  expect(billTimeline(bill).at(-1)?.title).toBe('最迟 今天 11:04 告知结果')
  jest.mocked(clock.now).mockReturnValue(Date.parse(settlesBy))
  expect(billTimeline(bill).at(-1)?.title).toBe('比 今天 11:04 晚了，我们正在追查，有结果立即通知您')
})

test('a settled bill promises nothing more', () => {
  const succeeded = { status: 'succeeded', at: '2026-11-22T13:05:20.000Z' } as const
  const items = billTimeline({ kind: 'topup', status: 'succeeded', timeline: [created, succeeded], settlesBy: null })
  expect(items.map(({ title, state }) => [title, state])).toEqual([
    ['已提交', 'done'],
    ['充值成功', 'done'],
  ])
})

test('a top-up is named in the language in use, a payment by its merchant', () => {
  setLanguage('en')
  expect(billTitle({ kind: 'topup', direction: 'in', title: '充值' })).toBe('Top-up')
  expect(billTitle({ kind: 'payment', direction: 'out', title: '黄则和花生汤' })).toBe('黄则和花生汤')
})
