import { observer } from 'mobx-react-lite'
import type { ComponentType } from 'react'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { TextField } from '@/components/TextField'
import { useStores } from '@/hooks/useStores'
import { formatYuanSign, t } from '@/i18n'
import { CollectionForm, type CollectionKind } from '../stores/CollectionForm'

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

const fields: Record<CollectionKind, ComponentType> = { one: PhoneField, equal: PeopleField }

/** What each kind asks for beside the sum. */
export const KindFields = observer(function KindFields() {
  const Fields = fields[useStores().of(CollectionForm).kind]
  return <Fields />
})
