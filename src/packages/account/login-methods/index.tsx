import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { HostIdentity, LoginMethods } from '@/api/types'
import { ListCard, ListRow } from '@/components/ListCard'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StateView } from '@/components/StateView'
import { go } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { failureLine, formatMoment, t } from '@/i18n'
import { hostLabel } from '../hostLabel'
import { LoginMethodsStore } from '../stores/LoginMethodsStore'
import { DetachDialog } from './DetachDialog'
import { MethodsProof } from './MethodsProof'
import { TakenDialog } from './TakenDialog'
import '../texts'

/** The ways into this wallet: the phone, the password, the identities of the apps it was opened in. */
export default observer(function LoginMethodsPage() {
  const { session } = useStores()
  const loginMethods = useStores().of(LoginMethodsStore)
  const { methods, loading, linking, takenBy, proving } = loginMethods
  const [leaving, setLeaving] = useState<HostIdentity | null>(null)
  usePageTitle(t('loginMethods.title'))
  useSignedIn()
  useDidShow(() => {
    if (session.isSignedIn) void loginMethods.load()
  })

  return (
    <Screen
      overlay={
        <>
          <DetachDialog identity={leaving} onClose={() => setLeaving(null)} />
          <TakenDialog />
          <MethodsProof leaving={leaving} onDone={() => setLeaving(null)} />
        </>
      }
    >
      <StateView {...loading} hasContent={methods !== null} skeleton="list" onRetry={() => void loginMethods.load()}>
        {methods && <OwnMethods methods={methods} />}
        <HostIdentities onDetach={setLeaving} />
        {linking.failure && takenBy === null && proving === null && (
          <Notice tone="warn" text={failureLine(linking.failure, 'account')} />
        )}
      </StateView>
    </Screen>
  )
})

const OwnMethods = observer(({ methods: { phoneMasked, hasPassword } }: { methods: LoginMethods }) => (
  <ListCard>
    <ListRow icon="phone" title={t('loginMethods.phone')} note={t('loginMethods.phoneNote')} value={phoneMasked} />
    <ListRow
      icon="lock"
      title={t('loginMethods.password')}
      value={t(hasPassword ? 'loginMethods.passwordSet' : 'loginMethods.passwordUnset')}
      {...(hasPassword ? {} : { note: t('loginMethods.passwordUnsetNote'), onTap: () => go('loginPassword') })}
    />
  </ListCard>
))

const HostIdentities = observer(({ onDetach }: { onDetach: (identity: HostIdentity) => void }) => {
  const loginMethods = useStores().of(LoginMethodsStore)
  const { identities, provider, canLink, linking } = loginMethods
  const isAlone = identities.length === 0 && !canLink
  return (
    <>
      {identities.length > 0 && (
        <ListCard title={t('loginMethods.hosts')}>
          {identities.map((identity) => (
            <ListRow
              key={identity.id}
              icon="user"
              title={hostLabel(identity.provider, provider)}
              note={t('loginMethods.linkedAt', { time: formatMoment(identity.linkedAt) })}
              {...(identity.isCurrent ? { value: t('loginMethods.current') } : {})}
              onTap={() => onDetach(identity)}
            />
          ))}
        </ListCard>
      )}
      {provider !== null && canLink && (
        <PrimaryButton
          kind="secondary"
          label={t('loginMethods.link', { host: hostLabel(provider, provider) })}
          busyLabel={t('loginMethods.linking')}
          isBusy={linking.isBusy}
          onTap={() => void loginMethods.link()}
        />
      )}
      <Notice text={t(isAlone ? 'loginMethods.noHosts' : 'loginMethods.hostsNote')} />
    </>
  )
})
