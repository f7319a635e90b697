import { onAlipay, onWeChat } from '../../../test/support/miniProgram'
import type { HttpRequest } from './types'

interface Options {
  readonly url: string
  readonly data?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly header?: Readonly<Record<string, string>>
  success(answer: object): void
  fail(rejection: object): void
}
type Transport = (options: Options) => void

const getNetworkType = ({ success }: Options) => success({ networkType: 'wifi', networkAvailable: true })
const canIUse = () => true

const alipay = (request: Transport) => onAlipay({ request, getNetworkType, canIUse }, () => import('./index.alipay'))
const weChat = (request: Transport) => onWeChat({ request, getNetworkType }, () => import('./index.weapp'))

const order: HttpRequest = {
  method: 'POST',
  url: 'https://api.example/v1/payments',
  headers: { 'idempotency-key': 'k1' },
  body: { amountFen: 2000 },
  timeoutMs: 10_000,
}
const problem = JSON.stringify({ code: 'BALANCE_SHORT' })

test('warning 15: a status that Alipay calls a failure is an answer, as is one it calls a success', async () => {
  const failing = await alipay(({ fail }) =>
    fail({ error: 19, errorMessage: 'http status error', status: 409, data: problem }),
  )
  expect(await failing.http.send(order)).toMatchObject({ status: 409, body: { code: 'BALANCE_SHORT' } })
  const succeeding = await alipay(({ success }) => success({ status: 409, headers: { Date: 'today' }, data: problem }))
  expect(await succeeding.http.send(order)).toEqual({
    status: 409,
    headers: { date: 'today' },
    body: { code: 'BALANCE_SHORT' },
  })
})

test('warning 15: without a status nothing was answered', async () => {
  const lost = await alipay(({ fail }) => fail({ error: 12, errorMessage: '网络出错' }))
  await expect(lost.http.send(order)).rejects.toMatchObject({ kind: 'lost' })
  const slow = await alipay(({ fail }) => fail({ error: 13, errorMessage: '请求超时' }))
  await expect(slow.http.send(order)).rejects.toMatchObject({ kind: 'timeout' })
})

test.each([
  ['WeChat', weChat],
  ['Alipay', alipay],
] as const)('%s: the body goes out as JSON text and the headers as they are', async (_name, load) => {
  const sent: Options[] = []
  const { http } = await load((options) => {
    sent.push(options)
    options.success({ statusCode: 204, status: 204, header: {}, headers: {}, data: '' })
  })
  expect(await http.send(order)).toEqual({ status: 204, headers: {}, body: undefined })
  expect(sent[0]?.data).toBe('{"amountFen":2000}')
  expect({ ...sent[0]?.header, ...sent[0]?.headers }).toMatchObject(order.headers)
})

test.each([
  ['WeChat', onWeChat, 'none', () => import('./index.weapp')],
  ['Alipay', onAlipay, 'NOTREACHABLE', () => import('./index.alipay')],
] as const)('%s: without a network nothing leaves the phone', async (_name, onHost, networkType, load) => {
  const request = jest.fn()
  const offline = ({ success }: Options) => success({ networkType })
  const { http } = await onHost({ request, getNetworkType: offline, canIUse }, load)
  await expect(http.send(order)).rejects.toMatchObject({ kind: 'offline' })
  expect(request).not.toHaveBeenCalled()
})
