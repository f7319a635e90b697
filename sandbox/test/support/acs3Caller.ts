import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { TestSandbox } from './startSandbox'

interface Overrides {
  readonly accessKeyId?: string
  readonly secret?: string
  readonly action?: string
  readonly version?: string
  readonly date?: string
  readonly nonce?: string
  /** Left out of the signature. */
  readonly unsignedHeader?: string
  /** Appended to the query after signing. */
  readonly smuggled?: string
}

export interface GatewayAnswer {
  readonly status: number
  readonly body: Record<string, unknown>
}

const products = {
  sms: { action: 'SendSms', version: '2017-05-25' },
  identity: { action: 'Id2MetaVerify', version: '2019-03-07' },
}

/** Calls a product of the sandbox's cloud provider as its SDK would: RPC style, parameters in the query. */
export async function callProduct(
  sandbox: TestSandbox,
  product: 'sms' | 'identity',
  parameters: Record<string, string>,
  overrides: Overrides = {},
): Promise<GatewayAnswer> {
  const { accessKeyId, accessKeySecret } = sandbox.config[product]
  const query = Object.entries(parameters)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&')
  const headers: Record<string, string> = {
    host: new URL(sandbox.url).host,
    'x-acs-action': overrides.action ?? products[product].action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': overrides.date ?? new Date(sandbox.clock.nowMs).toISOString().replace(/\.\d{3}/, ''),
    'x-acs-signature-nonce': overrides.nonce ?? randomUUID(),
    'x-acs-version': overrides.version ?? products[product].version,
  }
  const names = Object.keys(headers).filter((name) => name !== overrides.unsignedHeader)
  const canonicalHeaders = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', `/${product}`, query, canonicalHeaders, names.join(';'), sha256('')].join('\n')
  const signature = createHmac('sha256', overrides.secret ?? accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  const credential = overrides.accessKeyId ?? accessKeyId
  const response = await fetch(`${sandbox.url}/${product}?${query}${overrides.smuggled ?? ''}`, {
    method: 'POST',
    headers: {
      ...headers,
      authorization: `ACS3-HMAC-SHA256 Credential=${credential},SignedHeaders=${names.join(';')},Signature=${signature}`,
    },
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
