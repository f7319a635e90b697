import type { RandomBelow } from '@/components/pinDigits'
import { useHiddenFromCapture } from './useHiddenFromCapture'
import { useHoldLaunch } from './useHoldLaunch'
import { useShuffledKeys } from './useShuffledKeys'

/** What every sheet that takes the PIN needs: keys in no known place, no pictures, and nothing that opens over it. */
export function usePinEntry(isOpen: boolean): { randomBelow?: RandomBelow } {
  useHiddenFromCapture(isOpen)
  useHoldLaunch(isOpen)
  return useShuffledKeys(isOpen)
}
