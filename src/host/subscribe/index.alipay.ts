import { hostFailure } from '../failures'
import { callAlipay } from '../native'
import { inOwnSheet } from '../ownSheet'
import type { SubscribeHost } from './types'

export const subscribe = {
  async ask(templateIds) {
    try {
      const ask = () => callAlipay('requestSubscribeMessage', { entityIds: [...templateIds] }, null)
      const { result } = await inOwnSheet(ask)
      // A success says nothing yet: it comes too when every template was left unticked.
      const accepted = result?.subscribedEntityIds ?? []
      return Object.fromEntries(templateIds.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']))
    } catch (rejection) {
      // A refusal comes with `behavior: 'cancel'` and number 11, in words that say "cancelled".
      throw hostFailure(rejection, 'HOST_UNSUPPORTED')
    }
  },
} satisfies SubscribeHost
