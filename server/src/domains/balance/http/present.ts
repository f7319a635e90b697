import type { BalanceView } from '#domains/balance/readBalance'

export function presentBalance({ waitingTransfers, ...balance }: BalanceView) {
  return {
    ...balance,
    waitingTransfers: waitingTransfers.map(({ transfer: { id, payerName, amountFen, expiresAt } }) => ({
      id,
      payerName,
      amountFen: Number(amountFen),
      expiresAt: expiresAt.toISOString(),
    })),
  }
}
