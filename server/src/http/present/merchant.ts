interface MerchantFacts {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly address: string
  readonly pointsRateBasisPoints: number
}

/** What anybody may know of a merchant. */
export function presentMerchant({ id, name, category, address, pointsRateBasisPoints }: MerchantFacts) {
  return { id, name, category, address, pointsRateBasisPoints }
}
