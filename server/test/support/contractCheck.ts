import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020'

/** The OpenAPI document as far as tests read it. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

export interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
  readonly responses: Readonly<Record<string, DocumentedResponse>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: JsonSchema
}

export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
}

interface DocumentedResponse {
  readonly description: string
  readonly headers?: Readonly<Record<string, { readonly schema: JsonSchema }>>
  readonly content?: Readonly<Record<string, object>>
}

/** An answer as it came. */
export interface WireAnswer {
  readonly method: string
  /** With the prefix of the API, with or without its query. */
  readonly path: string
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

const problemType = 'application/problem+json'

/** What is answered before any operation is chosen. */
const codesWithoutOperation = ['NOT_FOUND', 'REQUEST_INVALID', 'RATE_LIMITED', 'PAYLOAD_TOO_LARGE']

/** Headers that callers act upon: one that comes has to be told of. */
const tellingHeaders = ['Retry-After', 'Idempotency-Replayed']

/** Holds answers against the OpenAPI document: a status, a code, a header or a body it does not tell of is a fault. */
export class ContractCheck {
  private readonly ajv = new Ajv2020({ strict: false })
  private readonly validators = new Map<string, ValidateFunction>()
  private readonly templates: readonly { readonly template: string; readonly pattern: RegExp }[]

  constructor(readonly document: OpenApiDocument) {
    this.ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    this.ajv.addSchema(document, 'api')
    this.templates = Object.keys(document.paths)
      // A written segment goes before a parameter, as in the router.
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]*')}$`) }))
  }

  /** What the answer says that the document does not; null when nothing. */
  faultOf(answer: WireAnswer): string | null {
    const { status, headers, text } = answer
    const found = this.operationOf(answer)
    if (headers['cache-control'] !== 'no-store') return `cache-control: ${String(headers['cache-control'])}`
    if (!found) return this.faultWithoutOperation(answer)
    const { operationId, responses } = found.operation
    const response = responses[status]
    if (!response) return `${operationId} documents no status ${status}: ${text.slice(0, 300)}`
    const fault = headerFault(headers, response) ?? this.bodyFault(answer, found, response)
    return fault === null ? null : `${operationId} ${status}: ${fault}`
  }

  private bodyFault(answer: WireAnswer, { template, method }: FoundOperation, response: DocumentedResponse) {
    const { text, status } = answer
    const [mediaType] = Object.keys(response.content ?? {})
    if (mediaType === undefined) return text === '' ? null : `a body where the document has none: ${text}`
    const contentType = String(answer.headers['content-type'])
    if (contentType.split(';')[0] !== mediaType) return `${contentType} instead of ${mediaType}`
    if (answer.method === 'HEAD') return null
    const body: unknown = JSON.parse(text)
    const code = mediaType === problemType ? codeOf(body) : null
    if (code !== null && !response.description.split(', ').includes(code)) {
      return `${code} is not documented, only ${response.description}`
    }
    return this.schemaFault(
      body,
      'paths',
      template,
      method,
      'responses',
      String(status),
      'content',
      mediaType,
      'schema',
    )
  }

  /** Such as a path that nothing stands at, or one that cannot be decoded. */
  private faultWithoutOperation({ method, path, status, headers, text }: WireAnswer): string | null {
    // The document does not tell of itself.
    if (path === '/v1/openapi.json' && status === 200) return null
    if (!String(headers['content-type']).startsWith(problemType)) return `${status} ${text} where nothing is documented`
    if (method === 'HEAD') return null
    const body: unknown = JSON.parse(text)
    const code = codeOf(body)
    if (code === null || !codesWithoutOperation.includes(code)) return `${code} where there is no operation`
    return this.schemaFault(body, 'components', 'schemas', 'Problem')
  }

  private operationOf({ method, path }: WireAnswer): FoundOperation | null {
    const bare = path.split('?')[0] ?? ''
    const key = method === 'HEAD' ? 'get' : method.toLowerCase()
    for (const { template, pattern } of this.templates) {
      const operation = this.document.paths[template]?.[key]
      if (operation && pattern.test(bare)) return { template, method: key, operation }
    }
    return null
  }

  private schemaFault(body: unknown, ...keys: readonly string[]): string | null {
    const pointer = keys.map((key) => encodeURIComponent(key.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/')
    const validate = this.validators.get(pointer) ?? this.ajv.compile({ $ref: `api#/${pointer}` })
    this.validators.set(pointer, validate)
    return validate(body) ? null : `${JSON.stringify(validate.errors)} in ${JSON.stringify(body).slice(0, 600)}`
  }
}

interface FoundOperation {
  readonly template: string
  readonly method: string
  readonly operation: Operation
}

function headerFault(headers: WireAnswer['headers'], response: DocumentedResponse): string | null {
  const untold = tellingHeaders.find((name) => headers[name.toLowerCase()] !== undefined && !response.headers?.[name])
  return untold === undefined ? null : `${untold}: ${String(headers[untold.toLowerCase()])} is not documented`
}

function codeOf(body: unknown): string | null {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : null
  return typeof code === 'string' ? code : null
}

/** The document of this service as it is committed; a house rule keeps it fresh. */
export const contract = new ContractCheck(
  JSON.parse(readFileSync(join(__dirname, '../../openapi/wallet-v1.json'), 'utf8')) as OpenApiDocument,
)
