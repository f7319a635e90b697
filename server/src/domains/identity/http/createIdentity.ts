import { createIdentity as create } from '#domains/identity/createIdentity'
import { IdentityRequest } from '#domains/identity/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { User } from '#http/schemas/session'
import type { App } from '#http/types'

export function createIdentity(app: App): void {
  app.post(
    '/identity',
    {
      schema: {
        operationId: 'createIdentity',
        tags: ['identity'],
        summary: 'Prove name and ID number; opens account class I',
        description:
          'For the owner of the session, after agreement to the text `identity` (`CONSENT_REQUIRED`). What can be told without the register is told first; then the register is asked, a few times a day (`IDENTITY_TRIES_EXCEEDED`). One person has one wallet (`IDENTITY_IN_USE`), and what is verified stays (`IDENTITY_ALREADY_VERIFIED`). Answers the user with their account class.',
        body: ref(IdentityRequest),
        response: {
          200: ref(User),
          ...problemResponses(
            'CONSENT_REQUIRED',
            'NAME_INVALID',
            'ID_NUMBER_INVALID',
            'ID_NUMBER_OLD',
            'ID_NUMBER_CHECK_DIGIT',
            'ID_NUMBER_BIRTH_DATE',
            'AGE_TOO_YOUNG',
            'IDENTITY_MISMATCH',
            'IDENTITY_IN_USE',
            'IDENTITY_ALREADY_VERIFIED',
            'IDENTITY_TRIES_EXCEEDED',
            'IDENTITY_UNAVAILABLE',
          ),
        },
      },
    },
    async (request) => create(app.context, sessionOf(request).userId, request.body),
  )
}
