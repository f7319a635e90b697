import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'

/** An instance whose handlers get their input typed by its TypeBox schema, checked without coercion. */
export function typed(instance: FastifyInstance) {
  return instance.withTypeProvider<TypeBoxTypeProvider>().setValidatorCompiler(TypeBoxValidatorCompiler)
}
