import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { ChoiceGroup } from '@/components/ChoiceGroup'
import { FailureWays } from '@/components/FailureWays'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Screen } from '@/components/Screen'
import { TextField } from '@/components/TextField'
import { replace, useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { type PlainTextKey, t } from '@/i18n'
import { AmountSheet } from '../AmountSheet'
import { CollectionForm, type CollectionKind, collectionKinds } from '../stores/CollectionForm'
import { type AskedNext, KindFields } from './KindFields'
import { PersonSheet } from './PersonSheet'
import { whyNotAsk } from './whyNotAsk'
import '../texts'

const kindWords: Record<CollectionKind, PlainTextKey> = {
  one: 'collection.kindOne',
  equal: 'collection.kindEqual',
  each: 'collection.kindEach',
}

/** How much, from whom and what for. */
function CollectionNewPage() {
  const { totalFen = '', note = '' } = useParams('collectionNew')
  const form = useStores().of(CollectionForm)
  const billFen = /^[1-9]\d{0,11}$/.test(totalFen) ? Number(totalFen) : null
  const [asked, setAsked] = useState<AskedNext | null>(null)
  const { creating } = form
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
  return (
    <Screen footer={button} overlay={<FormSheet asked={asked} onClose={() => setAsked(null)} />}>
      <ChoiceGroup
        title={t('collection.kind')}
        choices={collectionKinds.map((value) => ({ value, label: t(kindWords[value]) }))}
        selected={form.kind}
        onSelect={form.setKind}
      />
      <KindFields onAsk={setAsked} />
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

const FormSheet = observer(function FormSheet({ asked, onClose }: { asked: AskedNext | null; onClose: () => void }) {
  const form = useStores().of(CollectionForm)
  if (asked === null) return null
  if (asked !== 'sum') return <PersonSheet key={asked} place={asked} onClose={onClose} />
  return (
    <AmountSheet title={t('collection.amount')} firstFen={form.totalFen} onDone={form.setTotal} onClose={onClose} />
  )
})

export default observer(CollectionNewPage)
