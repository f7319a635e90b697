/**
 * Imports that still stand against the floors, by the reason why, as 'from → to' below server/src. One that is mended must
 * leave the list, and nothing may be added to it: the next one is mended instead.
 */
export const floorBreaches: Record<string, readonly string[]> = {
  'schemas and presenters that several nouns share wait to be split out into http/': [
    'domains/hosts/http/schemas → domains/sessions/http/schemas',
    'domains/identity/http/createIdentity → domains/sessions/http/schemas',
    'domains/loginMethods/http/createHostIdentity → domains/hosts/http/schemas',
    'domains/loginMethods/http/detachHostIdentity → domains/hosts/http/schemas',
    'domains/loginMethods/http/readLoginMethods → domains/hosts/http/schemas',
    'domains/loginMethods/http/setLoginPassword → domains/hosts/http/schemas',
    'domains/proofs/http/createProofCode → domains/sessions/http/schemas',
    'domains/proofs/http/createSmsCode → domains/sessions/http/schemas',
    'domains/proofs/http/setPin → domains/identity/http/schemas',
    'domains/proofs/http/setPin → domains/sessions/http/schemas',
    'domains/registrations/http/createRegistration → domains/sessions/http/schemas',
    'domains/sessions/http/createHostSession → domains/hosts/http/schemas',
    'domains/users/http/readUser → domains/sessions/http/schemas',
  ],
  'reads or writes rows of a stranger; a use case or a view of that noun should give them': [
    'domains/hosts/linkHostIdentity → domains/users/userStore',
    'domains/hosts/createHostPhone → domains/users/userStore',
    'domains/loginMethods/createHostIdentity → domains/hosts/hostIdentityStore',
    'domains/loginMethods/createHostIdentity → domains/sessions/sessionStore',
    'domains/loginMethods/detachHostIdentity → domains/hosts/hostIdentityStore',
    'domains/loginMethods/detachHostIdentity → domains/sessions/sessionStore',
    'domains/loginMethods/detachHostIdentity → domains/users/userStore',
    'domains/loginMethods/readLoginMethods → domains/hosts/hostIdentityStore',
    'domains/loginMethods/readLoginMethods → domains/users/userStore',
    'domains/loginMethods/setLoginPassword → domains/users/userStore',
    'domains/proofs/setPin → domains/users/userStore',
    'domains/proofs/stepUp → domains/users/userStore',
    'domains/registrations/createRegistration → domains/hosts/hostIdentityStore',
    'domains/registrations/createRegistration → domains/sessions/deviceStore',
    'domains/registrations/createRegistration → domains/users/userStore',
    'domains/sessions/createHostSession → domains/hosts/hostIdentityStore',
    'domains/sessions/createSession → domains/users/userStore',
    'domains/subscriptions/subscriptions → domains/hosts/hostIdentityStore',
  ],
  'taking back a consent ends sessions and is told: it belongs above them': [
    'domains/consents/withdrawConsent → domains/messages/recordMessage',
    'domains/consents/withdrawConsent → domains/sessions/sessionStore',
  ],
  'a user is shown with the verified name': ['domains/users/readUser → domains/identity/identityPlaces'],
  'the guards ask who is there; they move beside the use case that answers, and the request keeps its type here': [
    'http/plugins/merchant → domains/merchants/authenticateMerchant',
    'http/plugins/merchant → domains/merchants/merchantStore',
    'http/plugins/session → domains/sessions/authenticate',
  ],
  'a locked password is told in the inbox from inside the guard; the caller should hand that in': [
    'kit/guardedTry → domains/messages/recordMessage',
  ],
}
