import { type TransferArrival, type TransferState, transferArrivals } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import { transfersApi } from '@/api/transfers'
import type { Sealed, TopUp, Transfer } from '@/api/types'
import { storedAttempt } from './attemptRecord'
import { MoneyAttempt } from './MoneyAttempt'
import { Operation } from './Operation'
import type { StoreContext } from './StoreContext'

/** What is sent, and the payee's masked name to show with it. */
export interface TransferOrder {
  /** The payee's ticket; empty where a collection names them. */
  readonly payee: string
  /** The collection whose share it pays; absent for money that nobody has asked for. */
  readonly collectionId?: string
  readonly name: string
  readonly amountFen: number
  readonly note: string
  readonly arrival: TransferArrival
  readonly typedName: string
}

const isTransferOrder = (order: unknown): order is TransferOrder => {
  const { payee, amountFen, arrival } = (order ?? {}) as Partial<TransferOrder>
  return typeof payee === 'string' && Number.isSafeInteger(amountFen) && transferArrivals.some((one) => one === arrival)
}

/** A transfer that the server has taken: sent is sent, whatever its payee makes of it. */
export type SentTransfer = Transfer & {
  readonly status: 'paying' | 'succeeded' | 'failed'
  readonly failure: TopUp['failure']
  readonly settlesBy: string | null
}

export type TransferAnswer = 'accept' | 'refuse' | 'recall'

/** What was asked for has arrived, or it is back: nobody waits for anybody. */
const askedStatus: Record<TransferState, SentTransfer['status']> = {
  scheduled: 'paying',
  offered: 'paying',
  accepted: 'succeeded',
  refused: 'failed',
  returned: 'failed',
  recalled: 'failed',
}

const back = { code: 'PAYEE_UNAVAILABLE', moved: 'no', params: {} } as const satisfies TopUp['failure']

function sentOf(transfer: Transfer): SentTransfer {
  const status = transfer.isAsked ? askedStatus[transfer.state] : 'succeeded'
  return { ...transfer, status, failure: status === 'failed' ? back : null, settlesBy: null }
}

function sendOrder(
  transfers: ReturnType<typeof transfersApi>,
  key: string,
  { name: _, collectionId, payee, amountFen, arrival, note, typedName }: TransferOrder,
  pin: Sealed,
): Promise<Transfer> {
  const typed = typedName === '' ? {} : { typedName }
  if (collectionId !== undefined) return transfers.payShare(key, collectionId, { ...typed, pin })
  return transfers.create(key, { payee, amountFen, arrival, ...(note === '' ? {} : { note }), ...typed, pin })
}

type Plain = 'context' | 'transfersApi'

/** Transfers that were sent or came in: the one being sent, and the one that is looked at. */
export class TransfersStore {
  readonly attempt: MoneyAttempt<TransferOrder, SentTransfer>
  opened: SentTransfer | null = null

  readonly opening = new Operation('read')
  readonly answering = new Operation()

  private readonly transfersApi: ReturnType<typeof transfersApi>

  constructor(private readonly context: StoreContext) {
    const { api, host, clock, sealer, stores } = context
    const transfers = transfersApi(api.client)
    this.transfersApi = transfers
    this.attempt = new MoneyAttempt<TransferOrder, SentTransfer>({
      clock,
      stored: storedAttempt(host.storage, 'pendingTransfer', isTransferOrder),
      ownerId: () => stores.session.user?.id ?? '',
      createKey: () => host.random.uuid(),
      payee: () => this.attempt.order?.name ?? null,
      seal: (pin) => sealer.seal('payment_pin', pin),
      send: async (key, order, pin) => sentOf(await sendOrder(transfers, key, order, pin)),
      findByKey: async (key) => sentOf(await transfers.loadByKey(key)),
      onSettled: () => stores.reloadMoney(),
    })
    makeAutoObservable<this, Plain>(this, { context: false, transfersApi: false, attempt: false }, { autoBind: true })
  }

  /** Resolves with the first answer: look at `attempt.phase`. The PIN is sealed at once and kept nowhere. */
  send(order: TransferOrder, pin: string): Promise<void> {
    return this.attempt.submit(order, pin)
  }

  load(transferId: string): Promise<boolean> {
    return this.opening.run(() => this.transfersApi.load(transferId), this.keep, transferId)
  }

  /** Takes it, sends it back or calls it back. What was too late is looked at anew, so that the page says how it ended. */
  async answer(transferId: string, answer: TransferAnswer): Promise<boolean> {
    const isDone = await this.answering.run(
      () => this.transfersApi.answer(transferId, answer),
      this.keep,
      `${answer} ${transferId}`,
    )
    if (isDone) this.context.stores.reloadMoney()
    else void this.load(transferId)
    return isDone
  }

  reset(): void {
    this.attempt.abandon()
    this.opened = null
    this.opening.reset()
    this.answering.reset()
  }

  private keep(transfer: Transfer): void {
    this.opened = sentOf(transfer)
  }
}
