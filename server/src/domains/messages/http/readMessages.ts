import { MessagesReadRequest, UnreadMessages } from '#domains/messages/http/schemas'
import { readMessages as read } from '#domains/messages/readMessages'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readMessages(app: App): void {
  app.post(
    '/messages/read',
    {
      schema: {
        operationId: 'readMessages',
        tags: ['messages'],
        summary: 'Mark a message and all older ones as read',
        description:
          'For the owner of the inbox. Marking again, or an older one, changes nothing. Answers how many are left.',
        body: ref(MessagesReadRequest),
        response: { 200: ref(UnreadMessages), ...problemResponses() },
      },
    },
    async (request) => ({
      unreadCount: await read(app.context, sessionOf(request).userId, request.body.throughId),
    }),
  )
}
