import type { HostDeps } from '../hostDeps'

/** Why there is no answer. `origin`: a device would not let the package talk to this address. */
export type NetworkTroubleKind = 'offline' | 'timeout' | 'aborted' | 'interrupted' | 'unreachable' | 'origin'

export class NetworkTrouble extends Error {
  override readonly name = 'NetworkTrouble'

  constructor(readonly kind: NetworkTroubleKind) {
    super(kind)
  }
}

export interface WireRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | ArrayBuffer
  readonly timeoutMs: number
}

export interface WireAnswer {
  readonly status: number
  /** Names as servers on the internet mostly write them, Content-Type: apps must not count on lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly bytes: Buffer
}

/** So long may a request go on once the app was left; after that there is no network until it comes back. */
const backgroundMs = 5000

/** The phone's way to the network: at most `concurrentMax` requests at a time, the next ones wait. */
export function networkOf(deps: HostDeps, concurrentMax: number) {
  const waiting: (() => void)[] = []
  const underWay = new Set<AbortController>()
  let isStopped = false
  let interruption: NodeJS.Timeout | undefined

  deps.signals.on('appHide', () => {
    interruption = setTimeout(() => {
      isStopped = true
      for (const request of underWay) request.abort(new NetworkTrouble('interrupted'))
    }, backgroundMs)
    interruption.unref()
  })
  deps.signals.on('appShow', () => {
    isStopped = false
    clearTimeout(interruption)
  })

  async function turn(): Promise<void> {
    if (underWay.size >= concurrentMax) await new Promise<void>((start) => waiting.push(start))
  }

  return async function send(request: WireRequest, abort: AbortController): Promise<WireAnswer> {
    await turn()
    underWay.add(abort)
    const timer = setTimeout(() => abort.abort(new NetworkTrouble('timeout')), request.timeoutMs)
    try {
      if (abort.signal.aborted) throw abort.signal.reason
      if (deps.device.networkType === 'none') throw new NetworkTrouble('offline')
      if (isStopped) throw new NetworkTrouble('interrupted')
      return await exchange(deps, request, abort.signal)
    } finally {
      clearTimeout(timer)
      underWay.delete(abort)
      waiting.shift()?.()
    }
  }
}

async function exchange(deps: HostDeps, request: WireRequest, signal: AbortSignal): Promise<WireAnswer> {
  const url = allowedAddress(deps, request.url)
  try {
    const { method, headers, body } = request
    const answer = await fetch(url, { method, headers: { ...headers }, body, signal, redirect: 'follow' })
    const bytes = Buffer.from(await answer.arrayBuffer())
    return {
      status: answer.status,
      headers: headerNames(answer.headers),
      cookies: answer.headers.getSetCookie(),
      bytes,
    }
  } catch (error) {
    if (signal.aborted && signal.reason instanceof NetworkTrouble) throw signal.reason
    if (error instanceof TypeError) throw new NetworkTrouble('unreachable')
    throw error
  }
}

/** Tests stay on this machine: an origin that `--resolve` does not lead here would be missing in the console, too. */
function allowedAddress(deps: HostDeps, text: string): string {
  const address = URL.canParse(text) ? new URL(deps.resolve(text)) : null
  const isHere = address !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname)
  if (address !== null && isHere) return address.href
  deps.violation(`a request went to ${text}, whose origin is not among the app's domains`)
  throw new NetworkTrouble('origin')
}

function headerNames(headers: Headers): Record<string, string> {
  const upper = (name: string) => name.replace(/(^|-)([a-z])/g, (_, dash, letter) => dash + letter.toUpperCase())
  return Object.fromEntries([...headers].map(([name, value]) => [upper(name), value]))
}

/** What an app hands over as `data`, as the body or the query it becomes. Both hosts do it alike. */
export function encodeData(request: { method: string; url: string; contentType: string; data: unknown }): {
  url: string
  body?: string | ArrayBuffer
} {
  const { method, url, contentType, data } = request
  if (data === undefined || data === null || data === '') return { url }
  if (data instanceof ArrayBuffer) return { url, body: data }
  if (method === 'GET') {
    const query = typeof data === 'string' ? data : formOf(data as Record<string, unknown>)
    return { url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}` }
  }
  if (typeof data === 'string') return { url, body: data }
  const isForm = contentType.startsWith('application/x-www-form-urlencoded')
  return { url, body: isForm ? formOf(data as Record<string, unknown>) : JSON.stringify(data) }
}

function formOf(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
}
