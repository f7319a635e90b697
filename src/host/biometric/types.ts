export type BiometricKind = 'fingerprint' | 'face'

/** What the server checks; that the host called it a success proves nothing. */
export type BiometricProof =
  /** WeChat SOTER: `resultText` holds the challenge, signed by a key of this device. */
  | { readonly kind: BiometricKind; readonly resultText: string; readonly signature: string }
  /** Alipay IFAA: the id under which Alipay's servers confirm it. */
  | { readonly kind: BiometricKind; readonly verifyId: string }

export interface BiometricHost {
  /** What this device offers and its owner has set up. */
  support(): Promise<readonly BiometricKind[]>
  /**
   * `challenge` comes from the server, is used once and belongs to one order. Rejects with HostError HOST_CANCELLED,
   * BIOMETRIC_FAILED or HOST_UNSUPPORTED; the payment PIN is the way on from each.
   */
  prove(challenge: string): Promise<BiometricProof>
}
