import { type Merchant, readMerchants } from '#providers/merchants/merchantList'
import {
  type ChargeRequest,
  type MerchantCharge,
  type MerchantOrder,
  type OrderRequest,
  type PaidOrder,
  type Refund,
  type RefundRequest,
  WalletClient,
  WalletRefusal,
} from '#providers/merchants/walletClient'
import type { World } from '#world'

/** A merchant as the desk shows it: no key. */
export interface MerchantView extends Omit<Merchant, 'apiKey'> {
  /** The code on its counter; null while the wallet cannot be asked. */
  readonly staticCode: string | null
}

/** The merchants of the sandbox acting towards the wallet. */
export class Merchants {
  private readonly wallet: WalletClient
  private readonly staticCodes = new Map<string, string>()
  private merchants: Merchant[] = []

  constructor(private readonly world: World) {
    this.wallet = new WalletClient(world.config.walletApi)
  }

  /** Every merchant, with the static code of each the wallet knows. */
  async list(): Promise<MerchantView[]> {
    return Promise.all(
      this.load().map(async (merchant) => {
        const { apiKey: _, ...view } = merchant
        return { ...view, staticCode: await this.staticCodeOf(merchant) }
      }),
    )
  }

  isWalletHealthy(): Promise<boolean> {
    return this.wallet.isHealthy()
  }

  createOrder(merchantId: string, request: OrderRequest): Promise<MerchantOrder> {
    return this.wallet.createOrder(this.find(merchantId), request)
  }

  readOrder(merchantId: string, orderId: string): Promise<MerchantOrder> {
    return this.wallet.readOrder(this.find(merchantId), orderId)
  }

  closeOrder(merchantId: string, orderId: string): Promise<MerchantOrder> {
    return this.wallet.closeOrder(this.find(merchantId), orderId)
  }

  createCharge(merchantId: string, request: ChargeRequest): Promise<MerchantCharge> {
    return this.wallet.createCharge(this.find(merchantId), request)
  }

  readCharge(merchantId: string, outOrderNo: string): Promise<MerchantCharge> {
    return this.wallet.readCharge(this.find(merchantId), outOrderNo)
  }

  reverseCharge(merchantId: string, outOrderNo: string): Promise<MerchantCharge> {
    return this.wallet.reverseCharge(this.find(merchantId), outOrderNo)
  }

  paidOrders(merchantId: string): Promise<PaidOrder[]> {
    return this.wallet.paidOrders(this.find(merchantId))
  }

  refund(merchantId: string, orderId: string, request: RefundRequest): Promise<Refund> {
    return this.wallet.refund(this.find(merchantId), orderId, request)
  }

  private find(merchantId: string): Merchant {
    const merchant = this.load().find(({ id }) => id === merchantId)
    if (!merchant) throw new WalletRefusal(404, 'MERCHANT_UNKNOWN', 'no merchant has this id')
    return merchant
  }

  private load(): Merchant[] {
    if (this.merchants.length === 0) this.merchants = readMerchants(this.world.config.merchantsFile)
    return this.merchants
  }

  private async staticCodeOf(merchant: Merchant): Promise<string | null> {
    const known = this.staticCodes.get(merchant.id)
    if (known !== undefined) return known
    try {
      const code = await this.wallet.staticCode(merchant)
      this.staticCodes.set(merchant.id, code)
      return code
    } catch (error) {
      if (error instanceof WalletRefusal) return null
      throw error
    }
  }
}
