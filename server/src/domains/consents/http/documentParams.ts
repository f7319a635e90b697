import { Type } from '@sinclair/typebox'
import { agreements } from '@wallet/rules'
import { literals } from '#http/schemas/common'

/** Parameters of a path that names one text to agree to. */
export const documentParams = Type.Object(
  { document: literals(agreements, { description: 'Which text to agree to' }) },
  { additionalProperties: false },
)
