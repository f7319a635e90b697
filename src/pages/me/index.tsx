import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { ListCard, ListRow } from '@/components/ListCard'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { SignInFace } from '@/components/SignInFace'
import { go, switchTo } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PersonCard } from './PersonCard'
import { SignOutSheet } from './SignOutSheet'

/** Who I am here, what is mine, and how the wallet should behave. */
function MePage() {
  const { session, points } = useStores()
  const { user } = session
  const [isLeaving, setLeaving] = useState(false)
  usePageTitle(t('me.title'), { isTab: true })
  useDidShow(() => {
    if (!session.isSignedIn) return
    void session.loadUser()
    void points.load()
  })
  const common = (
    <ListCard>
      <ListRow icon="gear" title={t('me.settings')} onTap={() => go('settings')} />
      <ListRow icon="info" title={t('me.about')} onTap={() => go('about')} />
    </ListCard>
  )
  if (!user) {
    return (
      <Screen>
        <SignInFace note={t('me.guestNote')} onSignIn={() => go('signIn')} />
        {common}
      </Screen>
    )
  }
  const hasIdentity = user.accountClass !== 'none'
  return (
    <Screen overlay={<SignOutSheet isOpen={isLeaving} onClose={() => setLeaving(false)} />}>
      <PersonCard user={user} {...(hasIdentity ? {} : { onVerify: () => go('identity') })} />
      {user.playMoney && <Notice text={t('common.playMoney')} />}
      <ListCard>
        <ListRow icon="send" title={t('me.transfer')} onTap={() => go('transfer', {})} />
        <ListRow icon="qr" title={t('me.receiveCode')} onTap={() => go('receiveCode')} />
      </ListCard>
      <ListCard>
        <ListRow
          icon="card"
          title={t('me.cards')}
          value={t('me.cardsCount', { count: user.cardCount })}
          onTap={() => go('cards')}
        />
        <ListRow icon="shield" title={t('me.limits')} onTap={() => go('limits')} />
        <ListRow icon="alert" title={t('me.troubles')} onTap={() => go('troubles')} />
        <ListRow
          icon="lock"
          title={t('me.pin')}
          value={t(user.hasPin ? 'me.pinSet' : 'me.pinNotSet')}
          {...(user.hasPin ? {} : { onTap: () => go('pin') })}
        />
        <ListRow
          icon="point"
          title={t('me.points')}
          {...(points.points
            ? { value: t('points.count', { count: points.points.available }), valueTone: 'gold' as const }
            : {})}
          onTap={() => switchTo('points')}
        />
      </ListCard>
      {common}
      <PrimaryButton kind="text" label={t('me.signOut')} onTap={() => setLeaving(true)} />
    </Screen>
  )
}

export default observer(MePage)
