import type { TSchema } from '@sinclair/typebox'
import * as health from '#http/schemas/health'
import { Problem } from '#http/schemas/problem'

/** Every named schema, once. A module of schemas exports nothing else. */
export const schemas: readonly TSchema[] = [Problem, ...[health].flatMap((module) => Object.values<TSchema>(module))]
