/** A refusal in WeChat's manner: HTTP 200, the reason in the JSON. */
export class WechatError extends Error {
  override readonly name = 'WechatError'

  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
  }
}

const sentences: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41030: 'invalid page',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
}

export function wechatError(errcode: number, detail = ''): WechatError {
  return new WechatError(errcode, `${sentences[errcode] ?? 'error'}${detail === '' ? '' : ` ${detail}`}`)
}
