import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SandboxConfig } from '#config'

const LOOPBACK_HOST = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/

/**
 * Keeps foreign pages out of the desk: a page of another origin can neither change anything here nor, by
 * pointing its own name at this machine, read anything.
 */
export function guardDesk(desk: FastifyInstance, config: SandboxConfig): void {
  const isLocal = LOOPBACK_HOST.test(config.host) || config.host === '::1'
  desk.addHook('onRequest', async (request, reply) => {
    if (isLocal && !LOOPBACK_HOST.test(request.headers.host ?? '')) {
      return reply.code(403).send({ error: 'host_refused', message: 'the desk answers on this machine only' })
    }
    if (isFromElsewhere(request)) {
      return reply.code(403).send({ error: 'origin_refused', message: 'the desk is not for other pages' })
    }
  })
}

function isFromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET'
  if ((site === 'cross-site' || site === 'same-site') && !isNavigation) return true
  const { origin } = request.headers
  return (
    origin !== undefined && origin !== `http://${request.headers.host}` && origin !== `https://${request.headers.host}`
  )
}
