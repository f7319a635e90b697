import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { PrimaryButton } from '@/components/PrimaryButton'
import { TextField } from '@/components/TextField'
import { useStores } from '@/hooks/useStores'
import { t } from '@/i18n'

/** The other way in, without an SMS. The password stays in this field until it is sealed. */
export const PasswordSignIn = observer(({ withConsent }: { withConsent: (proceed: () => void) => void }) => {
  const { signIn } = useStores()
  const [password, setPassword] = useState('')
  return (
    <>
      <TextField
        label={t('account.password')}
        isPassword
        value={password}
        failure={signIn.submitting.failure}
        onChange={setPassword}
      />
      <PrimaryButton
        label={t('account.signIn')}
        busyLabel={t('account.signingIn')}
        isBusy={signIn.submitting.isBusy}
        isDisabled={!signIn.isPhoneComplete || password === ''}
        onTap={() => withConsent(() => void signIn.signInWithPassword(password))}
      />
    </>
  )
})
