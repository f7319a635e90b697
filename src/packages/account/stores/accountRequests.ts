import { accountAgreements, agreementVersions } from '@wallet/rules'
import type { Consent, RegistrationRequest, Session, SessionRequest } from '@/api/types'
import type { StoreContext } from '@/stores/StoreContext'

type Deps = Pick<StoreContext, 'api' | 'device' | 'sealer'>
type Registration = Omit<RegistrationRequest, 'consents' | 'device' | 'password'>
type SignIn = Omit<SessionRequest, 'consents' | 'device' | 'password'>

/** What whoever opens a wallet agrees to, in the versions this build shows. */
export const accountConsents = (): Consent[] =>
  accountAgreements.map((document) => ({ document, version: agreementVersions[document] }))

/**
 * The two requests that open a session with a proof of the phone, from this device and with the consents of its form. A
 * password is sealed at once and kept nowhere.
 */
export function accountRequests({ api, device, sealer }: Deps) {
  const complete = async (password?: string) => ({
    ...(password === undefined ? {} : { password: await sealer.seal('login_password', password) }),
    consents: accountConsents(),
    device: await device.describe(),
  })
  return {
    register: async (proof: Registration, password?: string): Promise<Session> =>
      api.auth.register({ ...proof, ...(await complete(password)) }),
    signIn: async (proof: SignIn, password?: string): Promise<Session> =>
      api.auth.createSession({ ...proof, ...(await complete(password)) }),
  }
}
