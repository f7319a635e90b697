import Taro from '@tarojs/taro'
import { isOnline } from '../connection'
import { within } from '../within'
import { parseBody, toFailureOrResponse } from './answers'
import { HttpFailure, type HttpHost, type HttpRequest, type HttpResponse } from './types'

/** A host ends a request in time by itself; where it forgets to, it is ended here a little later. */
const graceMs = 2_000

/** Both mini-program hosts through Taro.request. The body is read as text, because Alipay fails on an empty answer. */
export const miniProgramHttp: HttpHost = {
  async send(request: HttpRequest): Promise<HttpResponse> {
    if (!(await isOnline())) throw new HttpFailure('offline')
    try {
      const asked = Taro.request<string>({
        url: request.url,
        method: request.method,
        header: { ...request.headers },
        data: request.body === undefined ? undefined : JSON.stringify(request.body),
        dataType: 'text',
        responseType: 'text',
        timeout: request.timeoutMs,
      })
      const answer = await within(request.timeoutMs + graceMs, 'request', asked)
      return { status: answer.statusCode, headers: lowerCaseNames(answer.header), body: parseBody(answer.data) }
    } catch (failure) {
      return toFailureOrResponse(failure)
    }
  },
}

function lowerCaseNames(headers: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
