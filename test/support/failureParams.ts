/** Something for every slot of every failure's sentence, as seen at noon of 22 November 2026. */
export const failureParams = {
  triesLeft: 2,
  retryAfterSeconds: 90,
  unlocksAt: '2026-11-22T04:30:00.000Z',
  settlesBy: '2026-11-22T04:05:00.000Z',
  gapFen: 2340,
  leftFen: 12000,
  capFen: 50000,
  cardsMax: 10,
  ageMin: 14,
  field: 'phone',
  bank: 'CMB',
  app: 'alipay',
  cap: 'class',
  window: 'day',
  resetsAt: '2026-11-22T16:00:00.000Z',
}
