import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const acs3Keys = { accessKeyId: 'test-key', accessKeySecret: 'test-secret' } as const

/** How the provider behaves: `slow` never answers, `broken` answers 503. */
export type ProviderMode = 'ok' | 'slow' | 'broken'

/** A provider of Alibaba Cloud's kind, in this process, that checks the signature of every call it gets. */
export class Acs3Server {
  mode: ProviderMode = 'ok'
  private readonly server: Server
  private readonly nonces = new Set<string>()

  constructor(private readonly answer: (action: string, parameters: URLSearchParams) => object) {
    this.server = createServer((request, response) => this.handle(request, response))
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    if (this.mode === 'slow') return
    const url = new URL(request.url ?? '/', 'http://provider')
    const problem = this.mode === 'broken' ? 'ServiceUnavailable' : this.findProblem(request, url)
    const body = problem
      ? { Code: problem, RequestId: 'test' }
      : this.answer(String(request.headers['x-acs-action']), url.searchParams)
    response.writeHead(problem ? (this.mode === 'broken' ? 503 : 400) : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }

  private findProblem(request: IncomingMessage, url: URL): string | null {
    const nonce = String(request.headers['x-acs-signature-nonce'])
    if (this.nonces.has(nonce)) return 'SignatureNonceUsed'
    this.nonces.add(nonce)
    const match = /Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
    const [, accessKeyId, signedHeaders = '', signature] = match ?? []
    if (accessKeyId !== acs3Keys.accessKeyId) return 'InvalidAccessKeyId.NotFound'
    const names = signedHeaders.split(';')
    const headers = names.map((name) => `${name}:${String(request.headers[name])}\n`).join('')
    const canonical = [
      request.method,
      url.pathname,
      canonicalQuery(url.searchParams),
      headers,
      signedHeaders,
      request.headers['x-acs-content-sha256'],
    ].join('\n')
    const text = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`
    const expected = createHmac('sha256', acs3Keys.accessKeySecret).update(text).digest('hex')
    return expected === signature ? null : 'SignatureDoesNotMatch'
  }
}

function canonicalQuery(parameters: URLSearchParams): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return [...parameters]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}
