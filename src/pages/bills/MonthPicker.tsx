import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Icon } from '@/components/Icon'
import { ListRow } from '@/components/ListCard'
import { Sheet } from '@/components/Sheet'
import { Tappable } from '@/components/Tappable'
import { useStores } from '@/hooks/useStores'
import { formatMonth, t } from '@/i18n'
import './MonthPicker.scss'

/** Which month is listed; every month that has bills can be chosen. */
export const MonthPicker = observer(function MonthPicker() {
  const { bills } = useStores()
  const [isOpen, setOpen] = useState(false)
  const choose = (month: string | null) => {
    setOpen(false)
    void bills.showMonth(month)
  }
  const nameOf = (month: string | null) => (month === null ? t('bills.allMonths') : formatMonth(month))
  return (
    <>
      <Tappable className="month-picker" lead={t('bills.chooseMonth')} onTap={() => setOpen(true)}>
        <Icon name="calendar" size="medium" />
        {nameOf(bills.month)}
        <Icon name="chevron-down" size="small" />
      </Tappable>
      <Sheet title={t('bills.chooseMonth')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {[null, ...bills.knownMonths].map((month) => (
          <ListRow
            key={month ?? 'all'}
            title={nameOf(month)}
            {...(month === bills.month ? { value: <Icon name="check" size="medium" /> } : {})}
            endIcon={null}
            onTap={() => choose(month)}
          />
        ))}
      </Sheet>
    </>
  )
})
