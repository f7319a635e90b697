import type { TSchema } from '@sinclair/typebox'
import * as balance from '#domains/balance/http/schemas'
import * as bills from '#domains/bills/http/schemas'
import * as cards from '#domains/cards/http/schemas'
import * as charges from '#domains/charges/http/schemas'
import * as collections from '#domains/collections/http/schemas'
import * as consents from '#domains/consents/http/schemas'
import * as hosts from '#domains/hosts/http/schemas'
import * as identity from '#domains/identity/http/schemas'
import * as limits from '#domains/limits/http/schemas'
import * as loginMethods from '#domains/loginMethods/http/schemas'
import * as merchants from '#domains/merchants/http/schemas'
import * as messages from '#domains/messages/http/schemas'
import * as paymentCodes from '#domains/paymentCodes/http/schemas'
import * as payments from '#domains/payments/http/schemas'
import * as points from '#domains/points/http/schemas'
import * as ownership from '#domains/proofs/http/schemas'
import * as refunds from '#domains/refunds/http/schemas'
import * as registrations from '#domains/registrations/http/schemas'
import * as sessions from '#domains/sessions/http/schemas'
import * as subscriptions from '#domains/subscriptions/http/schemas'
import * as topUps from '#domains/topups/http/schemas'
import * as transfers from '#domains/transfers/http/schemas'
import * as withdrawals from '#domains/withdrawals/http/schemas'
import * as health from '#http/health/schemas'
import * as money from '#http/schemas/money'
import { Problem } from '#http/schemas/problem'
import * as proofs from '#http/schemas/proofs'
import * as sealing from '#http/schemas/sealing'
import * as session from '#http/schemas/session'
import * as sharedTransfers from '#http/schemas/transfers'

const modules = [
  health,
  sealing,
  proofs,
  session,
  ownership,
  registrations,
  sessions,
  hosts,
  loginMethods,
  identity,
  cards,
  money,
  limits,
  balance,
  topUps,
  sharedTransfers,
  transfers,
  collections,
  withdrawals,
  refunds,
  payments,
  paymentCodes,
  charges,
  bills,
  points,
  merchants,
  consents,
  messages,
  subscriptions,
]

/** Every named schema, once. A module of schemas exports nothing else. */
export const schemas: readonly TSchema[] = [Problem, ...modules.flatMap((module) => Object.values<TSchema>(module))]
