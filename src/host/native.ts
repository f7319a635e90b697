import { HostUnsupported } from './errors'
import { waitsMs, within } from './within'

type WeChat = WechatMiniprogram.Wx
type Alipay = typeof my

type Callback = 'success' | 'fail' | 'complete'
type WithoutCallbacks<Options> = Options extends object ? Omit<Options, Callback> : never

/** What a host's own typings say one of its functions takes; its callbacks are given here. */
type OptionsOf<Asked> = Asked extends (options: infer Options) => unknown
  ? WithoutCallbacks<NonNullable<Options>>
  : never

/** …and what it answers with. */
type AnswerOf<Asked> = Asked extends (options: infer Options) => unknown
  ? NonNullable<Options> extends { success?: infer Success }
    ? NonNullable<Success> extends (answer: infer Answer) => unknown
      ? Answer
      : unknown
    : unknown
  : never

/** Null: a person is asked, who may take their time. */
type Wait = number | null

/** One of WeChat's functions as a promise. */
export function callWeChat<Name extends keyof WeChat & string>(
  name: Name,
  options: OptionsOf<WeChat[Name]>,
  waitMs: Wait = waitsMs.state,
): Promise<AnswerOf<WeChat[Name]>> {
  return call(wx, name, options, waitMs)
}

/** One of Alipay's; several answer by callbacks only, whatever others do. */
export function callAlipay<Name extends keyof Alipay & string>(
  name: Name,
  options: OptionsOf<Alipay[Name]>,
  waitMs: Wait = waitsMs.state,
): Promise<AnswerOf<Alipay[Name]>> {
  return call(my, name, options, waitMs)
}

/** The typings say what there is in the newest version; an older one may have less. */
function call<Answer>(host: object, name: string, options: object, waitMs: Wait): Promise<Answer> {
  const start = (host as Record<string, unknown>)[name]
  if (typeof start !== 'function') return Promise.reject(new HostUnsupported(`This host has no ${name}.`))
  const answer = new Promise<Answer>((resolve, reject) => {
    start.call(host, { ...options, success: resolve, fail: reject })
  })
  return waitMs === null ? answer : within(waitMs, name, answer)
}
