import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Card } from '@/api/types'
import { BankMark } from '@/components/BankMark'
import { ListCard, ListRow } from '@/components/ListCard'
import { Sheet } from '@/components/Sheet'
import { useStores } from '@/hooks/useStores'
import { cardLabel, t } from '@/i18n'

/** The card the money comes from, and the others to choose from. Credit cards are shown with the reason they can't. */
export const TopUpCard = observer(function TopUpCard({
  card,
  onChoose,
}: {
  card: Card
  onChoose: (id: string) => void
}) {
  const { cards } = useStores()
  const [isChoosing, setChoosing] = useState(false)
  const choose = (id: string) => {
    onChoose(id)
    setChoosing(false)
  }
  return (
    <>
      <ListCard>
        <ListRow
          mark={<BankMark {...card} />}
          title={cardLabel(card)}
          note={t('topup.fromCard')}
          onTap={() => setChoosing(true)}
          tapLead={t('topup.chooseCard')}
        />
      </ListCard>
      <Sheet title={t('topup.chooseCard')} isOpen={isChoosing} onClose={() => setChoosing(false)}>
        <View>
          {cards.sorted.map((one) =>
            one.cardType === 'debit' ? (
              <ListRow
                key={one.id}
                mark={<BankMark {...one} />}
                title={cardLabel(one)}
                {...(one.id === card.id ? { note: t('common.selected') } : {})}
                endIcon={null}
                onTap={() => choose(one.id)}
              />
            ) : (
              <ListRow
                key={one.id}
                mark={<BankMark {...one} />}
                title={cardLabel(one)}
                note={t('topup.creditNotAllowed')}
              />
            ),
          )}
        </View>
      </Sheet>
    </>
  )
})
