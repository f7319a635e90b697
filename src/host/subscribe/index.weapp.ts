import Taro from '@tarojs/taro'
import { HostError } from '../errors'
import { hostFailure, readRejection } from '../failures'
import { inOwnSheet } from '../ownSheet'
import type { SubscribeHost, SubscribeResult } from './types'

/** The person switched off all subscribed messages of this mini-program. */
const mainSwitchOff = 20004

export const subscribe = {
  async ask(templateIds) {
    const options = { tmplIds: [...templateIds] } as unknown as Taro.requestSubscribeMessage.Option
    try {
      const answer: object = await inOwnSheet(() => Taro.requestSubscribeMessage(options))
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
