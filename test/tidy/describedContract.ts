/** A schema of the document as far as it is walked here. */
interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

interface Operation {
  readonly operationId: string
  readonly description?: string
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

export interface DescribedDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** What the generator writes where nobody has written anything. */
const placeholder = 'Default Response'

/**
 * Operations, parameters, responses, schemas and properties that nothing is said about. A reference is described by what
 * it refers to: one noun is described once.
 */
export function findUndescribed({ paths, components }: DescribedDocument): string[] {
  const isDescribed = (schema: Schema): boolean =>
    Boolean(schema.description?.trim()) ||
    Boolean(schema.$ref && components.schemas[schema.$ref.split('/').pop() ?? '']?.description) ||
    (schema.anyOf ?? []).some(isDescribed)
  const insideOf = (at: string, schema: Schema): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
      ...(isDescribed(property) ? [] : [`${at}.${name}`]),
      ...insideOf(`${at}.${name}`, property),
    ]),
    ...(schema.items ? insideOf(`${at}[]`, schema.items) : []),
    ...(schema.anyOf ?? []).flatMap((one) => insideOf(at, one)),
  ]
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  return [
    ...Object.entries(components.schemas).flatMap(([name, schema]) => [
      ...(isDescribed(schema) ? [] : [name]),
      ...insideOf(name, schema),
    ]),
    ...operations.flatMap(findUndescribedParts),
  ]
}

function findUndescribedParts({ operationId, description, parameters = [], responses }: Operation): string[] {
  return [
    ...(description?.trim() ? [] : [operationId]),
    ...parameters.filter((parameter) => !parameter.description?.trim()).map(({ name }) => `${operationId}(${name})`),
    ...Object.entries(responses)
      .filter(([, response]) => !response.description.trim() || response.description === placeholder)
      .map(([status]) => `${operationId} → ${status}`),
  ]
}
