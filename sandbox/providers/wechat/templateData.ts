import { wechatError } from '#providers/wechat/wechatError'

/**
 * What a keyword of each kind may hold. Source: developers.weixin.qq.com, sendMessage (subscribe messages), limits of
 * parameter values.
 */
const rules: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  number: /^\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日\s?)?\d{1,2}:\d{2}(:\d{2})?$|^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日(\s?\d{1,2}:\d{2})?$|^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/,
  amount: /^[¥￥]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+\- ]{1,17}$/,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** Reads `{ thing1: { value } }`. @throws {WechatError} 47003 naming the keyword whose value breaks its rule. */
export function readTemplateData(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) throw wechatError(47003, 'data')
  const entries = Object.entries(data).map(([keyword, content]) => {
    const value = typeof content === 'object' && content !== null && 'value' in content ? content.value : undefined
    const kind = /^([a-z_]+?)\d+$/.exec(keyword)?.[1] ?? ''
    if (typeof value !== 'string' || !rules[kind]?.test(value)) {
      throw wechatError(47003, `data.${keyword}.value invalid`)
    }
    return [keyword, value] as const
  })
  return Object.fromEntries(entries)
}
