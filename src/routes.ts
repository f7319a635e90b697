import { type Agreement, peelParameter } from '@wallet/rules'

/** What a page needs to know. `undefined` means nothing. Values travel as text in the page's address. */
export interface RouteParams {
  home: undefined
  bills: undefined
  points: undefined
  me: undefined
  /** Where to go once signed in; home when absent. */
  signIn: undefined
  agreement: { document: Agreement }
  loginMethods: undefined
  loginPassword: undefined
  consents: undefined
  identity: undefined
  pin: undefined
  cards: undefined
  cardBind: undefined
  cardDetail: { cardId: string }
  payConfirm: undefined
  /** Without an id: a payment that was sent and of which nothing is known yet. */
  payResult: { paymentId?: string }
  paymentCode: undefined
  topUp: undefined
  /** Without an id: a top-up that was sent and of which nothing is known yet. */
  topUpResult: { topUpId?: string }
  /** With the text of a scanned receive code: to its owner. */
  transfer: { code?: string }
  /** Without an id: a transfer that was sent and of which nothing is known yet. */
  transferResult: { transferId?: string }
  transferDetail: { transferId: string }
  receiveCode: undefined
  /** With what a bill says, to share it with friends. */
  collectionNew: { totalFen?: string; note?: string }
  /** By its id for who has a part in it, or by the card that somebody shared. */
  collection: { collectionId?: string; card?: string }
  collections: undefined
  withdrawal: undefined
  /** Without an id: a withdrawal that was sent and of which nothing is known yet. */
  withdrawalResult: { withdrawalId?: string }
  billDetail: { billId: string }
  troubles: undefined
  partnerMerchants: undefined
  settings: undefined
  about: undefined
  inbox: undefined
  limits: undefined
  /** Who shared (a share code) and, when it was about one, the merchant. The names are those of the hosts' short links. */
  shareLanding: { s?: string; m?: string }
}

export type RouteName = keyof RouteParams

interface Route {
  /** The folder of the subpackage, or null for the main package. */
  readonly root: string | null
  readonly page: string
  readonly isTab?: true
}

/** Every page once: the app's configuration and all navigation come from here. */
export const routes = {
  home: { root: null, page: 'pages/home/index', isTab: true },
  bills: { root: null, page: 'pages/bills/index', isTab: true },
  points: { root: null, page: 'pages/points/index', isTab: true },
  me: { root: null, page: 'pages/me/index', isTab: true },
  signIn: { root: 'packages/account', page: 'sign-in/index' },
  agreement: { root: 'packages/account', page: 'agreement/index' },
  loginMethods: { root: 'packages/account', page: 'login-methods/index' },
  loginPassword: { root: 'packages/account', page: 'login-password/index' },
  consents: { root: 'packages/account', page: 'consents/index' },
  identity: { root: 'packages/account', page: 'identity/index' },
  pin: { root: 'packages/account', page: 'pin/index' },
  cards: { root: 'packages/cards', page: 'list/index' },
  cardBind: { root: 'packages/cards', page: 'bind/index' },
  cardDetail: { root: 'packages/cards', page: 'detail/index' },
  payConfirm: { root: 'packages/pay', page: 'confirm/index' },
  payResult: { root: 'packages/pay', page: 'result/index' },
  paymentCode: { root: 'packages/paycode', page: 'payment-code/index' },
  topUp: { root: 'packages/topup', page: 'form/index' },
  topUpResult: { root: 'packages/topup', page: 'result/index' },
  transfer: { root: 'packages/transfer', page: 'form/index' },
  transferResult: { root: 'packages/transfer', page: 'result/index' },
  transferDetail: { root: 'packages/transfer', page: 'detail/index' },
  receiveCode: { root: 'packages/transfer', page: 'receive/index' },
  collectionNew: { root: 'packages/transfer', page: 'collection-new/index' },
  collection: { root: 'packages/transfer', page: 'collection/index' },
  collections: { root: 'packages/transfer', page: 'collections/index' },
  withdrawal: { root: 'packages/withdraw', page: 'form/index' },
  withdrawalResult: { root: 'packages/withdraw', page: 'result/index' },
  billDetail: { root: 'packages/bills', page: 'detail/index' },
  troubles: { root: 'packages/bills', page: 'troubles/index' },
  partnerMerchants: { root: 'packages/points', page: 'merchants/index' },
  settings: { root: 'packages/settings', page: 'settings/index' },
  about: { root: 'packages/settings', page: 'about/index' },
  inbox: { root: 'packages/inbox', page: 'inbox/index' },
  limits: { root: 'packages/limits', page: 'limits/index' },
  shareLanding: { root: 'packages/share', page: 'landing/index' },
} as const satisfies Record<RouteName, Route>

/** The page's path inside the app, without a leading slash. */
export function pathOf(name: RouteName): string {
  const { root, page }: Route = routes[name]
  return root === null ? page : `${root}/${page}`
}

export function isTab(name: RouteName): boolean {
  const route: Route = routes[name]
  return route.isTab === true
}

/** The page's address with its params. */
export function urlOf<Name extends RouteName>(name: Name, params?: RouteParams[Name]): string {
  const pairs = Object.entries(params ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(String(value))}`],
  )
  return `/${pathOf(name)}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
}

/** The params in a page's address, decoded. Anybody may have written it: what no address of ours holds does no harm. */
export function paramsOf(query: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(query).map(([key, value]) => [
    key,
    typeof value === 'string' ? peelParameter(value) : '',
  ])
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}
