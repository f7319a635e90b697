import type { FastifyInstance, FastifyReply } from 'fastify'
import { streamEvents } from '#deskApi/eventStream'
import { serveInbox } from '#deskApi/inboxRoutes'
import { serveMerchants } from '#deskApi/merchantRoutes'
import { servePeople } from '#deskApi/peopleRoutes'
import type { BankBooks } from '#providers/bank/bankProvider'
import type { Merchants } from '#providers/merchants/merchants'
import { WalletRefusal } from '#providers/merchants/walletClient'
import type { Inbox } from '#providers/sms/inbox'
import type { World } from '#world'

export interface DeskParts {
  readonly world: World
  readonly inbox: Inbox
  readonly bank: BankBooks
  readonly merchants: Merchants
}

interface RequestError extends Error {
  readonly validation?: unknown
  readonly statusCode?: number
}

/** What the desk page and the tests ask of the sandbox: look around, and decide how the world behaves. */
export function serveDeskApi(api: FastifyInstance, parts: DeskParts): void {
  api.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  api.setErrorHandler<RequestError>((error, _request, reply) => sendError(reply, error))
  streamEvents(api, parts.world.events)
  api.get('/setup', async () => ({ previewUrl: parts.world.config.previewUrl }))
  serveInbox(api, parts.inbox)
  servePeople(api, parts)
  serveMerchants(api, parts.merchants)
}

function sendError(reply: FastifyReply, error: RequestError): FastifyReply {
  if (error instanceof WalletRefusal) {
    return reply.code(error.statusCode).send({ error: error.code, message: error.message })
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return reply
      .code(error.statusCode)
      .send({ error: error.validation ? 'malformed' : 'refused', message: error.message })
  }
  reply.log.error({ err: error }, 'desk failed')
  return reply.code(500).send({ error: 'internal', message: 'the desk failed' })
}
