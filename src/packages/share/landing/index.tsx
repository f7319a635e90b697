import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ListCard, ListRow } from '@/components/ListCard'
import { MerchantMark } from '@/components/MerchantMark'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { pointsPerYuan } from '@/components/pointsPerYuan'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go, switchTo, useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSharing } from '@/hooks/useSharing'
import { useStores } from '@/hooks/useStores'
import { t, useText } from '@/i18n'
import { SharedMerchantStore } from '../stores/SharedMerchantStore'
import './index.scss'

/** What a friend sees who opened a shared card: a stranger what this is, a user the merchant, the sender their own. */
function ShareLandingPage() {
  const { s = '', m = '' } = useParams('shareLanding')
  const { session, sharing } = useStores()
  const shared = useStores().of(SharedMerchantStore)
  const merchant = shared.merchant?.id === m ? shared.merchant : null
  usePageTitle(t('share.title'))
  useSharing(merchant)
  useEffect(() => {
    if (m !== '') void shared.load(m)
  }, [shared, m])
  if (session.status === 'restoring') return <Screen>{null}</Screen>
  const isStranger = !session.isSignedIn
  return (
    <Screen footer={isStranger ? <StrangerActions /> : <UserActions />}>
      {sharing.isOwn(s) && <Notice text={t('share.own')} />}
      <View className="share-head">
        <View className="share-head__title">{t(isStranger ? 'share.fromFriend' : 'share.cardWallet')}</View>
        <View className="share-head__note">{t('share.whatItIs')}</View>
      </View>
      {m !== '' && <SharedMerchant merchantId={m} isOwn={sharing.isOwn(s)} />}
      {isStranger && (
        <ListCard title={t('share.howTo')}>
          <ListRow icon="phone" title={t('home.guestStepPhone')} note={t('home.guestStepPhoneNote')} />
          <ListRow icon="id" title={t('home.guestStepIdentity')} note={t('home.guestStepIdentityNote')} />
          <ListRow icon="scan" title={t('home.guestStepScan')} note={t('home.guestStepScanNote')} />
        </ListCard>
      )}
    </Screen>
  )
}

/** The merchant the card is about; one that is no partner any more says so and stops nobody. */
const SharedMerchant = observer(({ merchantId, isOwn }: { merchantId: string; isOwn: boolean }) => {
  const shared = useStores().of(SharedMerchantStore)
  const { loading } = shared
  const merchant = shared.merchant?.id === merchantId ? shared.merchant : null
  const isGone = loading.failure?.code === 'NOT_FOUND' || loading.failure?.code === 'MERCHANT_UNKNOWN'
  if (isGone) return <Notice text={t('share.merchantGone')} />
  return (
    <StateView
      status={loading.status}
      failure={loading.failure}
      hasContent={merchant !== null}
      onRetry={() => void shared.load(merchantId)}
    >
      {merchant && (
        <ListCard title={t(isOwn ? 'share.merchantOwn' : 'share.merchantTitle')}>
          <ListRow
            mark={<MerchantMark name={merchant.name} />}
            title={merchant.name}
            note={[merchant.category, merchant.address].filter(Boolean).join(' · ')}
          />
          {merchant.pointsRateBasisPoints > 0 && (
            <ListRow
              icon="point"
              title={t('share.merchantRate', { points: pointsPerYuan(merchant.pointsRateBasisPoints) })}
            />
          )}
        </ListCard>
      )}
    </StateView>
  )
})

function StrangerActions() {
  const t = useText()
  return (
    <>
      <PrimaryButton label={t('share.openWallet')} onTap={() => go('signIn')} />
      <PrimaryButton kind="text" label={t('share.goHome')} onTap={() => switchTo('home')} />
    </>
  )
}

function UserActions() {
  const t = useText()
  return (
    <>
      <PrimaryButton label={t('share.goHome')} onTap={() => switchTo('home')} />
      <PrimaryButton kind="text" label={t('share.seePartners')} onTap={() => go('partnerMerchants')} />
    </>
  )
}

export default observer(ShareLandingPage)
