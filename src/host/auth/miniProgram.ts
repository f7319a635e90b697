import Taro from '@tarojs/taro'
import { HostError } from '../errors'
import { readRejection } from '../failures'

/** Nobody waits longer than this for a silent login; WeChat alone honours it. */
const timeoutMs = 8_000

/** On Alipay Taro asks for the scope `auth_base`, which needs no question, and names the answer `code` as WeChat does. */
export async function loginCode(): Promise<string> {
  const { code } = await Taro.login({ timeout: timeoutMs }).catch((rejection) => {
    throw new HostError('HOST_LOGIN_FAILED', readRejection(rejection).text)
  })
  if (code === '') throw new HostError('HOST_LOGIN_FAILED', 'The host answered without a code.')
  return code
}
