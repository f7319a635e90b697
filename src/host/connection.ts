import Taro from '@tarojs/taro'
import { noteRefusal } from './log'
import { within } from './within'

/** Every request asks this first, and none is worth waiting longer for it. */
const waitMs = 1_000

/** Having no network is `none` in WeChat and `NOTREACHABLE` in Alipay. A host that does not say is taken at its best: the request will tell. */
export async function isOnline(): Promise<boolean> {
  try {
    const { networkType } = await within(waitMs, 'getNetworkType', Taro.getNetworkType())
    return !/^(none|notreachable)$/i.test(networkType)
  } catch (rejection) {
    noteRefusal('getNetworkType', rejection)
    return true
  }
}
