import Taro from '@tarojs/taro'
import { failureText, t } from '@/i18n'
import { useStores } from './useStores'

/** Copies a text and says so, or why it could not be. */
export function useCopy(): (text: string, done?: string) => void {
  const stores = useStores()
  return (text, done = t('common.copied')) => {
    void stores.copy(text).then(() => {
      const { failure } = stores.copying
      void Taro.showToast({ title: failure ? failureText(failure, 'open').title : done, icon: 'none' })
    })
  }
}
