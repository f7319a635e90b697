import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ListCard, ListRow } from '@/components/ListCard'
import { Notice } from '@/components/Notice'
import { Screen } from '@/components/Screen'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** What this is, whose money it is, and how to tell it from a fraud. */
function AboutPage() {
  const { user } = useStores().session
  usePageTitle(t('me.aboutTitle'))
  return (
    <Screen>
      <View className="panel">{t('me.aboutText')}</View>
      {user?.playMoney && <Notice text={t('me.aboutMoney')} />}
      <Notice tone="warn" text={t('me.aboutSafety')} />
      <ListCard>
        <ListRow icon="bill" title={t('me.terms')} onTap={() => go('agreement', { document: 'terms' })} />
        <ListRow icon="shield" title={t('me.privacy')} onTap={() => go('agreement', { document: 'privacy' })} />
      </ListCard>
    </Screen>
  )
}

export default observer(AboutPage)
