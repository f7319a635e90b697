import type { Api } from '@/api/api'
import type { Sealed } from '@/api/types'
import type { SealHost, SealPurpose } from '@/host/seal/types'

/** Seals one secret to the server with a nonce fetched for it. The secret is an argument and is kept nowhere. */
export class Sealer {
  constructor(
    private readonly api: Pick<Api, 'auth'>,
    private readonly host: { seal: SealHost },
  ) {}

  async seal(purpose: SealPurpose, secret: string): Promise<Sealed> {
    const key = await this.api.auth.loadSealingKey()
    return this.host.seal.seal({ key, purpose, secret })
  }
}
