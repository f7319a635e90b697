import { accountClasses, accountClassOf } from '@wallet/rules'
import {
  countIdentityChecks,
  insertAccountClassChange,
  insertIdentityCheck,
  setAccountClass,
} from '#domains/identity/accountClassStore'
import { findIdentity } from '#domains/identity/identityStore'
import { uuidv7 } from '#ids'
import type { Queryable, Transaction } from '#storage/database'

/** Somebody outside who has known the person: the register of identities, or a bank by all it knows of its customer. */
export type CheckChannel = 'register' | `bank:${string}`

/**
 * Keeps a check that was passed, in the transaction of what it was passed for and with the user locked, and lifts the
 * account to the class that its checks open. A class never falls: an unbound card takes no check back.
 */
export async function passCheck(
  tx: Transaction,
  { userId, channel, at }: { userId: string; channel: CheckChannel; at: Date },
): Promise<void> {
  if (!(await insertIdentityCheck(tx, { userId, channel, passedAt: at }))) return
  const identity = await findIdentity(tx, userId)
  const checkCount = await countIdentityChecks(tx, userId)
  const toClass = accountClassOf(checkCount)
  if (!identity || toClass === null) return
  const isFirst = channel === 'register'
  if (!isFirst && accountClasses.indexOf(toClass) <= accountClasses.indexOf(identity.accountClass)) return
  const fromClass = isFirst ? null : identity.accountClass
  await setAccountClass(tx, userId, toClass)
  await insertAccountClassChange(tx, { id: uuidv7(), userId, fromClass, toClass, checkCount, changedAt: at })
}

/** How many checks somebody has passed. */
export function countChecks(database: Queryable, userId: string): Promise<number> {
  return countIdentityChecks(database, userId)
}
