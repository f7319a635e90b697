/** What has to be true of what people ask each other for; each query names the rows where it is not. */
export const collectionChecks: Readonly<Record<string, string>> = {
  'a transfer that pays a share pays what it asks for to who asks, and only one that is open': `
    SELECT t.id::text AS subject, format('pays %s to %s of share %s %s, %s', t.amount_fen, t.payee_id, s.id, s.amount_fen,
      s.state) AS detail
    FROM person_transfer AS t LEFT JOIN collection_share AS s ON s.id = t.share_id
      LEFT JOIN collection AS c ON c.id = s.collection_id
    WHERE t.share_id IS NOT NULL AND ((t.amount_fen, t.payee_id) IS DISTINCT FROM (s.amount_fen, c.user_id)
      OR (t.state IN ('waiting', 'accepted') AND s.state <> 'open'))
    LIMIT 100`,
}

/** Who has the claim on a share: the transfer that pays it, or whoever ended it. */
export const claimsOfShares = `
      SELECT 'share:' || s.id, t.id::text FROM collection_share AS s
        LEFT JOIN person_transfer AS t ON t.share_id = s.id AND t.state IN ('waiting', 'accepted')
        WHERE t.id IS NOT NULL OR s.state <> 'open'`
