import { checkLegalName, cleanNumber, idNumberLength } from '@wallet/rules'
import { observer } from 'mobx-react-lite'
import { Consent } from '@/components/Consent'
import { MessageSlot } from '@/components/MessageSlot'
import { Notice } from '@/components/Notice'
import { PrimaryButton } from '@/components/PrimaryButton'
import { ResultFace } from '@/components/ResultFace'
import { Screen } from '@/components/Screen'
import { StepHeader } from '@/components/StepHeader'
import { TextField } from '@/components/TextField'
import { go } from '@/hooks/navigation'
import { useConsent } from '@/hooks/useConsent'
import { useFirstSteps } from '@/hooks/useFirstSteps'
import { useLatest } from '@/hooks/useLatest'
import { usePageTitle } from '@/hooks/usePageTitle'
import { useSignedIn } from '@/hooks/useSignedIn'
import { useStores } from '@/hooks/useStores'
import { documentLabel, failureLine, t } from '@/i18n'
import { IdentityStore } from '../stores/IdentityStore'
import { Unlocks } from './Unlocks'
import '../texts'

/** Name and ID number, checked once. A typing mistake is found here and costs no check. */
export default observer(function IdentityPage() {
  const { user } = useStores().session
  const { identifying } = useStores().of(IdentityStore)
  usePageTitle(t('account.identityTitle'))
  useSignedIn()

  return (
    <Screen>
      {user !== null && user.accountClass !== 'none' ? <Done /> : <IdentityForm key={user?.id} />}
      {identifying.status === 'idle' && user?.accountClass === 'none' && <Unlocks />}
    </Screen>
  )
})

const IdentityForm = observer(() => {
  const identity = useStores().of(IdentityStore)
  const legalName = useLatest('')
  const idNumber = useLatest('')
  const consent = useConsent()
  const { identifying } = identity

  const name = checkLegalName(legalName.drawn)
  const id = identity.check(idNumber.drawn)
  const wrong = (name.ok ? null : name.code) ?? (id.ok ? null : id.code)
  const isWhole = cleanNumber(idNumber.drawn).length >= idNumberLength
  const idProblem = isWhole && !id.ok ? failureLine({ code: id.code }, 'identity') : null
  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    identifying.reset()
  }
  const submit = () => {
    const typedName = checkLegalName(legalName.read())
    const typedId = identity.check(idNumber.read())
    if (typedName.ok && typedId.ok)
      void identity.verify({ legalName: typedName.normalized, idNumber: typedId.normalized })
  }

  return (
    <>
      <StepHeader title={t('account.identityTitle')} note={t('account.identityNote')} />
      <TextField
        label={t('account.legalName')}
        value={legalName.drawn}
        placeholder={t('account.legalNamePlaceholder')}
        onChange={change(legalName.set)}
      />
      <TextField
        label={t('account.idNumber')}
        keys="idNumber"
        value={idNumber.drawn}
        placeholder={t('account.idNumberPlaceholder')}
        hint={t(id.ok ? 'account.idNumberGood' : 'account.idNumberHint')}
        problem={idProblem}
        onChange={change(idNumber.set)}
      />
      <Consent
        isChecked={consent.isChecked}
        isMissing={consent.isMissing}
        lead={t('consents.identityLead')}
        documents={[
          {
            title: t('consents.link', { title: documentLabel('identity') }),
            onOpen: () => go('agreement', { document: 'identity' }),
          },
        ]}
        onToggle={consent.toggle}
      />
      <MessageSlot>
        {identifying.failure && <Notice tone="danger" text={failureLine(identifying.failure, 'identity')} />}
      </MessageSlot>
      <PrimaryButton
        label={t('account.verify')}
        busyLabel={t('account.verifying')}
        isBusy={identifying.isBusy}
        whyNot={wrong && failureLine({ code: wrong }, 'identity')}
        onTap={() => consent.whenGiven(submit)}
      />
    </>
  )
})

const Done = observer(() => {
  const { session } = useStores()
  const { goOn } = useFirstSteps()
  const { nameMasked, idNumberMasked } = session.user ?? {}
  const note = t('account.identityDoneNote', { name: nameMasked ?? '', idNumber: idNumberMasked ?? '' })
  return (
    <>
      <ResultFace kind="succeeded" title={t('account.identityDone')} note={note} />
      <PrimaryButton label={t('account.goOn')} onTap={goOn} />
    </>
  )
})
