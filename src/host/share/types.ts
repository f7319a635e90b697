export interface ShareCard {
  readonly title: string
  /** As in the route table, without a leading slash: warning 9 is this capability's business. */
  readonly path: string
  /** Never a payment code or anything else that is worth something by itself: cards are passed on. */
  readonly query: Readonly<Record<string, string>>
  /** 5:4, at most 128 KB, in the package. */
  readonly imageUrl?: string
  readonly description?: string
}

export interface ShareHost {
  /** What the page's onShareAppMessage returns; made at once, because hosts wait for nothing. */
  message(card: ShareCard): object
  /** A link to the same place where there is no share sheet (the preview); null where the host has its own. */
  link(card: ShareCard): string | null
}
