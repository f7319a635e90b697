import { observer } from 'mobx-react-lite'
import type { HostIdentity } from '@/api/types'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { go } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { hostLabel } from '../hostLabel'
import { LoginMethodsStore } from '../stores/LoginMethodsStore'

interface DetachDialogProps {
  identity: HostIdentity | null
  onClose: () => void
}

/**
 * Asks once before an identity is unlinked, and says what to do first when it is the last way in. Makes room for the
 * proof that it is the owner who asks.
 */
export const DetachDialog = observer(({ identity, onClose }: DetachDialogProps) => {
  const loginMethods = useStores().of(LoginMethodsStore)
  const { detaching, provider } = loginMethods
  const host = identity ? hostLabel(identity.provider, provider) : ''
  const isLast = detaching.failure?.code === 'LAST_LOGIN_METHOD'
  const close = () => {
    detaching.reset()
    onClose()
  }
  const detach = async () => {
    if (identity && (await loginMethods.detach(identity.id))) close()
  }
  const setPassword = () => {
    close()
    go('loginPassword')
  }
  const yes = isLast
    ? { label: t('loginMethods.passwordFirst'), onTap: setPassword }
    : {
        label: t('loginMethods.detach'),
        busyLabel: t('loginMethods.detaching'),
        isBusy: detaching.isBusy,
        onTap: () => void detach(),
      }
  return (
    <ConfirmDialog
      question={t('loginMethods.detachQuestion', { host })}
      isOpen={identity !== null && loginMethods.proving === null}
      yes={yes}
      onCancel={close}
    >
      {t('loginMethods.detachNote', { host })}
      <MessageSlot>
        {detaching.failure && <Notice tone="warn" text={failureLine(detaching.failure, 'account')} />}
      </MessageSlot>
    </ConfirmDialog>
  )
})
