export interface UpdateHost {
  /** A newer version is downloaded and waits. Answers what ends the subscription. */
  onReady(listener: () => void): () => void
  /** Restarts the app with it: never during a payment, which is the caller's to know. */
  apply(): void
}
