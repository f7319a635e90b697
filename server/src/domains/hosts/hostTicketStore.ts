import type { HostSubjectKey } from '#domains/hosts/hostIdentityStore'
import type { Queryable, Transaction } from '#storage/database'

/** Somebody's proven host identity, between signing in by the host and linking it. */
export interface HostTicketRow extends HostSubjectKey {
  readonly ticketHash: string
  readonly expiresAt: Date
}

/** A phone number a host vouched for, bound to the host identity it was asked with. */
export interface PhoneTicketRow extends Omit<HostSubjectKey, 'unionId'> {
  readonly ticketHash: string
  readonly phoneEncrypted: string
  readonly expiresAt: Date
}

const hostTicketColumns = `ticket_hash AS "ticketHash", provider, app_id AS "appId", subjects, union_id AS "unionId",
  expires_at AS "expiresAt"`

export async function insertHostTicket(database: Queryable, ticket: HostTicketRow): Promise<void> {
  await database.query(
    `INSERT INTO host_ticket (ticket_hash, provider, app_id, subjects, union_id, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [ticket.ticketHash, ticket.provider, ticket.appId, ticket.subjects, ticket.unionId, ticket.expiresAt],
  )
}

/** A ticket that may still be used. */
export async function findHostTicket(
  database: Queryable,
  ticketHash: string,
  now: Date,
): Promise<HostTicketRow | null> {
  const { rows } = await database.query<HostTicketRow>(
    `SELECT ${hostTicketColumns} FROM host_ticket WHERE ticket_hash = $1 AND used_at IS NULL AND expires_at > $2`,
    [ticketHash, now],
  )
  return rows[0] ?? null
}

/** Uses a ticket up; null when it is used or expired. Another use of the same ticket waits for this transaction. */
export async function takeHostTicket(tx: Transaction, ticketHash: string, now: Date): Promise<HostTicketRow | null> {
  const { rows } = await tx.query<HostTicketRow>(
    `UPDATE host_ticket SET used_at = $2 WHERE ticket_hash = $1 AND used_at IS NULL AND expires_at > $2
     RETURNING ${hostTicketColumns}`,
    [ticketHash, now],
  )
  return rows[0] ?? null
}

export async function insertPhoneTicket(database: Queryable, ticket: PhoneTicketRow): Promise<void> {
  await database.query(
    `INSERT INTO phone_ticket (ticket_hash, phone_encrypted, provider, app_id, subjects, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [ticket.ticketHash, ticket.phoneEncrypted, ticket.provider, ticket.appId, ticket.subjects, ticket.expiresAt],
  )
}

/** Uses a ticket up, as `takeHostTicket` does. */
export async function takePhoneTicket(tx: Transaction, ticketHash: string, now: Date): Promise<PhoneTicketRow | null> {
  const { rows } = await tx.query<PhoneTicketRow>(
    `UPDATE phone_ticket SET used_at = $2 WHERE ticket_hash = $1 AND used_at IS NULL AND expires_at > $2
     RETURNING ticket_hash AS "ticketHash", phone_encrypted AS "phoneEncrypted", provider, app_id AS "appId", subjects,
       expires_at AS "expiresAt"`,
    [ticketHash, now],
  )
  return rows[0] ?? null
}
