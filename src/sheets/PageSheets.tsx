import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { ConsentSheet } from '@/components/ConsentSheet'
import { PrivacySheet } from '@/components/PrivacySheet'
import { go, switchTo } from '@/hooks/navigation'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/**
 * What may have to be asked on any page: the host's privacy question, and consents of ours that are missing. Every
 * Screen carries one of these; only the page that is seen draws anything, for hosts keep the pages below alive.
 */
export const PageSheets = observer(function PageSheets() {
  const { privacy, consents } = useStores()
  const [isSeen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))

  if (!isSeen) return null
  if (privacy.isAsked) return <HostQuestion />
  return consents.asked.length > 0 ? <MissingConsents /> : null
})

const HostQuestion = observer(() => {
  const { privacy } = useStores()
  return (
    <PrivacySheet
      isOpen={privacy.isAsked}
      agreeButtonId={privacy.agreeButtonId ?? ''}
      onRead={privacy.openContract}
      onAgree={privacy.agree}
      onRefuse={privacy.refuse}
    />
  )
})

const MissingConsents = observer(() => {
  const { session, consents } = useStores()
  const { asked, mustAgree, giving } = consents
  const agree = async () => {
    if (await consents.give(consents.asked)) void Taro.showToast({ title: t('consents.again'), icon: 'none' })
  }
  const refuse = async () => {
    if (!consents.mustAgree) return consents.putOffAsked()
    await session.signOut()
    switchTo('home')
  }
  return (
    <ConsentSheet
      documents={asked}
      mustAgree={mustAgree}
      isBusy={giving.isBusy}
      failure={giving.failure}
      onRead={(document) => go('agreement', { document })}
      onAgree={() => void agree()}
      onRefuse={() => void refuse()}
    />
  )
})
