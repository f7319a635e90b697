import type { MessageTopic } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import { subscriptionsApi } from '@/api/subscriptions'
import type { Subscription, SubscriptionGrants } from '@/api/types'
import { Operation } from './Operation'
import { Persisted } from './Persisted'
import type { StoreContext } from './StoreContext'

/** The hosts' own limit for one question: WeChat takes five templates, Alipay three. */
const templatesMax = 3

/** Fields no page looks at. */
type Plain = 'context' | 'subscriptionsApi' | 'storedRefused'
const plain: Record<Plain, false> = { context: false, subscriptionsApi: false, storedRefused: false }

const isTextList = (stored: unknown): stored is string[] =>
  Array.isArray(stored) && stored.every((item) => typeof item === 'string')

/**
 * The messages the host lets us send. It gives leave for one message at a time and asks the person each time, so we ask
 * only after a tap, only for what there is no leave for, and never again for what was refused, unless the person asks
 * for it in the settings.
 */
export class SubscriptionsStore {
  items: Subscription[] = []

  readonly loading = new Operation('read')
  readonly asking = new Operation('question')

  private refused: readonly string[] = []
  private readonly subscriptionsApi: ReturnType<typeof subscriptionsApi>
  private readonly storedRefused: Persisted<string[]>

  constructor(private readonly context: StoreContext) {
    this.subscriptionsApi = subscriptionsApi(context.api.client)
    this.storedRefused = new Persisted<string[]>(context.host.storage, {
      key: 'subscriptionsRefused',
      version: 1,
      defaults: [],
      parse: (stored) => (isTextList(stored) ? stored : null),
    })
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
  }

  /** What may be asked for without being asked to: nothing left to send, and not refused before. */
  get askable(): Subscription[] {
    return this.items.filter(({ remaining, templateId }) => remaining === 0 && !this.refused.includes(templateId))
  }

  load(): Promise<boolean> {
    return this.loading.run(
      async () => ({ list: await this.subscriptionsApi.list(), refused: await this.storedRefused.load() }),
      ({ list, refused }) => {
        this.items = list.items
        this.refused = refused
      },
    )
  }

  /**
   * Asks for everything askable, the topic at hand first. Only inside a tap: hosts refuse the question elsewhere, so
   * nothing may be awaited before it. Failures SUBSCRIBE_OFF and HOST_CANCELLED, and those of the request after it.
   */
  askFor(topic: MessageTopic): Promise<boolean> {
    const first = this.askable.filter((subscription) => subscription.topic === topic)
    const others = this.askable.filter((subscription) => subscription.topic !== topic)
    return this.ask([...first, ...others].slice(0, templatesMax))
  }

  /** Asks for one more message of a topic, because the person tapped for just that. Only inside a tap. */
  add(topic: MessageTopic): Promise<boolean> {
    return this.ask(this.items.filter((subscription) => subscription.topic === topic))
  }

  reset(): void {
    this.items = []
    this.refused = []
    this.loading.reset()
    this.asking.reset()
  }

  private ask(subscriptions: readonly Subscription[]): Promise<boolean> {
    const templateIds = subscriptions.map(({ templateId }) => templateId)
    if (templateIds.length === 0) return Promise.resolve(false)
    return this.asking.run(
      async () => {
        const given = await this.context.host.subscribe.ask(templateIds)
        const results = templateIds.flatMap((templateId) => {
          const result = given[templateId]
          return result === undefined ? [] : [{ templateId, result }]
        })
        if (results.length === 0) return { items: this.items }
        await this.keepRefusals(results)
        return this.subscriptionsApi.grant({ results })
      },
      ({ items }) => {
        this.loading.supersede()
        this.items = items
      },
    )
  }

  private async keepRefusals(results: SubscriptionGrants['results']): Promise<void> {
    const granted = results.filter(({ result }) => result === 'accept').map(({ templateId }) => templateId)
    const refused = results.filter(({ result }) => result !== 'accept').map(({ templateId }) => templateId)
    const all = [...new Set([...this.refused, ...refused])].filter((templateId) => !granted.includes(templateId))
    runInAction(() => (this.refused = all))
    await this.storedRefused.saveIfPossible(all)
  }
}
