import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { drawRequestNumber, type ErrorCode } from '@wallet/rules'
import type { ErrorParams } from '#apiError'
import { presentProblem } from '#http/problems'

/**
 * What a connection may cost. A phone on a bad network sends a request within seconds; who takes longer, sends half of it or
 * reads no answer must not hold a place for ever.
 */
export const connectionOptions = {
  /** Between the first byte and the last one of a request. */
  requestTimeout: 20_000,
  /** Longer than a proxy in front keeps its own, so that it is never the one to find a connection closed. */
  keepAliveTimeout: 75_000,
  /** Nothing at all passes, in neither direction: above the longest wait for a bank. */
  connectionTimeout: 90_000,
  http: {
    headersTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 16 * 1024,
    // Refused by the application, which says why.
    requireHostHeader: false,
  } satisfies ServerOptions,
} as const

const CONNECTIONS_MAX = 10_000

/** Limits and answers below the application: what is no HTTP, or expects what nobody offers. */
export function guardServer(server: Server): void {
  server.maxConnections = CONNECTIONS_MAX
  server.on('checkExpectation', refuseExpectation)
}

/**
 * Answers what never became a request, and hangs up. A connection on which nothing was ever asked stays until the connection
 * timeout: browsers open some ahead and use them seconds later, and a request that crossed our refusal would take it for
 * its answer.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  if (isLate && socket.bytesRead === 0) return
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const body = isLate ? problemText('REQUEST_TIMEOUT') : problemText('REQUEST_INVALID', { field: 'headers' })
  const lines = [
    `HTTP/1.1 ${isLate ? '408 Request Timeout' : '400 Bad Request'}`,
    'content-type: application/problem+json',
    'cache-control: no-store',
    'connection: close',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const body = problemText('REQUEST_INVALID', { field: 'expect' })
  response.writeHead(400, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    connection: 'close',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

function problemText(code: ErrorCode, params: ErrorParams = {}): string {
  return JSON.stringify(presentProblem(code, params, drawRequestNumber()))
}
