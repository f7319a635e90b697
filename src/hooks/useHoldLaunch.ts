import { useEffect } from 'react'
import { useStores } from './useStores'

/** While `isBusy`, a code scanned by the host waits: what is being done here is finished first. */
export function useHoldLaunch(isBusy: boolean): void {
  const { launch } = useStores()
  useEffect(() => (isBusy ? launch.hold() : undefined), [launch, isBusy])
}
