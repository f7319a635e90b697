import { createHash, createHmac, randomUUID } from 'node:crypto'
import { neverArrived } from '#channels/neverArrived'
import type { ChannelKeys } from '#config'

/**
 * Calls of Alibaba Cloud's RPC-style products, signed with ACS3-HMAC-SHA256.
 * Source: Alibaba Cloud, "Request syntax and signature method V3".
 */

const ALGORITHM = 'ACS3-HMAC-SHA256'

export interface Acs3Call {
  readonly action: string
  readonly version: string
  readonly parameters: Readonly<Record<string, string>>
}

/** What came back: an answer of the product, or how the call failed. `timeout` may have been carried out. */
export type Acs3Answer =
  | { status: 'answered'; body: Readonly<Record<string, unknown>> }
  | { status: 'refused'; reason: string }
  | { status: 'timeout' }

/** Sends one call. Never throws; parameters travel in the query, as RPC-style products want it. */
export async function callAcs3(
  keys: ChannelKeys,
  call: Acs3Call,
  options: { now: Date; timeoutMs: number },
): Promise<Acs3Answer> {
  const url = new URL(`${keys.endpoint}/`)
  url.search = canonicalQuery(call.parameters)
  const headers = signedHeaders(keys, call, url, options.now)
  try {
    const response = await fetch(url, { method: 'POST', headers, signal: AbortSignal.timeout(options.timeoutMs) })
    const body: unknown = await response.json()
    if (typeof body !== 'object' || body === null) return { status: 'refused', reason: `HTTP ${response.status}` }
    const answer = body as Record<string, unknown>
    if (!response.ok) return { status: 'refused', reason: `HTTP ${response.status} ${String(answer.Code)}` }
    return { status: 'answered', body: answer }
  } catch (error) {
    return neverArrived(error) ? { status: 'refused', reason: 'not reachable' } : { status: 'timeout' }
  }
}

/** The headers of a signed call, `authorization` among them. */
export function signedHeaders(keys: ChannelKeys, call: Acs3Call, url: URL, now: Date): Record<string, string> {
  const signed: Record<string, string> = {
    host: url.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': now.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': call.version,
  }
  const names = Object.keys(signed).sort()
  const canonical = [
    'POST',
    url.pathname,
    canonicalQuery(call.parameters),
    names.map((name) => `${name}:${signed[name]}\n`).join(''),
    names.join(';'),
    sha256(''),
  ].join('\n')
  const signature = createHmac('sha256', keys.accessKeySecret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex')
  const authorization = `${ALGORITHM} Credential=${keys.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { ...signed, authorization }
}

function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.keys(parameters)
    .sort()
    .map((name) => `${percentEncode(name)}=${percentEncode(parameters[name] ?? '')}`)
    .join('&')
}

/** RFC 3986, which is stricter than encodeURIComponent. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
