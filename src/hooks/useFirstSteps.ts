import type { RouteName } from '@/routes'
import type { FirstStep } from '@/stores/FirstSteps'
import { openPages, replace, showOrder, switchTo } from './navigation'
import { useStores } from './useStores'

const pages = { identity: 'identity', pin: 'pin', card: 'cardBind' } as const satisfies Partial<
  Record<FirstStep, RouteName>
>

interface FirstStepsWay {
  goOn: () => void
  /** The way back to an order that waits under this page; null when there is none. */
  backToOrder: (() => void) | null
}

/**
 * Leads a new user from one first step to the next, in place of the page just done. Once only paying is left it leads
 * back to the order that was scanned, or home.
 */
export function useFirstSteps(): FirstStepsWay {
  const { firstSteps, payments } = useStores()
  const backToOrder = payments.isReopened || openPages().includes('payConfirm') ? showOrder : null
  return {
    backToOrder,
    goOn: () => {
      const { next } = firstSteps
      if (next !== null && next !== 'pay') replace(pages[next])
      else if (backToOrder !== null) backToOrder()
      else switchTo('home')
    },
  }
}
