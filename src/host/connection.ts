import Taro from '@tarojs/taro'

/** Having no network is `none` in WeChat and `NOTREACHABLE` in Alipay. */
export async function isOnline(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType()
  return !/^(none|notreachable)$/i.test(networkType)
}
