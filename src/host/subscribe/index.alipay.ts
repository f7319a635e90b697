import { hostFailure } from '../failures'
import { callAlipay } from '../native'
import { inOwnSheet } from '../ownSheet'
import type { SubscribeHost } from './types'

/** A success says nothing yet: it comes too when every template was left unticked. */
interface SubscribeAnswer {
  readonly result?: { readonly subscribedEntityIds?: readonly string[] }
}

export const subscribe = {
  async ask(templateIds) {
    try {
      const ask = () => callAlipay<SubscribeAnswer>('requestSubscribeMessage', { entityIds: [...templateIds] })
      const { result } = await inOwnSheet(ask)
      const accepted = result?.subscribedEntityIds ?? []
      return Object.fromEntries(templateIds.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']))
    } catch (rejection) {
      // A refusal comes with `behavior: 'cancel'` and number 11, in words that say "cancelled".
      throw hostFailure(rejection, 'HOST_UNSUPPORTED')
    }
  },
} satisfies SubscribeHost
