import { insertMessages, messageFields, messageTable } from '#domains/messages/messageStore'
import { type MessageInput, newMessage } from '#domains/messages/recordMessage'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

/** The inbox's part of a ledger batch. */
export const messageWrites: readonly RankedWrite[] = [
  {
    name: 'messageAdded',
    lockRank: lockRanks.message,
    columns: messageTable.typesOf(messageFields),
    sql: insertMessages('$rows'),
  },
]

/** What the inbox says about the money; the same event is told once. */
export function messageAdded(message: MessageInput): BusinessWrite {
  return { name: 'messageAdded', row: messageTable.cellsOf(messageFields, newMessage(message)) }
}
