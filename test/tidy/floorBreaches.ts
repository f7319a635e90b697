/**
 * Imports that still stand against the floors, by the reason why, as 'from → to' below server/src. One that is mended must
 * leave the list, and nothing may be added to it: the next one is mended instead.
 */
export const floorBreaches: Record<string, readonly string[]> = {
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
    'domains/proofs/checkNewPin → domains/users/userStore',
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
}
