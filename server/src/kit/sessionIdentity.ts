/** Who asks, proven by an access token. */
export interface SessionIdentity {
  readonly userId: string
  readonly sessionId: string
  readonly deviceId: string
  /** The host identity this session was opened by or linked to. */
  readonly hostIdentityId: string | null
}
