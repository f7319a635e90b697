import Taro from '@tarojs/taro'
import { HostError } from '../errors'
import { readRejection } from '../failures'
import { waitsMs, within } from '../within'

/** Nobody waits longer than this for a silent login; of the hosts WeChat alone honours it. */
const timeoutMs = waitsMs.service

/** On Alipay Taro asks for the scope `auth_base`, which needs no question, and names the answer `code` as WeChat does. */
export async function loginCode(): Promise<string> {
  const { code } = await within(timeoutMs, 'login', Taro.login({ timeout: timeoutMs })).catch((rejection) => {
    throw new HostError('HOST_LOGIN_FAILED', readRejection(rejection).text)
  })
  if (code === '') throw new HostError('HOST_LOGIN_FAILED', 'The host answered without a code.')
  return code
}
