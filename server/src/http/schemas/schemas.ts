import type { TSchema } from '@sinclair/typebox'
import * as accounts from '#http/schemas/accounts'
import * as bills from '#http/schemas/bills'
import * as cards from '#http/schemas/cards'
import * as consents from '#http/schemas/consents'
import * as health from '#http/schemas/health'
import * as hosts from '#http/schemas/hosts'
import * as identity from '#http/schemas/identity'
import * as merchants from '#http/schemas/merchants'
import * as messages from '#http/schemas/messages'
import * as money from '#http/schemas/money'
import * as payments from '#http/schemas/payments'
import * as points from '#http/schemas/points'
import { Problem } from '#http/schemas/problem'
import * as proofs from '#http/schemas/proofs'
import * as sealing from '#http/schemas/sealing'
import * as subscriptions from '#http/schemas/subscriptions'

const modules = [
  health,
  sealing,
  proofs,
  accounts,
  hosts,
  identity,
  cards,
  money,
  payments,
  bills,
  points,
  merchants,
  consents,
  messages,
  subscriptions,
]

/** Every named schema, once. A module of schemas exports nothing else. */
export const schemas: readonly TSchema[] = [Problem, ...modules.flatMap((module) => Object.values<TSchema>(module))]
