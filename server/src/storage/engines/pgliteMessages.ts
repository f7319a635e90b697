/** What the PGlite engine and its worker thread say to each other. */

export interface PgliteWorkerData {
  /** Absolute path; none = in memory. */
  readonly dataDir?: string
  /** A tar of a data directory to start from (in memory only). */
  readonly snapshot?: Uint8Array<ArrayBuffer>
}

export type ToPgliteWorker =
  | { readonly kind: 'statement'; readonly bytes: Uint8Array }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'close' }

export type FromPgliteWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'snapshot'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'closed' }
  | { readonly kind: 'died'; readonly reason: string }
