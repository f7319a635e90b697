import { type NextStep, nextStepsOf } from '@wallet/rules'
import type { Way } from '@/components/NextSteps'
import { type Failure, type PlainTextKey, t } from '@/i18n'
import { go, switchTo } from './navigation'
import { useScan } from './useScan'

/** What the page that shows a failure can do about it by itself, perhaps in words of its own. */
export type OwnSteps = Partial<Record<NextStep, (() => void) | Way>>

/** What each step is called that can be taken in the app; the others are a person's own, and the sentence says them. */
const labels: Partial<Record<NextStep, PlainTextKey>> = {
  signIn: 'common.signIn',
  verifyIdentity: 'home.stepIdentity',
  setPin: 'home.stepPin',
  bindCard: 'pay.addCard',
  topUp: 'pay.topUpFirst',
  otherSource: 'pay.changeSource',
  scanAgain: 'pay.scanAgain',
  dynamicCode: 'pay.scanDynamic',
  raiseLimit: 'common.seeLimits',
  ownLimit: 'common.changeOwnLimit',
  viewCards: 'common.seeCards',
  viewBills: 'common.seeBills',
  viewConsents: 'common.seeConsents',
  retry: 'common.retry',
}

/**
 * The ways on from a failure, as the table of failures has them: the one that cures it, and one other at most. What
 * another source or a new try is, only the page knows; without its word they are not offered.
 */
export function useNextSteps(): (failure: Failure, own?: OwnSteps) => Way[] {
  const scan = useScan()
  const everywhere: OwnSteps = {
    signIn: () => go('signIn'),
    verifyIdentity: () => go('identity'),
    setPin: () => go('pin'),
    bindCard: () => go('cardBind'),
    topUp: () => go('topUp'),
    scanAgain: scan,
    dynamicCode: scan,
    raiseLimit: () => go('limits'),
    ownLimit: () => go('limits'),
    viewCards: () => go('cards'),
    viewBills: () => switchTo('bills'),
    viewConsents: () => go('consents'),
  }
  return ({ code, moved }, own = {}) => {
    const doors = { ...everywhere, ...own }
    const ways = nextStepsOf(code, moved).flatMap((step) => {
      const [label, door] = [labels[step], doors[step]]
      if (label === undefined || door === undefined) return []
      return typeof door === 'function' ? { label: t(label), onTap: door } : door
    })
    return ways.slice(0, 2)
  }
}
