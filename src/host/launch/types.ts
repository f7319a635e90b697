/** What a host passes when it opens the app or brings it back. */
export interface LaunchOptions {
  readonly path?: string
  readonly query?: Readonly<Record<string, string | undefined>>
  /** A number, though Alipay's documents call it a string in places. */
  readonly scene?: number | string
}

/** Why the app was opened, as far as it matters to us. `token` tells two scans, or two taps on a card, apart. */
export type LaunchIntent =
  | { readonly kind: 'none' }
  /** The host's own scanner, or a tag, gave this code and opened the wallet with it. */
  | { readonly kind: 'pay'; readonly text: string; readonly token: string }
  /** Somebody's own receive code. */
  | { readonly kind: 'transfer'; readonly code: string; readonly token: string }
  /** A friend's card or mini-program code. */
  | { readonly kind: 'share'; readonly shareCode: string; readonly merchantId?: string; readonly token: string }

export interface LaunchHost {
  /** The intent the app was opened with. */
  initial(): LaunchIntent
  /** Called whenever the app comes back to the front. Answers a function that ends the subscription. */
  onReturn(listener: (intent: LaunchIntent) => void): () => void
  /** The intent was followed: an app that is drawn anew must not meet it again. */
  forget(): void
}
