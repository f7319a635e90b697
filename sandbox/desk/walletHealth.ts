import { deskClient } from './deskClient'
import { bilingual, element } from './dom'

const CHECK_MS = 3000

/** Shows whether the wallet answers, and tells `onReachable` each time it comes back. */
export function watchWallet(place: HTMLElement, onReachable: () => void): void {
  let wasHealthy: boolean | null = null
  const check = async (): Promise<void> => {
    const isHealthy = await deskClient.wallet().then(
      (answer) => answer.isHealthy,
      () => false,
    )
    if (isHealthy !== wasHealthy) {
      place.replaceChildren(pill(isHealthy))
      if (isHealthy) onReachable()
    }
    wasHealthy = isHealthy
    setTimeout(() => void check(), CHECK_MS)
  }
  void check()
}

function pill(isHealthy: boolean): HTMLElement {
  return isHealthy
    ? element('span', { class: 'pill is-well', role: 'status' }, bilingual('钱包已连上', 'Wallet connected'))
    : element(
        'span',
        { class: 'pill is-waiting', role: 'status' },
        bilingual('钱包还没连上，会自动重试', 'Waiting for the wallet'),
      )
}
