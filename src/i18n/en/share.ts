import type { Translation } from '../dictionary'
import type { share as source } from '../zh/share'

export const share: Translation<typeof source> = {
  title: 'Xiamen Digital Wallet',
  cardWallet: 'One wallet for all of Xiamen',
  cardWalletNote: 'Scan to pay, collect points, see your bills',
  cardMerchant: '{merchant} takes the Xiamen Digital Wallet',
  tell: 'Share with a friend',
  linkCopied: 'Link copied',
  own: 'You shared this. Your friends see the page below',
  fromFriend: 'A friend tells you about the Xiamen Digital Wallet',
  whatItIs: 'Scan to pay, collect points and see your bills, all in one place',
  merchantTitle: 'The merchant your friend means',
  merchantOwn: 'The merchant you mean',
  merchantGone: 'This merchant is not a partner at the moment',
  merchantRate: '{points} {points|pt|pts} / ¥1 when you pay',
  howTo: 'How to open one',
  openWallet: 'Open a wallet',
  seePartners: 'See partner merchants',
  goHome: 'Go to home',
}
