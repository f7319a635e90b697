import { useShareAppMessage } from '@tarojs/taro'
import walletPicture from '@/assets/share/wallet.png'
import { t } from '@/i18n'
import { pathOf } from '@/routes'
import type { Invitation } from '@/stores/ShareStore'
import { useCopy } from './useCopy'
import { useStores } from './useStores'

/**
 * Lets a page be shared with a friend: its config needs `enableShareAppMessage`. Given a merchant the card is about it,
 * else about the wallet, under a title of the page's own where it has one. Answers what copies a link where the host has no share sheet of its own, else null.
 */
export function useSharing(
  merchant: { id: string; name: string } | null,
  walletTitle = t('share.cardWallet'),
): (() => void) | null {
  return useInvitation({
    path: pathOf('shareLanding'),
    title: merchant ? t('share.cardMerchant', { merchant: merchant.name }) : walletTitle,
    description: t('share.cardWalletNote'),
    ...(merchant ? { merchantId: merchant.id } : {}),
  })
}

/** The same with a card of the page's own. */
export function useInvitation(words: Omit<Invitation, 'imageUrl'>): (() => void) | null {
  const { sharing } = useStores()
  const copy = useCopy()
  const invitation: Invitation = { ...words, imageUrl: walletPicture }
  useShareAppMessage(() => sharing.message(invitation))
  const link = sharing.link(invitation)
  if (link === null) return null
  return () => copy(link, t('share.linkCopied'))
}
