import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect, type Socket } from 'node:net'

/** What attacks look at in any answer, whatever it was asked for. */
export interface AnswerBody {
  readonly id?: string
  readonly code?: string
  readonly status?: string
  readonly state?: string
  readonly moved?: string
  readonly retryable?: boolean
  readonly params?: Readonly<Record<string, string | number>>
  readonly amountFen?: number
  readonly availableFen?: number
  readonly accessToken?: string
  readonly refreshToken?: string
  readonly source?: { readonly kind: string }
  readonly failure?: { readonly code: string } | null
  readonly items?: readonly AnswerBody[]
}

export interface Answer<Body = AnswerBody> {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly body: Body
}

export interface Question {
  /** `POST /payments`; below /v1 unless it starts with it. */
  readonly route: string
  readonly token?: string
  /** An array sends the header several times. */
  readonly headers?: Readonly<Record<string, string | string[]>>
  /** JSON, or bytes that claim to be JSON. */
  readonly body?: unknown
  /** Another address of the loopback net to come from, such as 127.0.0.7. */
  readonly from?: string
}

/** The connection ended, or stayed silent, before the whole answer was there. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

const patienceMs = 60_000

/**
 * One request on a connection of its own, so that nothing of an earlier one is reused.
 *
 * @throws {ConnectionLost}
 */
export function ask<Body = AnswerBody>(origin: string, question: Question): Promise<Answer<Body>> {
  const { route, token, headers = {}, body, from } = question
  const [method = 'GET', path = ''] = route.split(' ')
  const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  const url = new URL(path.startsWith('/v1') ? path : `/v1${path}`, origin)
  return new Promise((resolve, reject) => {
    const lost = (error?: Error) => reject(new ConnectionLost(`${route}: ${error?.message ?? 'cut'}`))
    const request = httpRequest(
      url,
      {
        method,
        agent: false,
        ...(from === undefined ? {} : { localAddress: from }),
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': bytes.length }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', lost)
        response.once('end', () => resolve(answerOf(response.statusCode ?? 0, response.headers, Buffer.concat(chunks))))
      },
    )
    request.setTimeout(patienceMs, () => request.destroy(new Error('silent')))
    request.once('error', lost)
    request.end(bytes)
  })
}

function answerOf<Body>(status: number, headers: IncomingHttpHeaders, bytes: Buffer): Answer<Body> {
  const text = bytes.toString('utf8')
  const isJson = /json/.test(headers['content-type'] ?? '') && text !== ''
  return { status, headers, text, body: (isJson ? JSON.parse(text) : {}) as Body }
}

/** The text of a request as it goes over the wire, for those that no client would send. */
export function requestText(
  route: string,
  { headers = [], body = '' }: { headers?: readonly string[]; body?: string } = {},
): string {
  const length = Buffer.byteLength(body)
  const lines = [`${route} HTTP/1.1`, 'Host: 127.0.0.1', ...headers]
  if (length > 0) lines.push('Content-Type: application/json', `Content-Length: ${length}`)
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

/** A bare connection to the server, for everything HTTP clients are too polite for. */
export class Wire {
  private received = Buffer.alloc(0)
  private readonly closed: Promise<void>
  isOpen = true

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk])
    })
    // A reset is one of the ways in which the other side may answer.
    socket.on('error', () => socket.destroy())
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.isOpen = false
        resolve()
      })
    })
  }

  static open(origin: string): Promise<Wire> {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(new Wire(socket)))
      socket.once('error', (error) => reject(new ConnectionLost(error.message)))
    })
  }

  write(bytes: string | Buffer): void {
    this.socket.write(bytes)
  }

  /** Everything the server has said so far. */
  get text(): string {
    return this.received.toString('latin1')
  }

  /** Status lines in the order they came. */
  get statuses(): number[] {
    return Array.from(this.text.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status))
  }

  /** Waits until the server has ended the connection, at most this long; says whether it has. */
  async ends(withinMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs)
    })
    await Promise.race([this.closed, patience])
    clearTimeout(timer)
    return !this.isOpen
  }

  /** Waits for this many final answers, or the end of the connection. */
  async answers(count: number, withinMs = 20_000): Promise<number[]> {
    const endsAt = Date.now() + withinMs
    while (this.isOpen && this.statuses.length < count && Date.now() < endsAt) await this.ends(10)
    return this.statuses
  }

  /** Cuts the connection with a RST instead of a FIN. */
  reset(): void {
    this.socket.resetAndDestroy()
  }

  close(): void {
    this.socket.destroy()
  }
}

/** One raw request and the status it got; 0 when the server just ended the connection. */
export async function askRaw(origin: string, bytes: string | Buffer): Promise<{ status: number; text: string }> {
  const wire = await Wire.open(origin)
  try {
    wire.write(bytes)
    const [status = 0] = await wire.answers(1)
    // The body follows its status line in the same breath, or the next.
    await wire.ends(20)
    return { status, text: wire.text }
  } finally {
    wire.close()
  }
}
