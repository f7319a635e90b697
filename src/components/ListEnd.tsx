import { Divider } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { type Failure, failureTitle, useText } from '@/i18n'
import { PrimaryButton } from './PrimaryButton'
import './ListEnd.scss'

interface ListEndProps {
  loading: { status: 'idle' | 'loading' | 'ready' | 'failed'; failure: Failure | null }
  hasMore: boolean
  endText: string
  onMore: () => void
}

/** What stands under a list: more is coming, could not be fetched, or this was all. */
export function ListEnd({ loading, hasMore, endText, onMore }: ListEndProps) {
  const t = useText()
  if (loading.failure) {
    return (
      <View className="list-end">
        {failureTitle(loading.failure, 'open')}
        <PrimaryButton kind="text" label={t('common.retry')} onTap={onMore} />
      </View>
    )
  }
  if (hasMore) return <View className="list-end">{t('common.loadingMore')}</View>
  return <Divider className="list-end list-end--last">{endText}</Divider>
}
