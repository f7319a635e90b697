import type { HostDeps } from '../../hostDeps'
import { ApiFailure } from '../failure'
import { listenerPair, silentPair } from '../listeners'
import { encodeData, NetworkTrouble, type NetworkTroubleKind, networkOf, type WireAnswer } from '../network'
import type { WxDefine } from './dialect'

const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

/** WeChat's words and numbers for a request without an answer. */
const troubles: Record<NetworkTroubleKind, { message: string; errno: number }> = {
  offline: { message: 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED', errno: 600001 },
  unreachable: { message: 'errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED', errno: 600001 },
  timeout: { message: 'timeout', errno: 5 },
  origin: { message: 'url not in domain list', errno: 600002 },
  interrupted: { message: 'interrupted', errno: 600003 },
  aborted: { message: 'abort', errno: 600004 },
}

/** `wx.request` and what tells about the network. Any status is a success; ten requests run, the eleventh waits. */
export function wxNetwork(deps: HostDeps, define: WxDefine): Record<string, unknown> {
  const send = networkOf(deps, 10)
  const changes = listenerPair<{ isConnected: boolean; networkType: string }>()
  let known = deps.device.networkType
  deps.signals.on('device', () => {
    const { networkType } = deps.device
    if (networkType !== known) changes.tell({ isConnected: networkType !== 'none', networkType })
    known = networkType
  })

  return {
    request: (options: unknown) => requestTask(deps, define, send, options),
    ...define('getNetworkType', () => ({ networkType: deps.device.networkType, hasSystemProxy: false })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
    onNetworkWeakChange: silentPair().on,
    offNetworkWeakChange: silentPair().off,
  }
}

type Send = ReturnType<typeof networkOf>

/** Unlike most functions this one answers a task at once and never a promise. */
function requestTask(deps: HostDeps, define: WxDefine, send: Send, options: unknown) {
  const abort = new AbortController()
  const headersReceived = listenerPair<{ header: object; statusCode: number }>()
  const { request } = define(
    'request',
    async (call) => {
      const answer = await exchange(deps, call, send, abort)
      headersReceived.tell({ header: answer.headers, statusCode: answer.status })
      const data = decode(answer, call)
      return { data, statusCode: answer.status, header: answer.headers, cookies: answer.cookies }
    },
    { hasNoPromise: true },
  )
  ;(request as (options: unknown) => void)(typeof options === 'string' ? { url: options } : options)
  return {
    abort: () => abort.abort(new NetworkTrouble('aborted')),
    onHeadersReceived: headersReceived.on,
    offHeadersReceived: headersReceived.off,
    onChunkReceived: silentPair().on,
    offChunkReceived: silentPair().off,
  }
}

async function exchange(deps: HostDeps, call: Readonly<Record<string, unknown>>, send: Send, abort: AbortController) {
  const { url, data, header = {}, method = 'GET', timeout = defaultTimeout(deps) } = call
  if (typeof url !== 'string')
    throw new ApiFailure('parameter error: parameter.url should be String instead of Undefined')
  const verb = String(method).toUpperCase()
  if (!methods.includes(verb)) throw new ApiFailure('method is invalid')
  const given = Object.entries(header as Record<string, unknown>).map(([name, value]) => [
    name.toLowerCase(),
    `${value}`,
  ])
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...Object.fromEntries(given),
    // Apps cannot set it: it is always the host's own.
    referer: `https://servicewechat.com/${deps.appId}/devtools/page-frame.html`,
  }
  const target = encodeData({ method: verb, url, contentType: headers['content-type'] ?? '', data })
  try {
    return await send({ ...target, method: verb, headers, timeoutMs: Number(timeout) }, abort)
  } catch (error) {
    if (!(error instanceof NetworkTrouble)) throw error
    const { message, errno } = troubles[error.kind]
    throw new ApiFailure(message, { errno })
  }
}

function defaultTimeout({ appConfig }: HostDeps): number {
  return (appConfig.networkTimeout as { request?: number } | undefined)?.request ?? 60_000
}

/** A text that should be JSON and is none stays a text, without a failure. */
function decode(answer: WireAnswer, { responseType, dataType = 'json' }: Readonly<Record<string, unknown>>): unknown {
  if (responseType === 'arraybuffer') return Uint8Array.from(answer.bytes).buffer
  const text = answer.bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
