import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccessKey } from '#config'
import { NonceMemory } from '#nonceMemory'
import { keepRawBodies } from '#rawBody'
import { secretsMatch } from '#secretsMatch'

/**
 * The server side of Alibaba Cloud's V3 signature (ACS3-HMAC-SHA256), as its gateway checks it.
 * Source: Alibaba Cloud, "Request syntax and signature method V3".
 */

const ALGORITHM = 'ACS3-HMAC-SHA256'
const CLOCK_WINDOW_MS = 15 * 60 * 1000
const SIGNED_ALWAYS = [
  'host',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-version',
]

export interface SignedRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

/** A refusal of the gateway, before the product is asked. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError'
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export interface Acs3Product {
  readonly accessKey: AccessKey
  readonly version: string
  readonly now: () => number
  /** What each action answers; a throw of GatewayError becomes the gateway's error shape. */
  readonly actions: Record<string, (parameters: URLSearchParams) => Promise<object> | object>
}

/** Serves an RPC-style product at the root of the given instance: POST or GET `/` with `x-acs-action`. */
export function serveAcs3Product(provider: FastifyInstance, product: Acs3Product): void {
  const nonces = new NonceMemory(2 * CLOCK_WINDOW_MS)
  keepRawBodies(provider)
  provider.setErrorHandler((error, _request, reply) => sendGatewayError(reply, error))
  provider.setNotFoundHandler((_request, reply) =>
    sendGatewayError(reply, new GatewayError(404, 'InvalidAction.NotFound', 'Specified api is not found.')),
  )

  const answer = async (request: FastifyRequest): Promise<object> => {
    const signed: SignedRequest = {
      method: request.method,
      url: request.raw.url ?? '/',
      headers: request.headers,
      body: request.rawBody,
    }
    checkSignature(signed, product, nonces, mountPath(request))
    const action = product.actions[header(signed, 'x-acs-action')]
    if (header(signed, 'x-acs-version') !== product.version) {
      throw new GatewayError(400, 'InvalidVersion', 'Specified parameter Version is not valid.')
    }
    if (!action) throw new GatewayError(404, 'InvalidAction.NotFound', 'Specified api is not found.')
    return { RequestId: randomUUID().toUpperCase(), ...(await action(readParameters(signed))) }
  }
  provider.route({ method: ['GET', 'POST'], url: '/', handler: answer })
}

/** Hex signature of a request whose `authorization` is not looked at. */
export function signAcs3(
  request: SignedRequest,
  signedHeaders: readonly string[],
  secret: string,
  path: string,
): string {
  const query = request.url.split('?')[1] ?? ''
  const parameters = new URLSearchParams(query)
  parameters.sort()
  const canonicalQuery = [...parameters]
    .map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`)
    .join('&')
  const canonicalHeaders = signedHeaders.map((name) => `${name}:${header(request, name)}\n`).join('')
  const canonical = [
    request.method,
    path,
    canonicalQuery,
    canonicalHeaders,
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n')
  return createHmac('sha256', secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex')
}

function checkSignature(request: SignedRequest, product: Acs3Product, nonces: NonceMemory, mount: string): void {
  const { credential, signedHeaders, signature } = readAuthorization(header(request, 'authorization'))
  if (!secretsMatch(credential, product.accessKey.accessKeyId)) {
    throw new GatewayError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.')
  }
  checkDate(header(request, 'x-acs-date'), product.now())
  const missing = SIGNED_ALWAYS.find((name) => !signedHeaders.includes(name))
  const nonce = header(request, 'x-acs-signature-nonce')
  if (missing !== undefined || nonce === '') {
    throw new GatewayError(400, 'IncompleteSignature', `The request must sign ${missing ?? 'x-acs-signature-nonce'}.`)
  }
  // A provider has its own domain in production; here it is mounted under a path, and a client may sign either.
  const path = request.url.split('?')[0] ?? '/'
  const accepted = [path, path.slice(mount.length) || '/'].some((candidate) =>
    secretsMatch(signAcs3(request, signedHeaders, product.accessKey.accessKeySecret, candidate), signature),
  )
  if (!accepted || header(request, 'x-acs-content-sha256') !== sha256(request.body)) {
    throw new GatewayError(
      400,
      'SignatureDoesNotMatch',
      'Specified signature does not match our calculation. Please check your access key and signing method.',
    )
  }
  if (!nonces.take(nonce, product.now())) {
    throw new GatewayError(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.')
  }
}

function readAuthorization(text: string): { credential: string; signedHeaders: string[]; signature: string } {
  const match = /^ACS3-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
    text,
  )
  const [, credential, signedHeaders, signature] = match ?? []
  if (!credential || !signedHeaders || !signature) {
    throw new GatewayError(
      400,
      'IncompleteSignature',
      'The request signature does not conform to Alibaba Cloud standards.',
    )
  }
  return { credential, signedHeaders: signedHeaders.split(';'), signature }
}

function checkDate(text: string, nowMs: number): void {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) {
    throw new GatewayError(400, 'InvalidTimeStamp.Format', 'Specified time stamp or date value is not well formatted.')
  }
  if (Math.abs(Date.parse(text) - nowMs) > CLOCK_WINDOW_MS) {
    throw new GatewayError(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.')
  }
}

function readParameters(request: SignedRequest): URLSearchParams {
  const parameters = new URLSearchParams(request.url.split('?')[1] ?? '')
  if (header(request, 'content-type').startsWith('application/x-www-form-urlencoded')) {
    for (const [key, value] of new URLSearchParams(request.body)) parameters.set(key, value)
  }
  return parameters
}

function sendGatewayError(reply: FastifyReply, error: unknown): FastifyReply {
  const known = error instanceof GatewayError ? error : null
  if (!known) reply.log.error({ err: error }, 'provider failed')
  return reply.code(known?.statusCode ?? 500).send({
    RequestId: randomUUID().toUpperCase(),
    HostId: 'sandbox',
    Code: known?.code ?? 'InternalError',
    Message: known?.message ?? 'The request processing has failed due to some unknown error.',
  })
}

function mountPath(request: FastifyRequest): string {
  return (request.routeOptions.url ?? '/').replace(/\/$/, '')
}

function header(request: SignedRequest, name: string): string {
  const value = request.headers[name]
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** RFC 3986, which is stricter than encodeURIComponent. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
