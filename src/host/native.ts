import { HostUnsupported } from './errors'

/** The hosts' own globals, for the functions that Taro passes through as they are or does not know. */
declare const wx: Readonly<Record<string, unknown>>
declare const my: Readonly<Record<string, unknown>>

/** One of WeChat's functions as a promise. `Result` is what its documentation says of the answer. */
export const callWeChat = <Result>(name: string, options: object = {}) => call<Result>(wx, name, options)

/** One of Alipay's; several answer by callbacks only, whatever others do. */
export const callAlipay = <Result>(name: string, options: object = {}) => call<Result>(my, name, options)

function call<Result>(host: Readonly<Record<string, unknown>>, name: string, options: object): Promise<Result> {
  const start = host[name]
  if (typeof start !== 'function') return Promise.reject(new HostUnsupported(`This host has no ${name}.`))
  return new Promise((resolve, reject) => {
    start.call(host, { ...options, success: resolve, fail: reject })
  })
}
