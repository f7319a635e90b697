import type { CodeKind, Fen, OwnLimitName } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import type { Limits, Preflight } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { limitsApi } from './limitsApi'

type Limit = Limits['limits'][number]
type OwnLimit = Limits['own'][number]

/** What bounds what the user may move: every cap with what it leaves, those of their own, and what they could pay. */
export class LimitsStore {
  limits: Limits | null = null
  /** What could be paid of the amount last asked about, by such a code. */
  preflight: Preflight | null = null

  /** By which kind of code the next question pays. */
  askedCode: CodeKind = 'static'

  readonly loading = new Operation('read')
  readonly asking = new Operation('read')
  readonly setting = new Operation()
  readonly ordering = new Operation()

  private readonly limitsApi: ReturnType<typeof limitsApi>

  constructor(context: StoreContext) {
    this.limitsApi = limitsApi(context.api.client)
    makeAutoObservable<this, 'limitsApi'>(this, { limitsApi: false }, { autoBind: true })
  }

  /** The law's and our caps, by the source they bound or by what they count, in the order in which they refuse. */
  get groups(): { group: LimitGroup; limits: Limit[] }[] {
    const caps = this.limits?.limits.filter(({ isOwn }) => !isOwn) ?? []
    return limitGroups
      .map((group) => ({ group, limits: caps.filter(({ sourceKind, kind }) => (sourceKind ?? kind) === group) }))
      .filter(({ limits }) => limits.length > 0)
  }

  get own(): OwnLimit[] {
    return this.limits?.own ?? []
  }

  load(): Promise<boolean> {
    return this.loading.run(() => this.limitsApi.read(), this.keep)
  }

  chooseCode(codeKind: CodeKind): void {
    this.askedCode = codeKind
  }

  /** What if so much were paid by the kind of code that was chosen. */
  askAbout(amountFen: Fen): Promise<boolean> {
    return this.ask({ amountFen, codeKind: this.askedCode })
  }

  /** What could pay an order now. */
  ask(question: Parameters<ReturnType<typeof limitsApi>['preflight']>[0] = {}): Promise<boolean> {
    return this.asking.run(
      () => this.limitsApi.preflight(question),
      (preflight) => (this.preflight = preflight),
      JSON.stringify(question),
    )
  }

  /** Lower holds at once, higher after a day; null takes the cap away. */
  setOwn(name: OwnLimitName, capFen: Fen | null): Promise<boolean> {
    return this.setting.run(() => this.limitsApi.setOwn({ name, capFen }), this.keep, `${name} ${capFen}`)
  }

  /** Puts this source before all others, wherever one is proposed from now on. */
  prefer(source: Preflight['sources'][number]): Promise<boolean> {
    const first = nameOf(source)
    const others = this.preflight?.sources.map(nameOf).filter((name) => name !== first) ?? []
    return this.ordering.run(
      () => this.limitsApi.setOrder({ sources: [first, ...others] }),
      (preflight) => (this.preflight = preflight),
      first,
    )
  }

  reset(): void {
    this.limits = null
    this.preflight = null
    this.askedCode = 'static'
    for (const operation of [this.loading, this.asking, this.setting, this.ordering]) operation.reset()
  }

  private keep(limits: Limits): void {
    this.limits = limits
  }
}

/** What an order of sources calls one. */
function nameOf({ kind, card }: Preflight['sources'][number]): string {
  return card?.cardId ?? kind
}

const limitGroups = ['balance', 'card', 'topup', 'transfer', 'withdrawal'] as const

export type LimitGroup = (typeof limitGroups)[number]
