import { randomUUID } from 'node:crypto'
import { shanghaiMonth } from '@wallet/rules'
import { addSeconds, type Clock } from '#clock'
import { composeContext } from '#compose'
import { loadConfig } from '#config'
import type { AppContext } from '#context'
import { hashPin } from '#crypto/passwords'
import { hashToken, newToken } from '#crypto/tokens'
import { importMerchants } from '#domains/merchants/importMerchants'
import { writeMerchantCode } from '#domains/merchants/merchantCodes'
import { listMerchants, type MerchantRow } from '#domains/merchants/merchantStore'
import { payFromBalance } from '#domains/payments/payFromBalance'
import { uuidv7 } from '#ids'
import { keyedRequest } from '#kit/idempotency'
import { bankClearing, userBalance } from '#ledger/chartOfAccounts'
import { settleClaim } from '#ledger/claimKeys'
import { loadSecrets } from '#loadSecrets'
import { createLogger } from '#logger'
import type { Database } from '#storage/database'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'
import { environmentOf, merchantKeysOf } from './environment'

export const pin = '284619'
/** Payments that every user made yesterday: four transfers each (two caps, money, points), and one for the top-up. */
const pastPayments = 3
const pastFen = 200
const underWayMax = 1_000
const rowsPerStatement = 5_000

/** Somebody who is signed in and pays. */
export interface Payer {
  readonly userId: string
  readonly accessToken: string
}

/** A wallet in use: its environment for the server program, and who can pay whom in it. */
export interface City {
  readonly context: AppContext
  readonly environment: Record<string, string>
  readonly payers: readonly Payer[]
  /** Signed in with a PIN, but without a fen. */
  readonly poor: readonly Payer[]
  /** A printed code of each merchant. */
  readonly codes: readonly string[]
  /** The key of each merchant. */
  readonly merchantKeys: readonly string[]
}

export interface CitySize {
  readonly users: number
  /** How many of them are signed in. */
  readonly payers: number
  readonly poor: number
  /** What everybody but the poor has topped up. */
  readonly balanceFen?: bigint
}

/**
 * Fills an empty database with users that have identity, PIN, session, balance and a past: a top-up and three payments of
 * yesterday each, made by the wallet's own ledger. Everybody has the same PIN, so that hashing it is done once.
 */
export async function buildCity(directory: string, databaseUrl: string | null, size: CitySize): Promise<City> {
  const environment = await environmentOf(directory, databaseUrl)
  const config = loadConfig(environment)
  const database = await openDatabase(databaseUrl === null ? { dataDir: config.dataDir } : { databaseUrl })
  await migrate(database)
  const secrets = await loadSecrets(config.secretsFile, database)
  const yesterday = addSeconds(new Date(), -86_400)
  const context = composeContext({ config, database, secrets, clock: clockAt(yesterday), log: createLogger('silent') })
  await importMerchants(context)
  const merchants = await listMerchants(database)
  const people = Array.from({ length: size.users }, (_, index) => ({
    userId: uuidv7(),
    accessToken: index < size.payers + size.poor ? newToken() : null,
  }))
  const signedIn = people.flatMap(({ userId, accessToken }) => (accessToken === null ? [] : [{ userId, accessToken }]))
  await inParts(people, (part) =>
    insertUsers(
      database,
      part.map(({ userId }) => userId),
      yesterday,
    ),
  )
  await insertSessions(context, signedIn)
  const poor = signedIn.slice(size.payers)
  const isPoor = new Set(poor.map(({ userId }) => userId))
  const rich = people.map(({ userId }) => userId).filter((userId) => !isPoor.has(userId))
  await topUpAll(context, rich, { amount: size.balanceFen ?? 100_000n, at: yesterday })
  await payAll(context, rich, merchants, yesterday)
  const codes = merchants.map(({ id, staticCodeId }) =>
    writeMerchantCode(context, { kind: 'static', merchantId: id, codeId: staticCodeId }),
  )
  const merchantKeys = merchantKeysOf(environment)
  return { context, environment, payers: signedIn.slice(0, size.payers), poor, codes, merchantKeys }
}

/** Ends what the city was built with; the server program opens the database itself. */
export async function leaveCity({ context }: City): Promise<void> {
  await context.ledger.close()
  await context.database.close()
}

async function insertUsers(database: Database, userIds: readonly string[], at: Date): Promise<void> {
  await database.query(
    `INSERT INTO wallet_user (id, phone_encrypted, phone_index, created_at)
     SELECT id, 'bench', id::text, $2 FROM unnest($1::uuid[]) AS id`,
    [userIds, at],
  )
  await database.query(
    `INSERT INTO identity (user_id, legal_name_encrypted, id_number_encrypted, id_number_index, account_class, verified_at)
     SELECT id, 'bench', 'bench', id::text, 'III', $2 FROM unnest($1::uuid[]) AS id`,
    [userIds, at],
  )
  // A card has its user's id, so that nobody has to remember it.
  await database.query(
    `INSERT INTO card (id, user_id, bank_code, card_type, bin, last_four, number_hash, token_sealed, phone_masked, status,
                       is_default, bound_at)
     SELECT id, id, 'ICBC', 'debit', '622202', '0000', id::text, 'bench', 'bench', 'active', true, $2
     FROM unnest($1::uuid[]) AS id`,
    [userIds, at],
  )
}

