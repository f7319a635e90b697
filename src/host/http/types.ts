export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON value; absent for a request without a body. */
  readonly body?: unknown
  readonly timeoutMs: number
}

export interface HttpResponse {
  readonly status: number
  /** Names in lower case on every host. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, or undefined when the answer was empty or no JSON. */
  readonly body: unknown
}

/**
 * `offline`: the device had no network, so the request never left. `lost`: the connection failed or broke and the
 * request may have arrived. `timeout`: no answer in time, the request may have arrived.
 */
export type HttpFailureKind = 'offline' | 'lost' | 'timeout'

export interface HttpHost {
  /** Resolves for every HTTP status. Rejects with HttpFailure when there is no answer. */
  send(request: HttpRequest): Promise<HttpResponse>
}

export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'
  readonly kind: HttpFailureKind

  constructor(kind: HttpFailureKind, message: string = kind) {
    super(message)
    this.kind = kind
  }
}
