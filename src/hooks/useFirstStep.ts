import type { FirstStep } from '@/stores/FirstSteps'
import { go } from './navigation'
import { useScan } from './useScan'

/** Opens the page where a first step is done. */
export function useFirstStep(): (step: FirstStep) => void {
  const scan = useScan()
  const doors: Record<FirstStep, () => void> = {
    identity: () => go('identity'),
    pin: () => go('pin'),
    card: () => go('cardBind'),
    pay: scan,
  }
  return (step) => doors[step]()
}
