export type SubscribeResult = 'accept' | 'reject' | 'ban' | 'filter'

export interface SubscribeHost {
  /**
   * Asks to send one message for each template. Only inside a tap. Rejects with HostError SUBSCRIBE_OFF when the person
   * switched such messages off altogether, HOST_CANCELLED when they closed the question.
   */
  ask(templateIds: readonly string[]): Promise<Readonly<Record<string, SubscribeResult>>>
}
