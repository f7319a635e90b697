import { collectionRules } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import type { ComponentType } from 'react'
import { ListCard, ListRow } from '@/components/ListCard'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { TextField } from '@/components/TextField'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'
import { CollectionForm, type CollectionKind } from '../stores/CollectionForm'

/** What is asked for next in a sheet: the sum of all of it, or who stands at this place of the list. */
export type AskedNext = 'sum' | number

interface FieldsProps {
  onAsk: (next: AskedNext) => void
}

const SumRow = observer(function SumRow({ onAsk }: FieldsProps) {
  const { totalFen } = useStores().of(CollectionForm)
  return (
    <ListCard>
      <ListRow
        title={t('collection.amount')}
        value={totalFen === null ? t('pay.amountHint') : formatYuanSign(totalFen)}
        onTap={() => onAsk('sum')}
      />
    </ListCard>
  )
})

const PhoneField = observer(function PhoneField() {
  const form = useStores().of(CollectionForm)
  return (
    <TextField
      label={t('collection.phone')}
      keys="digits"
      value={form.phone}
      placeholder={t('common.phonePlaceholder')}
      hint={t('collection.phoneHint')}
      onChange={form.setPhone}
    />
  )
})

const PeopleField = observer(function PeopleField() {
  const form = useStores().of(CollectionForm)
  const { split } = form
  const each = split?.sharesFen[0]
  return (
    <>
      <TextField
        label={t('collection.people')}
        keys="digits"
        value={form.peopleText}
        hint={t('collection.peopleHint')}
        onChange={form.setPeople}
      />
      <MessageSlot>
        {split && each !== undefined && (
          <Notice text={t('collection.each', { each: formatYuanSign(each), own: formatYuanSign(split.ownFen) })} />
        )}
      </MessageSlot>
    </>
  )
})

const OneFields = (props: FieldsProps) => (
  <>
    <SumRow {...props} />
    <PhoneField />
  </>
)

const EqualFields = (props: FieldsProps) => (
  <>
    <SumRow {...props} />
    <PeopleField />
  </>
)

/** Everybody with a sum of their own, and what it comes to. */
const EachFields = observer(function EachFields({ onAsk }: FieldsProps) {
  const { people } = useStores().of(CollectionForm)
  const sumFen = people.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <ListCard>
      {Array.from(people.entries(), ([place, { phone, amountFen }]) => (
        <ListRow
          key={place}
          icon="user"
          title={phone || t('collection.anybody')}
          value={formatYuanSign(amountFen)}
          onTap={() => onAsk(place)}
        />
      ))}
      {people.length < collectionRules.peopleMax && (
        <ListRow icon="plus" title={t('collection.addPerson')} onTap={() => onAsk(people.length)} />
      )}
      {people.length > 1 && <ListRow title={t('collection.sum')} value={formatYuanSign(sumFen)} />}
    </ListCard>
  )
})

const fields: Record<CollectionKind, ComponentType<FieldsProps>> = {
  one: OneFields,
  equal: EqualFields,
  each: EachFields,
}

/** What each kind asks for beside what it is for. */
export const KindFields = observer(function KindFields(props: FieldsProps) {
  const Fields = fields[useStores().of(CollectionForm).kind]
  return <Fields {...props} />
})
