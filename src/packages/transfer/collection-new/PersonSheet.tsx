import { View } from '@tarojs/components'
import { isPhone, normalizePhone } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { AmountPad } from '@/components/AmountPad'
import { PrimaryButton } from '@/components/PrimaryButton'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { useLatest } from '@/hooks/useLatest'
import { useStores } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { failureLine, t } from '@/i18n'
import { CollectionForm } from '../stores/CollectionForm'

/** Who is asked at this place of the list, and for how much. */
export const PersonSheet = observer(function PersonSheet({ place, onClose }: { place: number; onClose: () => void }) {
  const form = useStores().of(CollectionForm)
  const person = form.people[place]
  const phone = useLatest(person?.phone ?? '')
  const { text, amountFen, press } = useTypedAmount(undefined, person?.amountFen)
  const finish = () => {
    if (amountFen !== null) form.setPerson(place, { phone: phone.read(), amountFen })
    onClose()
  }
  const remove = () => {
    form.removePerson(place)
    onClose()
  }
  const problem = phoneProblem(form, phone.drawn, place)
  const button = (
    <PrimaryButton
      label={t('transfer.amountDone')}
      whyNot={amountFen === null ? t('common.amountFirst') : problem}
      onTap={finish}
    />
  )
  return (
    <Sheet title={t('collection.person')} isOpen onClose={onClose}>
      <View className="stack">
        <TextField
          label={t('collection.phone')}
          keys="digits"
          value={phone.drawn}
          placeholder={t('collection.anybody')}
          onChange={phone.set}
        />
        <AmountPad text={text} button={button} onPress={press} />
        {person && <PrimaryButton kind="text" label={t('collection.removePerson')} onTap={remove} />}
      </View>
    </Sheet>
  )
})

function phoneProblem(form: CollectionForm, phone: string, place: number): string | null {
  if (phone === '') return null
  if (!isPhone(normalizePhone(phone))) return failureLine({ code: 'PHONE_INVALID' }, 'transfer')
  return form.isAsked(phone, place) ? t('collection.personTwice') : null
}
