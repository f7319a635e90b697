export interface SealingKeyText {
  readonly keyId: string
  /** X25519: base64, 32 bytes. */
  readonly publicKey: string
  /** RSA of 2048 bits: base64 of its SPKI. */
  readonly rsaPublicKey: string
  /** Base64, 24 bytes, single use. */
  readonly nonce: string
}

export interface SealedText {
  readonly keyId: string
  readonly nonce: string
  /** Absent when the secret was sealed by RSA. */
  readonly ephemeralPublicKey?: string
  readonly ciphertext: string
}

export type SealPurpose = 'login_password' | 'payment_pin'

export interface SealHost {
  /** Seals a secret to the server's key on this device: only the server can open it, once, for this purpose. */
  seal(options: { key: SealingKeyText; purpose: SealPurpose; secret: string }): Promise<SealedText>
}
