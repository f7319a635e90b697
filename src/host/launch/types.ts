/** What a host passes when it opens the app or brings it back. */
export interface LaunchOptions {
  readonly path?: string
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly scene?: number | string
}

/** Why the app was opened, as far as it matters to us. */
export type LaunchIntent =
  | { readonly kind: 'none' }
  /** The host's own scanner read this code and opened the wallet with it. `token` tells two scans apart. */
  | { readonly kind: 'pay'; readonly text: string; readonly token: string }

export interface LaunchHost {
  /** The intent the app was opened with. */
  initial(): LaunchIntent
  /** Called whenever the app comes back to the front. Answers a function that ends the subscription. */
  onReturn(listener: (intent: LaunchIntent) => void): () => void
}
