import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { reaction } from 'mobx'
import { useEffect, useRef } from 'react'
import { t } from '@/i18n'
import type { Intent } from '@/stores/LaunchStore'
import type { RootStore } from '@/stores/RootStore'
import { go, replace, shownPage, showOrder } from './navigation'
import { useStores } from './useStores'

/**
 * Follows what the app was opened for, from whichever page is shown then: hosts forbid it where they bring the app to
 * the front (warning 11). Every page has it through its Screen.
 */
export function useLaunchIntent(): void {
  const stores = useStores()
  const isShown = useRef(true)
  useDidShow(() => {
    isShown.current = true
    follow(stores)
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(
    () =>
      reaction(
        () => [stores.session.status, stores.launch.next] as const,
        () => {
          if (isShown.current) follow(stores)
        },
        { fireImmediately: true },
      ),
    [stores],
  )
}

function follow(stores: RootStore): void {
  const { session, launch } = stores
  const { next } = launch
  if (next === null || session.status === 'restoring') return
  // The way in leaves by itself once somebody is signed in; the page under it goes on from there.
  if (shownPage() === 'signIn') return
  const { mustAsk } = launch
  launch.take()
  if (mustAsk) void askFirst(stores, next)
  else open(stores, next)
}

/** Something else was just finished: it stays on the screen until the person has seen it. */
async function askFirst(stores: RootStore, intent: Intent): Promise<void> {
  const { confirm } = await Taro.showModal({
    title: t('pay.anotherCodeTitle'),
    content: t('pay.anotherCodeNote'),
    confirmText: t('pay.anotherCodeOpen'),
    cancelText: t('pay.anotherCodeSkip'),
  })
  if (confirm) open(stores, intent)
}

function open({ payments }: RootStore, intent: Intent): void {
  if (intent.kind === 'pay') {
    void payments.resolve(intent.text)
    showOrder()
    return
  }
  if (intent.kind === 'transfer') {
    const { code } = intent
    if (shownPage() === 'transfer') replace('transfer', { code })
    else go('transfer', { code })
    return
  }
  // The host opens a card's page by itself; a mini-program code opens the home page.
  if (shownPage() === 'shareLanding') return
  const { shareCode, merchantId } = intent
  go('shareLanding', merchantId ? { s: shareCode, m: merchantId } : { s: shareCode })
}
