/** What the wallet keeps to when people send each other money, as data. Amounts are fen, times seconds. */

/** When the money may be accepted: until then its payer may call it back. */
export const transferArrivals = ['now', 'twoHours', 'nextDay'] as const

export type TransferArrival = (typeof transferArrivals)[number]

/** 银发〔2016〕261号: at once, after two hours or the day after, as the payer chooses. */
export const arrivalSeconds: Readonly<Record<TransferArrival, number>> = { now: 0, twoHours: 7_200, nextDay: 86_400 }

/**
 * `scheduled` its payer may call it back. `offered` its payee may accept or refuse it. The others are for good: `accepted`
 * the payee has the money, all the rest the payer.
 */
export const transferStates = ['scheduled', 'offered', 'accepted', 'refused', 'returned', 'recalled'] as const

export type TransferState = (typeof transferStates)[number]

/** Our own defaults but where a source is named. */
export const transferRules = {
  noteMax: 50,
  /** What nobody has accepted by then goes back: the custom of WeChat's transfers. */
  acceptWithinSeconds: 86_400,
  /** To somebody new, from this sum on two hours are proposed. */
  slowToNewPayeeFromFen: 20_000,
  /** From this sum on the payer fills in the first character of the payee's name. */
  typedNameFromFen: 50_000,
  /** How long a payee who was found can be paid without being looked for again. */
  payeeTicketSeconds: 1_800,
  recentPayeesMax: 10,
} as const

/** When a transfer is proposed to arrive. */
export function proposedArrival({
  amountFen,
  isNewPayee,
}: {
  amountFen: number
  isNewPayee: boolean
}): TransferArrival {
  return isNewPayee && amountFen >= transferRules.slowToNewPayeeFromFen ? 'twoHours' : 'now'
}
