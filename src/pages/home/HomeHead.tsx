import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Badge } from '@/components/Badge'
import { Icon } from '@/components/Icon'
import { Tappable } from '@/components/Tappable'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import './HomeHead.scss'

/** Whose wallet this is, and the bell with what is new. */
export const HomeHead = observer(function HomeHead() {
  const { user } = useStores().session
  if (user === null) return null
  const { unreadMessages, nameMasked, phoneMasked } = user
  const label = unreadMessages > 0 ? t('home.inboxUnread', { count: unreadMessages }) : t('home.inbox')
  return (
    <View className="home-head">
      <View className="home-head__name">{nameMasked ?? phoneMasked}</View>
      <Tappable className="home-head__bell" label={label} onTap={() => go('inbox')}>
        <Badge count={unreadMessages}>
          <Icon name="bell" />
        </Badge>
      </Tappable>
    </View>
  )
})
