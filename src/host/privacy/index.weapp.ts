import Taro from '@tarojs/taro'
import { noteRefusal } from '../log'
import { callWeChat } from '../native'
import { waitsMs } from '../within'
import type { PrivacyHost } from './types'

const agreeButtonId = 'privacy-agree'

type Answer = (agreed: boolean) => void
type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0]

/** WeChat keeps one listener and offers no way to take it back, so it is set once and asks whoever listens now. */
let asking: ((answer: Answer) => void) | null = null
let isFollowing = false

export const privacy = {
  agreeButtonId,
  onAsk(listener) {
    asking = listener
    follow()
    return () => {
      if (asking === listener) asking = null
    }
  },
  async needsConsent() {
    try {
      const { needAuthorization } = await callWeChat('getPrivacySetting', {})
      return needAuthorization
    } catch (rejection) {
      noteRefusal('getPrivacySetting', rejection)
      // Base libraries before 2.32.3 do not ask: WeChat shows its own dialog.
      return false
    }
  },
  async openContract() {
    await callWeChat('openPrivacyContract', {}, waitsMs.service)
  },
} satisfies PrivacyHost

function follow(): void {
  if (isFollowing || typeof Taro.onNeedPrivacyAuthorization !== 'function') return
  isFollowing = true
  Taro.onNeedPrivacyAuthorization((resolve) => {
    if (asking === null) return resolve({ event: 'disagree' })
    asking((agreed) => answer(resolve, agreed))
  })
}

/** WeChat checks that the button of that id was tapped: a yes that nobody said is not accepted. */
function answer(resolve: Resolve, agreed: boolean): void {
  resolve(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' })
}
