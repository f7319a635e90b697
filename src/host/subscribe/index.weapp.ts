import { HostError } from '../errors'
import { hostFailure, readRejection } from '../failures'
import { callWeChat } from '../native'
import { inOwnSheet } from '../ownSheet'
import type { SubscribeHost, SubscribeResult } from './types'

/** The person switched off all subscribed messages of this mini-program. */
const mainSwitchOff = 20004

export const subscribe = {
  async ask(templateIds) {
    try {
      const ask = () => callWeChat('requestSubscribeMessage', { tmplIds: [...templateIds] }, null)
      const answer: object = await inOwnSheet(ask)
      return Object.fromEntries(templateIds.map((id) => [id, resultOf((answer as Record<string, unknown>)[id])]))
    } catch (rejection) {
      const { numbers, text } = readRejection(rejection)
      if (numbers.includes(mainSwitchOff)) throw new HostError('SUBSCRIBE_OFF', text)
      throw hostFailure(rejection, 'HOST_UNSUPPORTED')
    }
  },
} satisfies SubscribeHost

/** WeChat leaves out a template whose title another asked for has too, and says so with `filter`. */
function resultOf(answer: unknown): SubscribeResult {
  if (answer === 'accept' || answer === 'acceptWithAudio' || answer === 'acceptWithAlert') return 'accept'
  return answer === 'ban' || answer === 'reject' ? answer : 'filter'
}
