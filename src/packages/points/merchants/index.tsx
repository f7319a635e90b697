import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { EmptyFace } from '@/components/EmptyFace'
import { ListCard, ListRow } from '@/components/ListCard'
import { MerchantMark } from '@/components/MerchantMark'
import { pointsPerYuan } from '@/components/pointsPerYuan'
import { Screen } from '@/components/Screen'
import { SearchField } from '@/components/SearchField'
import { StateView } from '@/components/StateView'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'
import { PartnersStore } from '../stores/PartnersStore'
import { merchantsMatching } from './merchantsMatching'

/** Where points can be earned, and how many. */
function PartnerMerchantsPage() {
  const partners = useStores().of(PartnersStore)
  const { items, listing } = partners
  const [words, setWords] = useState('')
  const found = merchantsMatching(items, words)
  usePageTitle(t('points.partners'))
  useDidShow(() => void partners.load())
  return (
    <Screen>
      <StateView
        status={listing.status}
        failure={listing.failure}
        hasContent={items.length > 0}
        isEmpty={items.length === 0}
        empty={{ icon: 'merchant', title: t('points.noPartners') }}
        onRetry={() => void partners.load()}
      >
        <SearchField label={t('points.search')} value={words} onType={setWords} />
        {found.length === 0 ? (
          <EmptyFace icon="search" title={t('points.noMatch', { words })} />
        ) : (
          <ListCard>
            {found.map(({ id, name, category, address, pointsRateBasisPoints }) => (
              <ListRow
                key={id}
                mark={<MerchantMark name={name} />}
                title={name}
                note={[category, address].filter(Boolean).join(' · ')}
                value={t('points.rate', { points: pointsPerYuan(pointsRateBasisPoints) })}
                valueTone="gold"
              />
            ))}
          </ListCard>
        )}
      </StateView>
    </Screen>
  )
}

export default observer(PartnerMerchantsPage)
