import { type Agreement, agreementVersions } from '@wallet/rules'
import type { ApiClient } from './client'
import type { ConsentList } from './types'

/** What the user has agreed to, document by document. Each change answers all of them anew. */
export const consentsApi = (client: ApiClient) => ({
  list: () => client.request<ConsentList>({ method: 'GET', path: '/consents' }),
  /** Agrees to the text this build shows; CONSENT_REQUIRED when there is a newer one. */
  give: (document: Agreement) =>
    client.request<ConsentList>({
      method: 'PUT',
      path: `/consents/${document}`,
      body: { version: agreementVersions[document] },
    }),
  /** Withdrawing the terms or the privacy policy ends every session of this user. */
  withdraw: (document: Agreement) => client.request<ConsentList>({ method: 'DELETE', path: `/consents/${document}` }),
})
