import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { t } from '@/i18n'
import { useStores } from './useStores'

/**
 * What every page tells its native frame each time it is shown: its title in the language in use, and the colours and
 * tab names that the host would otherwise keep from the page before.
 */
export function usePageTitle(title: string): void {
  const { settings } = useStores()
  const dress = useCallback(() => {
    // Refused only while the page is already gone again.
    Taro.setNavigationBarTitle({ title }).catch(() => undefined)
    settings.paintBars()
    settings.nameTabs([t('tabs.home'), t('tabs.bills'), t('tabs.points'), t('tabs.me')])
  }, [title, settings])
  useDidShow(dress)
  useEffect(dress, [dress])
}
