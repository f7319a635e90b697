import { useDidShow } from '@tarojs/taro'
import { reaction } from 'mobx'
import { useEffect, useRef } from 'react'
import { go } from './navigation'
import { useStores } from './useStores'

/** Opens the payment a host's own scanner asked for. It waits until somebody is signed in; a newer code wins. */
export function useLaunchIntent(): void {
  const { session, launch, payments } = useStores()
  const follow = () => {
    if (!session.isSignedIn || !launch.hasIntent) return
    const intent = launch.take()
    if (intent.kind !== 'pay') return
    void payments.resolve(intent.text)
    go('payConfirm')
  }
  const latest = useRef(follow)
  latest.current = follow
  useDidShow(() => latest.current())
  useEffect(
    () =>
      reaction(
        () => session.isSignedIn && launch.hasIntent,
        () => latest.current(),
      ),
    [session, launch],
  )
}
