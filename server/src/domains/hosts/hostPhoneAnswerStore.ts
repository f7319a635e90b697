import type { HostSubjectKey } from '#domains/hosts/hostIdentityStore'
import type { Queryable } from '#storage/database'

/** A host's answer about a phone number, and who brought it first. */
export interface PhoneAnswerRow extends Omit<HostSubjectKey, 'unionId'> {
  readonly answerHash: string
  readonly firstAt: Date
}

/** Claims an answer for who brings it; of several at once, one is first. Answers the first claim, old or new. */
export async function claimPhoneAnswer(database: Queryable, claim: PhoneAnswerRow): Promise<PhoneAnswerRow> {
  const { rows } = await database.query<PhoneAnswerRow>(
    `INSERT INTO host_phone_answer AS known (answer_hash, provider, app_id, subjects, first_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (answer_hash) DO UPDATE SET first_at = known.first_at
     RETURNING answer_hash AS "answerHash", provider, app_id AS "appId", subjects, first_at AS "firstAt"`,
    [claim.answerHash, claim.provider, claim.appId, claim.subjects, claim.firstAt],
  )
  return rows[0] ?? claim
}
