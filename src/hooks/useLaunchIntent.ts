import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { go } from './navigation'
import { useStores } from './useStores'

/** Opens the payment a host's own scanner asked for. It waits until somebody is signed in; a newer code wins. */
export function useLaunchIntent(): void {
  const { session, launch, payments } = useStores()
  const { isSignedIn } = session
  const { hasIntent } = launch
  const follow = () => {
    if (!isSignedIn || !launch.hasIntent) return
    const intent = launch.take()
    if (intent.kind !== 'pay') return
    void payments.resolve(intent.text)
    go('payConfirm')
  }
  useDidShow(follow)
  useEffect(follow, [isSignedIn, hasIntent])
}
