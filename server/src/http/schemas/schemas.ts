import type { TSchema } from '@sinclair/typebox'
import * as accounts from '#http/schemas/accounts'
import * as health from '#http/schemas/health'
import * as identity from '#http/schemas/identity'
import { Problem } from '#http/schemas/problem'
import * as sealing from '#http/schemas/sealing'

const modules = [health, sealing, accounts, identity]

/** Every named schema, once. A module of schemas exports nothing else. */
export const schemas: readonly TSchema[] = [Problem, ...modules.flatMap((module) => Object.values<TSchema>(module))]
