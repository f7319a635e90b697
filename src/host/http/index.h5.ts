import { parseBody } from './answers'
import { HttpFailure, type HttpHost, type HttpRequest, type HttpResponse } from './types'

export const http = {
  async send(request: HttpRequest): Promise<HttpResponse> {
    if (!navigator.onLine) throw new HttpFailure('offline')
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), request.timeoutMs)
    try {
      const answer = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.body === undefined ? undefined : JSON.stringify(request.body),
        signal: abort.signal,
        cache: 'no-store',
      })
      const body = parseBody(await answer.text())
      return { status: answer.status, headers: Object.fromEntries(answer.headers.entries()), body }
    } catch (failure) {
      throw new HttpFailure(abort.signal.aborted ? 'timeout' : 'lost', String(failure))
    } finally {
      clearTimeout(timer)
    }
  },
} satisfies HttpHost
