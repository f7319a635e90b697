import type { ApiClient } from '@/api/client'
import type { MessagePage, UnreadMessages } from '@/api/types'

/** What the wallet has told this user: payments, top-ups, security. */
export const messagesApi = (client: ApiClient) => ({
  list: ({ cursor, limit }: { cursor?: string; limit?: number }) =>
    client.request<MessagePage>({ method: 'GET', path: '/messages', query: { cursor, limit } }),
  /** Marks this message and everything older as read. */
  markRead: (throughId: string) =>
    client.request<UnreadMessages>({ method: 'POST', path: '/messages/read', body: { throughId } }),
})
