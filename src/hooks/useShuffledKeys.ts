import { useEffect, useState } from 'react'
import { type RandomBelow, randomBelowFrom } from '@/components/pinDigits'
import { useStores } from './useStores'

const byteCount = 64

/**
 * Chance for the places of the PIN keys, drawn anew before each opening of the sheet, while the setting asks for it.
 * A host without a source fit for secrets leaves the keys in order: a guessable shuffle would only pretend.
 */
export function useShuffledKeys(isOpen: boolean): { randomBelow?: RandomBelow } {
  const stores = useStores()
  const { hasShuffledKeys } = stores.settings
  const [randomBelow, setRandomBelow] = useState<RandomBelow | null>(null)
  useEffect(() => {
    if (isOpen || !hasShuffledKeys) return
    stores.secureBytes(byteCount).then(
      (bytes) => setRandomBelow(() => randomBelowFrom(bytes)),
      () => setRandomBelow(null),
    )
  }, [stores, isOpen, hasShuffledKeys])
  return hasShuffledKeys && randomBelow ? { randomBelow } : {}
}
