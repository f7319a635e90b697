import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { ApiError } from '#apiError'

/** As long as this requests under way are waited for when the program stops. */
const DRAIN_MS = 4_000

declare module 'fastify' {
  interface FastifyRequest {
    /** True from the moment all of it has arrived until it is answered. */
    isUnderWay: boolean
  }
}

/**
 * Ends an application in order: no new connections, no new requests on old ones, and an answer for what is under way.
 * Who has sent only half a request, or reads no answer, is not waited for: otherwise any client could keep the program
 * from closing its ledger.
 */
export const drainPlugin = fp(async (app) => {
  let isClosing = false
  let underWay = 0
  let onIdle: () => void = () => undefined
  const end = (request: FastifyRequest): void => {
    if (!request.isUnderWay) return
    request.isUnderWay = false
    underWay -= 1
    if (underWay === 0) onIdle()
  }
  app.decorateRequest('isUnderWay', false)
  app.addHook('onRequest', async () => {
    if (isClosing) throw new ApiError('SERVICE_UNAVAILABLE')
  })
  // By now the body is there.
  app.addHook('preValidation', async (request, reply) => {
    request.isUnderWay = true
    underWay += 1
    reply.raw.once('close', () => end(request))
  })
  app.addHook('onResponse', async (request) => end(request))
  app.addHook('preClose', async () => {
    isClosing = true
    app.server.close()
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      onIdle = resolve
      timer = setTimeout(resolve, DRAIN_MS)
      if (underWay === 0) resolve()
    })
    clearTimeout(timer)
    app.server.closeAllConnections()
  })
})
