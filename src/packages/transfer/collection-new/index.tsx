import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { ChoiceGroup } from '@/components/ChoiceGroup'
import { FailureWays } from '@/components/FailureWays'
import { ListCard, ListRow } from '@/components/ListCard'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { TextField } from '@/components/TextField'
import { replace, useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, type PlainTextKey, t } from '@/i18n'
import { AmountSheet } from '../AmountSheet'
import { CollectionForm, type CollectionKind, collectionKinds } from '../stores/CollectionForm'
import { KindFields } from './KindFields'
import { whyNotAsk } from './whyNotAsk'
import '../texts'

const kindWords: Record<CollectionKind, PlainTextKey> = { one: 'collection.kindOne', equal: 'collection.kindEqual' }

/** How much, from whom and what for. */
function CollectionNewPage() {
  const { totalFen = '', note = '' } = useParams('collectionNew')
  const form = useStores().of(CollectionForm)
  const billFen = /^[1-9]\d{0,11}$/.test(totalFen) ? Number(totalFen) : null
  const [isAsking, setAsking] = useState(false)
  const { creating, totalFen: sumFen } = form
  usePageTitle(t('collection.newTitle'))
  useSignedIn()
  useEffect(() => {
    if (billFen === null) form.reset()
    else form.begin({ totalFen: billFen, note })
  }, [form, billFen, note])
  const submit = async () => {
    const made = await form.create()
    if (made) replace('collection', { collectionId: made.id })
  }
  const button = (
    <PrimaryButton
      label={t('collection.submit')}
      busyLabel={t('collection.submitting')}
      isBusy={creating.isBusy}
      whyNot={whyNotAsk(form)}
      onTap={() => void submit()}
    />
  )
  const sheet = (
    <AmountSheet
      title={t('collection.amount')}
      firstFen={sumFen}
      onDone={form.setTotal}
      onClose={() => setAsking(false)}
    />
  )
  return (
    <Screen footer={button} overlay={isAsking && sheet}>
      <ChoiceGroup
        title={t('collection.kind')}
        choices={collectionKinds.map((value) => ({ value, label: t(kindWords[value]) }))}
        selected={form.kind}
        onSelect={form.setKind}
      />
      <ListCard>
        <ListRow
          title={t('collection.amount')}
          value={sumFen === null ? t('pay.amountHint') : formatYuanSign(sumFen)}
          onTap={() => setAsking(true)}
        />
      </ListCard>
      <KindFields />
      <TextField
        label={t('collection.note')}
        value={form.note}
        placeholder={t('collection.notePlaceholder')}
        problem={form.isNoteTooLong ? t('collection.noteTooLong') : null}
        onChange={form.setNote}
      />
      {creating.failure && <FailureWays failure={creating.failure} context="transfer" />}
    </Screen>
  )
}

export default observer(CollectionNewPage)
