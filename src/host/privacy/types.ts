export interface PrivacyHost {
  /** The id that the agreeing button must carry: the host looks for it. Null where the host has no such flow. */
  readonly agreeButtonId: string | null
  /**
   * Called when the host blocks a function until the person has answered the privacy question; the answer must come
   * from a tap. Answers what ends the subscription. A refusal makes the blocked call fail with PRIVACY_REFUSED.
   */
  onAsk(listener: (answer: (agreed: boolean) => void) => void): () => void
  /** Whether the host will ask before the next function it guards. */
  needsConsent(): Promise<boolean>
  /** Shows the privacy guide that is filed with the host. */
  openContract(): Promise<void>
}
