/** Small texts that outlive the app. Encrypted at rest where the host can (WeChat). No secret longer-lived than a token. */
export interface StorageHost {
  read(key: string): Promise<string | null>
  /** Resolves once the text would survive the app being killed. Rejects with HostError HOST_STORAGE_FULL. */
  write(key: string, text: string): Promise<void>
  remove(key: string): Promise<void>
}
