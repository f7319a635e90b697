import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ListCard, ListRow } from '@/components/ListCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { go } from '@/hooks/navigation'
import { useScan } from '@/hooks/useScan'
import { useStores } from '@/hooks/useStores'
import { failureLine, t } from '@/i18n'
import { PersonMark } from '../PersonMark'
import { TransferFlow } from '../stores/TransferFlow'

/** Who gets it: by phone, by their code, or one of those before. */
export const WhoStep = observer(function WhoStep() {
  const { session } = useStores()
  const flow = useStores().of(TransferFlow)
  const scan = useScan()
  const { isSignedIn } = session
  const { failure } = flow.seeking
  useEffect(() => {
    if (isSignedIn) void flow.loadRecent()
  }, [flow, isSignedIn])
  return (
    <Screen>
      <StepHeader title={t('transfer.who')} note={t('transfer.whoNote')} />
      <TextField
        label={t('transfer.phone')}
        keys="digits"
        value={flow.phone}
        placeholder={t('common.phonePlaceholder')}
        problem={failure && failureLine(failure, 'transfer')}
        onChange={flow.setPhone}
        onSubmit={() => void flow.seekPhone()}
      />
      <PrimaryButton
        label={t('transfer.next')}
        busyLabel={t('transfer.seeking')}
        isBusy={flow.seeking.isBusy}
        whyNot={flow.isPhoneComplete ? null : failureLine({ code: 'PHONE_INVALID' }, 'transfer')}
        onTap={() => void flow.seekPhone()}
      />
      <ListCard>
        <ListRow icon="scan" title={t('transfer.scan')} onTap={scan} />
        <ListRow icon="qr" title={t('transfer.ownCode')} onTap={() => go('receiveCode')} />
        <ListRow icon="user" title={t('collection.ask')} onTap={() => go('collectionNew', {})} />
        <ListRow icon="bill" title={t('collection.mine')} onTap={() => go('collections')} />
      </ListCard>
      {flow.recent.length > 0 && (
        <ListCard title={t('transfer.recent')}>
          {flow.recent.map((payee) => (
            <ListRow
              key={payee.ticket}
              mark={<PersonMark name={payee.name} />}
              title={payee.name}
              {...(payee.isVerified ? {} : { note: t('transfer.stranger') })}
              onTap={() => flow.choose(payee)}
            />
          ))}
        </ListCard>
      )}
    </Screen>
  )
})
