import { type TransferArrival, transferArrivals } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import { storedAttempt } from '@/stores/attemptRecord'
import { MoneyAttempt } from '@/stores/MoneyAttempt'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { type Transfer, transfersApi } from './transfersApi'

/** What is sent, and the payee's masked name to show with it. */
export interface TransferOrder {
  /** The payee's ticket. */
  readonly payee: string
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
  readonly status: 'succeeded'
  readonly failure: null
  readonly settlesBy: null
}

export type TransferAnswer = 'accept' | 'refuse' | 'recall'

const sentOf = (transfer: Transfer): SentTransfer => ({
  ...transfer,
  status: 'succeeded',
  failure: null,
  settlesBy: null,
})

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
      send: async (key, { name: _, note, typedName, ...order }, pin) =>
        sentOf(
          await transfers.create(key, {
            ...order,
            ...(note === '' ? {} : { note }),
            ...(typedName === '' ? {} : { typedName }),
            pin,
          }),
        ),
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