async function insertSessions(context: AppContext, payers: readonly Payer[]): Promise<void> {
  const { database, secrets, clock } = context
  const at = clock.now()
  const hashed = await hashPin(secrets.peppers, pin)
  const columns = [
    payers.map(({ userId }) => userId),
    payers.map(() => randomUUID()),
    payers.map(({ accessToken }) => hashToken(secrets.tokenKey, accessToken)),
  ]
  const people = 'unnest($1::uuid[], $2::uuid[], $3::text[]) AS people(user_id, session_id, token_hash)'
  await database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO payment_pin (user_id, salt, pin_hash, pepper_version, set_at)
       SELECT user_id, $4, $5, $6, $7 FROM ${people}`,
      [...columns, hashed.salt, hashed.pinHash, hashed.pepperVersion, at],
    )
    await tx.query(
      `INSERT INTO session (id, user_id, device_id, created_at) SELECT session_id, user_id, session_id, $4 FROM ${people}`,
      [...columns, at],
    )
    await tx.query(
      `INSERT INTO session_token (token_hash, session_id, kind, expires_at)
       SELECT token_hash, session_id, 'access', $4 FROM ${people}`,
      [...columns, addSeconds(at, 7 * 86_400)],
    )
  })
}

async function topUpAll(
  context: AppContext,
  userIds: readonly string[],
  { amount, at }: { amount: bigint; at: Date },
): Promise<void> {
  const topUps = userIds.map((userId) => ({ id: uuidv7(), userId, debitId: uuidv7() }))
  await inParts(topUps, (part) => insertTopUps(context.database, part, amount, at))
  await manyAtOnce(topUps, async ({ id, userId, debitId }) => {
    const transfer = { id: uuidv7(), book: 'fen', debit: bankClearing, credit: userBalance(userId), amount } as const
    const { posted } = await context.ledger.submit({
      claims: [{ key: settleClaim(debitId), holder: uuidv7(), refusal: 'settled' }],
      transfers: [{ ...transfer, kind: 'topup', businessType: 'topup', businessId: id }],
      writes: [],
    })
    if (!posted) throw new Error('A top-up of the bench was refused')
  })
}

/** Settled top-ups with debit, bill and month; the ledger's part comes after. */
async function insertTopUps(
  database: Database,
  topUps: readonly { id: string; userId: string; debitId: string }[],
  amount: bigint,
  at: Date,
): Promise<void> {
  const columns = [
    topUps.map(({ id }) => id),
    topUps.map(({ userId }) => userId),
    topUps.map(({ debitId }) => debitId),
    amount,
    at,
  ]
  const rows = 'unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS rows(id, user_id, debit_id)'
  const insert = (into: string, select: string, more: string[] = []) =>
    database.query(`INSERT INTO ${into} SELECT ${select} FROM ${rows}`, [...columns, ...more])
  await insert(
    'topup (id, user_id, card_id, amount_fen, status, idempotency_key, created_at, settled_at)',
    "id, user_id, user_id, $4, 'succeeded', id::text, $5, $5",
  )
  await insert(
    'bank_debit (id, purpose, business_id, user_id, card_id, amount_fen, state, created_at, expires_at, query_after)',
    "debit_id, 'topup', id, user_id, user_id, $4, 'succeeded', $5, $5, $5",
  )
  const month = [shanghaiMonth(at)]
  await insert(
    `bill (id, user_id, kind, direction, status, title, amount_fen, source_kind, card_id, month, occurred_at, settled_at)`,
    "id, user_id, 'topup', 'in', 'succeeded', 'bench', $4, 'card', user_id, $6, $5, $5",
    month,
  )
  await database.query(
    `INSERT INTO bill_month (user_id, month, spent_fen, received_fen, bill_count)
     SELECT id, $2, 0, $3, 1 FROM unnest($1::uuid[]) AS id`,
    [topUps.map(({ userId }) => userId), ...month, amount],
  )
}

async function payAll(
  context: AppContext,
  userIds: readonly string[],
  merchants: readonly MerchantRow[],
  verifiedAt: Date,
): Promise<void> {
  const payments = userIds.flatMap((userId, index) =>
    Array.from({ length: pastPayments }, (_, nth) => ({
      userId,
      merchant: merchants[(index + nth) % merchants.length],
    })),
  )
  await manyAtOnce(payments, async ({ userId, merchant }) => {
    if (merchant === undefined) throw new Error('There is no merchant')
    await payFromBalance(context, {
      payer: { userId, accountClass: 'III', verifiedAt, ownCaps: [] },
      keyed: keyedRequest('payment', { userId, key: uuidv7(), content: [] }),
      payable: { codeKind: 'static', merchant, order: null },
      amountFen: pastFen,
    })
  })
}

async function inParts<Item>(items: readonly Item[], run: (part: readonly Item[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += rowsPerStatement)
    await run(items.slice(from, from + rowsPerStatement))
}

async function manyAtOnce<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await run(item)
  }
  await Promise.all(Array.from({ length: underWayMax }, worker))
}

/** Stands still, so that all of the past lies on one day. */
function clockAt(moment: Date): Clock {
  return { now: () => moment }
}
