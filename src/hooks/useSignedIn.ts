import { reaction } from 'mobx'
import { useEffect } from 'react'
import { replace } from './navigation'
import { useStores } from './useStores'

/** For pages that make no sense without a user: leads to the sign-in page when there is none, or no longer one. */
export function useSignedIn(): void {
  const { session } = useStores()
  useEffect(
    () =>
      reaction(
        () => session.status === 'guest',
        (isGuest) => {
          if (isGuest) replace('signIn')
        },
        { fireImmediately: true },
      ),
    [session],
  )
}
