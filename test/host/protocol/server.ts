import { type WebSocket, WebSocketServer } from 'ws'
import type { Host } from '../core/host'
import { appMethods } from './appMethods'
import { elementMethods } from './elementMethods'
import { hostMethods } from './hostMethods'
import type { Methods } from './methods'
import { pageMethods } from './pageMethods'
import { toolMethods } from './toolMethods'

interface Request {
  readonly id: string
  readonly method: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** A host nobody speaks to ends by itself: a test that died must not leave one behind. */
const patienceMs = 60_000

/** Speaks the wire protocol of miniprogram-automator on 127.0.0.1. Resolves when it listens; `onEnd` ends the program. */
export function serve(host: Host, port: number, onEnd: () => void): Promise<void> {
  const server = new WebSocketServer({ host: '127.0.0.1', port })
  const clients = new Set<WebSocket>()
  const broadcast = (method: string, params: unknown) => {
    for (const client of clients) client.send(JSON.stringify({ method, params }))
  }
  const end = () => {
    host.app.kill()
    server.close()
    setTimeout(onEnd, 50)
  }
  const methods: Methods = {
    ...toolMethods(host, end),
    ...appMethods(host, broadcast),
    ...pageMethods(host),
    ...elementMethods(host),
    ...hostMethods(host),
  }
  host.onViolation = (sentence) => broadcast('App.exceptionThrown', { message: sentence })
  let patience = setTimeout(end, patienceMs)
  server.on('connection', (client) => {
    clearTimeout(patience)
    clients.add(client)
    client.on('message', (data) => void answer(client, methods, String(data)))
    client.on('close', () => {
      clients.delete(client)
      if (clients.size === 0) patience = setTimeout(end, patienceMs)
    })
  })
  return new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
}

async function answer(client: WebSocket, methods: Methods, text: string): Promise<void> {
  const { id, method, params = {} } = JSON.parse(text) as Request
  try {
    const work = methods[method]
    if (work === undefined) throw new Error(`this host does not know ${method}`)
    client.send(JSON.stringify({ id, result: (await work(params)) ?? {} }))
  } catch (error) {
    client.send(JSON.stringify({ id, error: { message: messageOf(error) } }))
  }
}

/** Errors come from this program and from the app's realm, and the hosts' own are plain objects. */
function messageOf(error: unknown): string {
  const { message, errMsg } = (error ?? {}) as { message?: unknown; errMsg?: unknown }
  return String(message ?? errMsg ?? error)
}
