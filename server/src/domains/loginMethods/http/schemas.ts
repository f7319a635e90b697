import { Type } from '@sinclair/typebox'
import { hostCode, instant, list, literals, object, phoneMasked, provider, ref, uuid } from '#http/schemas/common'
import { Proof } from '#http/schemas/proofs'
import { Sealed } from '#http/schemas/sealing'

export const HostIdentity = object(
  'HostIdentity',
  {
    id: uuid,
    provider,
    linkedAt: instant('When it was linked'),
    isCurrent: Type.Boolean({ description: 'True when this session was opened by it or linked to it' }),
  },
  'A WeChat or Alipay identity that signs in',
)

export const HostIdentityRequest = object(
  'HostIdentityRequest',
  { provider, code: hostCode, proof: Type.Optional(ref(Proof)) },
  'A host identity to link, with the proof that its owner is there',
)

export const HostDetachment = object(
  'HostDetachment',
  { proof: Type.Optional(ref(Proof)) },
  'The proof that the owner is there; without one the answer says whether it would be asked for',
)

export const LoginMethods = object(
  'LoginMethods',
  {
    phoneMasked,
    hasPassword: Type.Boolean({ description: 'Whether a login password is set' }),
    hostIdentities: list(ref(HostIdentity), 'The linked host identities'),
    proofs: list(
      literals(['pin', 'password', 'sms']),
      'What a change of these may be proven with now; a payment PIN counts a day after it was set',
    ),
  },
  'Every way the user can sign in',
)

export const LoginPasswordRequest = object(
  'LoginPasswordRequest',
  { password: ref(Sealed), proof: Type.Optional(ref(Proof)) },
  'The first login password, with the proof that the owner is there',
)
