import Taro from '@tarojs/taro'
import { t } from '@/i18n'
import { useStores } from './useStores'

/** Copies a text and says so. */
export function useCopy(): (text: string) => void {
  const stores = useStores()
  return (text) => {
    void stores.copy(text).then(() => Taro.showToast({ title: t('common.copied'), icon: 'none' }))
  }
}
