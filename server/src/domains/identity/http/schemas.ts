import { object, typed } from '#http/schemas/common'

export const IdentityRequest = object(
  'IdentityRequest',
  {
    legalName: typed(
      128,
      'As it stands on the identity card. Unseen marks and spaces between Han characters are cleaned away, any dot is ·',
    ),
    idNumber: typed(64, '18 characters; spaces, hyphens, full-width digits and unseen marks are cleaned away'),
  },
  'What the identity register is asked about',
)
