import type { ApiClient } from './client'
import type { CodeResolution } from './types'

/** What a scanned text means. */
export const codesApi = (client: ApiClient) => ({
  resolve: (text: string) => client.request<CodeResolution>({ method: 'POST', path: '/codes/resolve', body: { text } }),
})
