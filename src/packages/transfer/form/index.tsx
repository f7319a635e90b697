import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { replace, useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { TransfersStore } from '@/stores/TransfersStore'
import { TransferFlow } from '../stores/TransferFlow'
import { AmountStep } from './AmountStep'
import { WhoStep } from './WhoStep'
import '../texts'

/** To whom, how much, PIN. */
function TransferPage() {
  const { code } = useParams('transfer')
  const { session } = useStores()
  const flow = useStores().of(TransferFlow)
  const { attempt } = useStores().of(TransfersStore)
  const { isSignedIn } = session
  usePageTitle(t('transfer.title'))
  useSignedIn()
  useEffect(() => {
    if (!isSignedIn) return
    if (code === undefined) void flow.reopen()
    else void flow.seekCode(code)
  }, [flow, code, isSignedIn])
  useEffect(() => () => flow.forgetPayee(), [flow])
  useDoubtFirst(attempt)
  return flow.payee === null ? <WhoStep /> : <AmountStep key={flow.payee.ticket} />
}

/** A transfer in doubt takes the place of the form. After a reload it is found once the page is there already. */
function useDoubtFirst(attempt: TransfersStore['attempt']): void {
  useEffect(() => attempt.clear(), [attempt])
  const isInDoubt = attempt.phase === 'unknown'
  useEffect(() => {
    if (isInDoubt && attempt.phase === 'unknown') replace('transferResult', { transferId: attempt.result?.id })
  }, [attempt, isInDoubt])
}

export default observer(TransferPage)
