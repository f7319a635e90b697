import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { listenerPair } from '../listeners'
import { encodeData, NetworkTrouble, type NetworkTroubleKind, networkOf, type WireAnswer } from '../network'
import { type MyDefine, myFailure } from './dialect'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT']
const timeoutMs = 30_000

/** Alipay's numbers for a request without an answer. */
const troubles: Record<NetworkTroubleKind, { error: number; message: string }> = {
  origin: { error: 11, message: '无权跨域' },
  offline: { error: 12, message: '网络出错' },
  unreachable: { error: 12, message: '网络出错' },
  timeout: { error: 13, message: '超时' },
  interrupted: { error: 12, message: '网络出错' },
  aborted: { error: 9, message: 'request abort' },
}

/** Names as Alipay has them: no network is NOTREACHABLE, not none. */
const networkNames = { wifi: 'WIFI', '4g': '4G', none: 'NOTREACHABLE' } as const

/** `my.request` and what tells about the network. */
export function myNetwork(deps: HostDeps, define: MyDefine): Record<string, unknown> {
  const send = networkOf(deps, Number.POSITIVE_INFINITY)
  const changes = listenerPair<{ isConnected: boolean; networkType: string }>()
  let known = deps.device.networkType
  deps.signals.on('device', () => {
    const { networkType } = deps.device
    const isConnected = networkType !== 'none'
    if (networkType !== known) changes.tell({ isConnected, networkType: networkNames[networkType] })
    known = networkType
  })
  return {
    request: (options: unknown) => requestTask(deps, define, send, options),
    ...define('getNetworkType', () => ({
      networkAvailable: deps.device.networkType !== 'none',
      networkType: networkNames[deps.device.networkType],
    })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
  }
}

type Send = ReturnType<typeof networkOf>
type Call = Readonly<Record<string, unknown>>

/** The task can be waited for as well; a call with callbacks answers the task alone. */
function requestTask(deps: HostDeps, define: MyDefine, send: Send, options: unknown) {
  const abort = new AbortController()
  const { request } = define('request', async (call) => readAnswer(deps, call, await exchange(deps, call, send, abort)))
  const outcome = (request as (options: unknown) => Promise<unknown> | undefined)(options)
  const task = { abort: () => abort.abort(new NetworkTrouble('aborted')) }
  return outcome === undefined ? task : Object.assign(outcome, task)
}

async function exchange(deps: HostDeps, call: Call, send: Send, abort: AbortController): Promise<WireAnswer> {
  const { url, data, headers: own, header, method = 'GET', timeout = timeoutMs } = call
  if (typeof url !== 'string') throw myFailure(2, '参数错误')
  const verb = String(method).toUpperCase()
  if (!methods.includes(verb)) throw myFailure(2, `method is invalid: ${method}`)
  const given = Object.entries((own ?? header ?? {}) as Record<string, unknown>)
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), `${value}`])),
    referer: `https://${deps.appId}.hybrid.alipay-eco.com/${deps.appId}/0.0.1/index.html`,
  }
  const target = encodeData({ method: verb, url, contentType: headers['content-type'] ?? '', data })
  try {
    return await send({ ...target, method: verb, headers, timeoutMs: Number(timeout) }, abort)
  } catch (error) {
    if (!(error instanceof NetworkTrouble)) throw error
    const { error: number, message } = troubles[error.kind]
    throw myFailure(number, message)
  }
}

/** Warning 15: whether a status of 400 and more is a failure is for the test to choose, as the documents disagree. */
function readAnswer(deps: HostDeps, call: Call, answer: WireAnswer) {
  const { status, headers } = answer
  const isFailure = status >= 400 && deps.device.failsOnHttpStatus
  const data = decode(answer, call, isFailure)
  if (isFailure) throw new ApiFailure('http status error', { error: 19, status, headers, data })
  return { data, status, headers }
}

/** What should be JSON and is none, an empty answer among it, is a failure here. */
function decode({ bytes, status }: WireAnswer, { dataType = 'json' }: Call, isLenient: boolean): unknown {
  if (dataType === 'arraybuffer') return Uint8Array.from(bytes).buffer
  if (dataType === 'base64') return bytes.toString('base64')
  const text = bytes.toString('utf8')
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    if (isLenient) return text
    throw new ApiFailure('JSON parse data error', { error: 14, status })
  }
}
