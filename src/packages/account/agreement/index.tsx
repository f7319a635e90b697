import { View } from '@tarojs/components'
import { agreementVersions } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { Screen } from '@/components/Screen'
import { useParams } from '@/hooks/navigation'
import { usePageTitle } from '@/hooks/usePageTitle'
import { t } from '@/i18n'
import './index.scss'
import '../texts'

const documents = {
  terms: {
    title: 'account.termsTitle',
    parts: [
      ['account.termsMoney', 'account.termsMoneyText'],
      ['account.termsAccount', 'account.termsAccountText'],
      ['account.termsPay', 'account.termsPayText'],
      ['account.termsPoints', 'account.termsPointsText'],
      ['account.termsEnd', 'account.termsEndText'],
    ],
  },
  privacy: {
    title: 'account.privacyTitle',
    parts: [
      ['account.privacyCollect', 'account.privacyCollectText'],
      ['account.privacyKeep', 'account.privacyKeepText'],
      ['account.privacyShare', 'account.privacyShareText'],
      ['account.privacyRights', 'account.privacyRightsText'],
    ],
  },
  identity: {
    title: 'consents.identity',
    parts: [
      ['consents.identityCollect', 'consents.identityCollectText'],
      ['consents.identityPurpose', 'consents.identityPurposeText'],
      ['consents.identityGiven', 'consents.identityGivenText'],
      ['consents.identityKept', 'consents.identityKeptText'],
    ],
  },
  cards: {
    title: 'consents.cards',
    parts: [
      ['consents.cardsCollect', 'consents.cardsCollectText'],
      ['consents.cardsPurpose', 'consents.cardsPurposeText'],
      ['consents.cardsGiven', 'consents.cardsGivenText'],
      ['consents.cardsKept', 'consents.cardsKeptText'],
    ],
  },
} as const

/** A text one agrees to, to read before anything personal is asked. */
export default observer(function AgreementPage() {
  const { document = 'terms' } = useParams('agreement')
  const { title, parts } = documents[document]
  usePageTitle(t(title))

  return (
    <Screen>
      <View className="agreement">
        <View className="hint">{t('account.version', { version: agreementVersions[document] })}</View>
        {parts.map(([heading, text]) => (
          <View key={heading} className="agreement__part">
            <View className="agreement__heading">{t(heading)}</View>
            <View className="agreement__text">{t(text)}</View>
          </View>
        ))}
      </View>
    </Screen>
  )
})
