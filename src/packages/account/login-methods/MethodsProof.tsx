import { observer } from 'mobx-react-lite'
import type { HostIdentity } from '@/api/types'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { hostLabel } from '../hostLabel'
import { ProofSheet } from '../ProofSheet'
import type { OwnerProof } from '../stores/LoginMethodsStore'
import { LoginMethodsStore } from '../stores/LoginMethodsStore'

/** The proof that it is the owner who links the app around us, or unlinks the identity they chose. */
export const MethodsProof = observer(({ leaving, onDone }: { leaving: HostIdentity | null; onDone: () => void }) => {
  const loginMethods = useStores().of(LoginMethodsStore)
  const { proving, provider } = loginMethods
  const linked = provider === null ? '' : hostLabel(provider, provider)
  const detached = leaving === null ? '' : hostLabel(leaving.provider, provider)
  const prove = async (proof: OwnerProof) => {
    if (await (leaving ? loginMethods.detach(leaving.id, proof) : loginMethods.link(proof))) onDone()
  }
  const close = () => {
    loginMethods.stopProving()
    onDone()
  }
  return (
    <ProofSheet
      isOpen={proving === 'link' || proving === 'detach'}
      subject={
        leaving ? t('loginMethods.proofDetach', { host: detached }) : t('loginMethods.proofLink', { host: linked })
      }
      onProof={(proof) => void prove(proof)}
      onClose={close}
    />
  )
})
