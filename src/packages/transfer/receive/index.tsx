import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { AmountText } from '@/components/AmountText'
import { CodePicture } from '@/components/CodePicture'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { AmountSheet } from '../AmountSheet'
import { ReceiveCodeStore } from '../stores/ReceiveCodeStore'
import './index.scss'
import '../texts'

/** The user's own code, to be scanned by whoever sends them money. */
function ReceiveCodePage() {
  const { session } = useStores()
  const receive = useStores().of(ReceiveCodeStore)
  const [isAsking, setAsking] = useState(false)
  const { isSignedIn } = session
  const { code, amountFen, loading } = receive
  usePageTitle(t('transfer.receiveTitle'))
  useSignedIn()
  useEffect(() => {
    if (isSignedIn) void receive.load()
  }, [receive, isSignedIn])
  const isUnverified = loading.failure?.code === 'IDENTITY_REQUIRED'
  const sheet = (
    <AmountSheet
      title={t('transfer.receiveAmount')}
      firstFen={amountFen}
      onDone={(asked) => void receive.askFor(asked)}
      onClose={() => setAsking(false)}
    />
  )
  return (
    <Screen overlay={isAsking && sheet}>
      <StateView
        status={isUnverified ? 'ready' : loading.status}
        failure={isUnverified ? null : loading.failure}
        hasContent={code !== null}
        isEmpty={isUnverified}
        empty={{
          icon: 'id',
          title: t('transfer.verifyFirst'),
          action: { label: t('home.stepIdentity'), onTap: () => go('identity') },
        }}
        skeleton="detail"
        onRetry={() => void receive.load()}
      >
        {code && (
          <>
            <View className="receive-code">
              <View className="receive-code__of">{t('transfer.receiveOf', { name: code.name })}</View>
              {amountFen !== null && <AmountText amountFen={amountFen} size="large" />}
              <View className="receive-code__picture">
                <CodePicture kind="qr" text={code.code} label={t('transfer.receivePicture')} />
              </View>
              <View className="receive-code__note">{t('transfer.receiveNote')}</View>
            </View>
            <PrimaryButton kind="secondary" label={t('transfer.receiveAmount')} onTap={() => setAsking(true)} />
            {amountFen !== null && (
              <PrimaryButton kind="text" label={t('transfer.receiveClear')} onTap={() => void receive.askFor(null)} />
            )}
          </>
        )}
      </StateView>
    </Screen>
  )
}

export default observer(ReceiveCodePage)
