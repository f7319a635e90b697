import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

type Factory = ReturnType<typeof SerializerSelector>
type Serializer = ReturnType<ReturnType<Factory>>

/** What was made so far, by the schema it is for. What a schema refers to is in `allSchemas`, the same for all. */
const made = new Map<string, Serializer>()

/**
 * Fastify's own serializers of answers, made once a schema. Fastify makes one for every status of every route, and most
 * of those are the same problem document: making each anew was half of the program's start.
 */
export const buildSerializers: Factory = (namedSchemas, options) => {
  const make = SerializerSelector()(namedSchemas, options)
  return (route) => {
    const key = JSON.stringify(route.schema)
    const serializer = made.get(key) ?? make(route)
    made.set(key, serializer)
    return serializer
  }
}
