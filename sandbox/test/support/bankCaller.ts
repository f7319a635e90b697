import { createHash, createHmac, randomUUID } from 'node:crypto'
import type { TestSandbox } from './startSandbox'

export interface BankAnswer {
  readonly status: number
  readonly body: Record<string, unknown>
  /** Whether the answer carries the signature its status, nonce and bytes call for. */
  readonly isSigned: boolean
}

interface Overrides {
  readonly channelId?: string
  readonly timestamp?: string
  readonly nonce?: string
  readonly secret?: string
  /** Signed instead of the path that is asked. */
  readonly signedPath?: string
  /** Sent instead of the body that is signed. */
  readonly sentBody?: string
}

/** Speaks to the sandbox's bank as a channel would, written from the protocol's description only. */
export async function callBank(
  sandbox: TestSandbox,
  method: 'GET' | 'POST',
  path: string,
  content?: object,
  overrides: Overrides = {},
): Promise<BankAnswer> {
  const { channelId, channelSecret } = sandbox.config.bank
  const secret = overrides.secret ?? channelSecret
  const body = content ? JSON.stringify(content) : ''
  const nonce = overrides.nonce ?? randomUUID()
  const timestamp = overrides.timestamp ?? String(Math.floor(sandbox.clock.nowMs / 1000))
  const lines = [method, overrides.signedPath ?? `/bank${path}`, timestamp, nonce, sha256(body)]
  const response = await fetch(`${sandbox.url}/bank${path}`, {
    method,
    headers: {
      ...(content ? { 'content-type': 'application/json' } : {}),
      'x-channel-id': overrides.channelId ?? channelId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': createHmac('sha256', secret).update(lines.join('\n')).digest('hex'),
    },
    ...(content ? { body: overrides.sentBody ?? body } : {}),
  })
  const text = await response.text()
  const expected = createHmac('sha256', channelSecret)
    .update([String(response.status), nonce, sha256(text)].join('\n'))
    .digest('hex')
  return {
    status: response.status,
    body: JSON.parse(text) as Record<string, unknown>,
    isSigned: response.headers.get('x-signature') === expected,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
