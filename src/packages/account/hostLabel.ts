import type { HostIdentity } from '@/api/types'
import { t } from '@/i18n'

type HostProvider = HostIdentity['provider']

/** The name of a host. Inside one host no other's name is shown: both platforms refuse apps that name the other. */
export function hostLabel(provider: HostProvider, shownIn: HostProvider | null): string {
  if (shownIn !== null && provider !== shownIn) return t('account.hostOther')
  return t(provider === 'wechat' ? 'account.hostWechat' : 'account.hostAlipay')
}
