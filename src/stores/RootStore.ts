import { reaction } from 'mobx'
import type { Api } from '@/api/api'
import type { Clock, Host } from '@/host/types'
import { BalanceStore } from './BalanceStore'
import { BillsStore } from './BillsStore'
import { ConsentsStore } from './ConsentsStore'
import { DeviceRecord } from './DeviceRecord'
import { FirstSteps } from './FirstSteps'
import { HostLogin } from './HostLogin'
import { forgetKept } from './KeptSubject'
import { LaunchStore } from './LaunchStore'
import { NfcReader } from './NfcReader'
import { Operation } from './Operation'
import { PaymentsStore } from './PaymentsStore'
import { PointsStore } from './PointsStore'
import { PrivacyStore } from './PrivacyStore'
import { ScannerStore } from './ScannerStore'
import { Sealer } from './Sealer'
import { SessionStore } from './SessionStore'
import { SettingsStore } from './SettingsStore'
import { ShareStore } from './ShareStore'
import type { Forgetful, StoreClass, StoreContext } from './StoreContext'
import { TopUpStore } from './TopUpStore'
import { TransfersStore } from './TransfersStore'
import { UpdatesStore } from './UpdatesStore'
import { WithdrawalStore } from './WithdrawalStore'

/**
 * What runs from the start and what more than one package shows, wired once; every other store is made when it is first
 * opened, by `of`. Pages reach them with useStores().
 */
export class RootStore {
  readonly settings: SettingsStore
  readonly launch: LaunchStore
  readonly session: SessionStore
  readonly hostLogin: HostLogin
  readonly consents: ConsentsStore
  readonly privacy: PrivacyStore
  readonly balance: BalanceStore
  readonly topUps: TopUpStore
  readonly payments: PaymentsStore
  readonly scanner: ScannerStore
  readonly bills: BillsStore
  readonly points: PointsStore
  readonly transfers: TransfersStore
  readonly withdrawals: WithdrawalStore
  readonly firstSteps: FirstSteps
  readonly nfc: NfcReader
  readonly sharing: ShareStore
  readonly updates: UpdatesStore
  readonly copying = new Operation('question')
  private readonly context: StoreContext
  private readonly opened: Forgetful[] = []

  constructor({ api, host, clock }: { api: Api; host: Host; clock: Clock }) {
    const { storage, system, launch } = host
    const sealer = new Sealer(api, host)
    this.settings = new SettingsStore({ storage, system })
    this.launch = new LaunchStore({ launch, isMoneyOpen: () => this.isMoneyOpen })
    const device = new DeviceRecord({ host })
    this.context = { api, host, clock, sealer, device, stores: this }
    this.hostLogin = new HostLogin({ api, host, clock, device })
    const { hostLogin } = this
    this.session = new SessionStore({ api, host, clock, hostLogin })
    const { session } = this
    this.consents = new ConsentsStore({ api, session })
    this.privacy = new PrivacyStore(host)
    this.balance = new BalanceStore({ api, storage })
    const money = { api, host, clock, sealer, session: this.session, onSettled: () => this.reloadMoney() }
    this.topUps = new TopUpStore(money)
    this.payments = new PaymentsStore(money)
    this.scanner = new ScannerStore({
      scan: host.scan,
      onCode: (text) => this.payments.resolve(text),
      onShareCode: (shareCode) => this.launch.offer({ kind: 'share', shareCode, token: '' }),
      onReceiveCode: (code) => this.launch.offer({ kind: 'transfer', code, token: '' }),
    })
    this.bills = new BillsStore({ api })
    this.points = new PointsStore({ api })
    this.firstSteps = new FirstSteps({ session: this.session, balance: this.balance, bills: this.bills })
    this.nfc = new NfcReader({ nfc: host.nfc, clock, onCode: (text) => void this.payments.resolve(text) })
    this.sharing = new ShareStore({ share: host.share, session })
    this.updates = new UpdatesStore({ update: host.update, isMoneyOpen: () => this.isMoneyOpen })
    this.transfers = this.of(TransfersStore)
    this.withdrawals = this.of(WithdrawalStore)
    this.session.onEnd(() => this.forgetUser())
    // Somebody may sign in on the page of a payment: what they sent before and is in doubt comes first there, too.
    reaction(
      () => session.user?.id,
      (userId) => userId !== undefined && void this.recoverAttempts(),
    )
  }

  /** The store of this class: made when it is first asked for, the same from then on, forgetting when the session ends. */
  of<Store extends Forgetful>(Class: StoreClass<Store>): Store {
    for (const store of this.opened) if (store instanceof Class) return store
    const store = new Class(this.context)
    this.opened.push(store)
    if (movesMoney(store) && this.session.isSignedIn) void recover(store)
    return store
  }

  /** Brings back what the last run left: settings, session, and a payment whose result is still unknown. */
  async restore(): Promise<void> {
    this.settings.followDevice()
    this.launch.follow()
    this.privacy.follow()
    this.updates.follow()
    await Promise.all([this.settings.restore(), this.balance.restore(), this.session.restore()])
    if (this.session.isSignedIn) await this.recoverAttempts()
    await this.payments.reopen()
    this.launch.markReady()
  }

  /** What the home page shows. Each part keeps its own status and failure. */
  async loadHome(): Promise<void> {
    await Promise.all([this.session.loadUser(), this.balance.load(), this.bills.loadRecent(), this.recoverAttempts()])
  }

  copy(text: string): Promise<boolean> {
    return this.copying.run(() => this.context.host.clipboard.copy(text), undefined, text)
  }

  /** Unbiased bytes where the host has them, for shuffling the PIN keys; rejects with HostUnsupported elsewhere. */
  secureBytes(length: number): Promise<Uint8Array> {
    return this.context.host.random.secureBytes(length)
  }

  /** Keeps what is typed on this page out of screenshots and recordings, as far as the host can. */
  hideOnCapture(hide: boolean): void {
    void this.context.host.screen.hideOnCapture(hide)
  }

  /** While it is not known whether money moves, nobody is led to the next payment. */
  private get isMoneyOpen(): boolean {
    return this.movers.some(({ attempt }) => attempt.isBusy || attempt.isLost)
  }

  private async recoverAttempts(): Promise<void> {
    for (const mover of this.movers) await recover(mover)
  }

  /** The stores by which money moves: those of the start, and those of packages that were opened. */
  private get movers(): MoneyMover[] {
    return [this.payments, this.topUps, ...this.opened.filter(movesMoney)]
  }

  /** What a movement of money changed is read anew. */
  reloadMoney(): void {
    void this.balance.load()
    void this.bills.loadRecent()
  }

  /** What holds something of the user has a `reset`; everything without one is the device's, or worked out from others. */
  private forgetUser(): void {
    for (const store of [...Object.values(this), ...this.opened]) if (isForgetful(store)) store.reset()
    // What a store kept that was not opened in this run of the app.
    forgetKept(this.context.host.storage)
  }
}

/** A store that sends something that moves money, and may be left in doubt of it. */
interface MoneyMover {
  readonly attempt: Pick<PaymentsStore['attempt'], 'isBusy' | 'isLost' | 'recover' | 'follow'>
}

function movesMoney<Store extends object>(store: Store): store is Store & MoneyMover {
  return 'attempt' in store
}

/** Goes on with what the last run left in doubt. */
async function recover({ attempt }: MoneyMover): Promise<void> {
  if (await attempt.recover()) void attempt.follow()
}

function isForgetful(store: unknown): store is Forgetful {
  return typeof (store as Partial<Forgetful> | null)?.reset === 'function'
}
