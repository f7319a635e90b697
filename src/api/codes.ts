import type { ApiClient } from './client'
import type { CodePreview, CodeResolution } from './types'

/** What a scanned text means. */
export const codesApi = (client: ApiClient) => ({
  /** What the code itself says, for somebody who is not signed in. */
  preview: (text: string) =>
    client.request<CodePreview>({ method: 'POST', path: '/codes/preview', body: { text }, isPublic: true }),
  resolve: (text: string) => client.request<CodeResolution>({ method: 'POST', path: '/codes/resolve', body: { text } }),
})
