import type { RouteName } from '@/routes'
import type { FirstStep } from '@/stores/FirstSteps'
import { replace, switchTo } from './navigation'
import { useStores } from './useStores'

const pages = { identity: 'identity', pin: 'pin', card: 'cardBind', topUp: 'topUp' } as const satisfies Partial<
  Record<FirstStep, RouteName>
>

/** Leads a new user from one first step to the next, in place of the page just done; home once only paying is left. */
export function useFirstSteps(): { goOn: () => void } {
  const { firstSteps } = useStores()
  return {
    goOn: () => {
      const { next } = firstSteps
      if (next === null || next === 'pay') switchTo('home')
      else replace(pages[next])
    },
  }
}
