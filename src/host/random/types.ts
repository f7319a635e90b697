export interface RandomHost {
  /** Bytes fit for secrets. Rejects with HostUnsupported where the host has no such source (Alipay). */
  secureBytes(length: number): Promise<Uint8Array>
  /** A fresh version-4 shaped UUID: unique, for ids and idempotency keys, not a secret. */
  uuid(): Promise<string>
}
