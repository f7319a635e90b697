import { createHostPhone as create } from '#domains/hosts/createHostPhone'
import { HostPhone, HostPhoneRequest } from '#domains/hosts/http/schemas'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createHostPhone(app: App): void {
  app.post(
    '/host-phones',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'createHostPhone',
        tags: ['accounts'],
        summary: 'Read the phone number behind the host’s phone button; its ticket registers that phone',
        description:
          'For whoever holds the hostTicket of POST /v1/host-sessions, with what the phone button of that host gave for that very person. Each answer of the host is taken once (`HOST_PHONE_USED`), must be fresh and, on Alipay, be signed by it (`HOST_SIGNATURE_INVALID`). The ticket answered registers the phone together with the hostTicket it came by; a phone that has a wallet already signs in by other ways.',
        body: ref(HostPhoneRequest),
        response: {
          200: ref(HostPhone),
          ...problemResponses(
            'HOST_TICKET_INVALID',
            'HOST_CODE_INVALID',
            'HOST_LOGIN_TOO_OFTEN',
            'HOST_USER_BLOCKED',
            'HOST_PHONE_REFUSED',
            'HOST_PHONE_UNAVAILABLE',
            'HOST_PHONE_USED',
            'HOST_SIGNATURE_INVALID',
            'HOST_BUSY',
            'HOST_NOT_CONFIGURED',
            'PHONE_INVALID',
          ),
        },
      },
    },
    async (request) => create(app.context, request.body),
  )
}
