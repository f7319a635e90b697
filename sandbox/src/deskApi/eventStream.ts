import type { FastifyInstance } from 'fastify'
import type { DeskEvents } from '#deskEvents'

const HEARTBEAT_MS = 15_000

/** `GET /events`: one server-sent event per change, named after what changed. */
export function streamEvents(api: FastifyInstance, events: DeskEvents): void {
  const closers = new Set<() => void>()
  api.addHook('preClose', async () => {
    for (const close of closers) close()
  })

  api.get('/events', (_request, reply) => {
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    stream.write('retry: 1000\n\n')
    const unsubscribe = events.subscribe((topic) => stream.write(`event: ${topic}\ndata: {}\n\n`))
    const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS)
    const close = () => {
      clearInterval(heartbeat)
      unsubscribe()
      closers.delete(close)
      stream.end()
    }
    closers.add(close)
    stream.on('close', close)
  })
}
