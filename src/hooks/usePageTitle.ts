import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { t } from '@/i18n'
import { useStores } from './useStores'

/**
 * What every page tells its native frame each time it is shown: its title in the language in use and the bars'
 * colours. Tab pages name the tabs as well: hosts take names only while the tab bar is there.
 */
export function usePageTitle(title: string, { isTab = false }: { isTab?: boolean } = {}): void {
  const { settings } = useStores()
  const dress = useCallback(() => {
    // Refused only while the page is already gone again.
    Taro.setNavigationBarTitle({ title }).catch(() => undefined)
    settings.paintBars()
    if (isTab) settings.nameTabs([t('tabs.home'), t('tabs.bills'), t('tabs.points'), t('tabs.me')])
  }, [title, isTab, settings])
  useDidShow(dress)
  useEffect(dress, [dress])
}
