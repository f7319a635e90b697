import type { MerchantView } from '#providers/merchants/merchants'
import { cashDesk } from './cashDesk'
import { codeReader } from './codeReader'
import { counterSign } from './counterSign'
import { deskClient } from './deskClient'
import { element } from './dom'
import { emptyFace } from './emptyFace'
import { paidBook } from './paidBook'
import type { SendToPhone } from './phoneFrame'

const RETRY_MS = 3000

export interface MerchantsPanel {
  /** Asks for the merchants again, as when the wallet has come back. */
  refresh(): void
}

/** One merchant at a time: its cash desk, the code on its counter, its reader of payment codes, and what it has been paid. */
export function showMerchants(panel: HTMLElement, sendToPhone: SendToPhone): MerchantsPanel {
  let retry: ReturnType<typeof setTimeout> | undefined
  let chosenId: string | null = null

  const refresh = async (): Promise<void> => {
    clearTimeout(retry)
    const items = await deskClient.merchants().then(
      (answer) => answer.items,
      () => [],
    )
    // A merchant the wallet could not be asked about has no code yet: ask again until each one has.
    if (items.length === 0 || items.some(({ staticCode }) => staticCode === null)) {
      retry = setTimeout(() => void refresh(), RETRY_MS)
    }
    show(items)
  }

  const openDesk = (merchant: MerchantView) => ({
    till: cashDesk(merchant, sendToPhone),
    reader: codeReader(merchant),
    book: paidBook(merchant.id),
  })
  const desks = new Map<string, ReturnType<typeof openDesk>>()
  const deskOf = (merchant: MerchantView) => {
    const desk = desks.get(merchant.id) ?? openDesk(merchant)
    desks.set(merchant.id, desk)
    return desk
  }

  const show = (items: readonly MerchantView[]): void => {
    const merchant = items.find(({ id }) => id === chosenId) ?? items[0]
    if (!merchant) {
      panel.replaceChildren(noMerchants())
      return
    }
    const chooser = merchantChooser(items, merchant, (id) => {
      chosenId = id
      show(items)
    })
    const { till, reader, book } = deskOf(merchant)
    panel.replaceChildren(chooser, till, counterSign(merchant, sendToPhone), reader, book.node)
    book.refresh()
  }

  void refresh()
  return { refresh: () => void refresh() }
}

function merchantChooser(
  items: readonly MerchantView[],
  chosen: MerchantView,
  choose: (id: string) => void,
): HTMLElement {
  const select = element(
    'select',
    { 'aria-label': '商家 Merchant' },
    ...items.map(({ id, name, category }) =>
      element('option', { value: id, selected: id === chosen.id }, `${name} · ${category}`),
    ),
  )
  select.addEventListener('change', () => choose(select.value))
  return element(
    'div',
    { class: 'merchant' },
    select,
    element('p', { class: 'merchant-facts' }, `${chosen.address} · ${sayPoints(chosen.pointsRateBasisPoints)}`),
  )
}

/** Points per yuan as the customer reads them: 100 basis points of the fen are one point a yuan. */
function sayPoints(basisPoints: number): string {
  return basisPoints === 0 ? '不积分' : `每 1 元 ${basisPoints / 100} 积分`
}

function noMerchants(): HTMLElement {
  return emptyFace({
    icon: 'store',
    title: ['还没有商家', 'No merchants yet'],
    hint: ['启动时用 MERCHANTS_FILE 给出商家和密钥。', 'MERCHANTS_FILE names them and their keys.'],
  })
}
