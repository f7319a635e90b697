export const troubles = {
  title: 'Trouble with a payment',
  open: 'Being checked, please do not pay again',
  openNote: 'We are asking for the result and will tell you',
  failed: 'Did not succeed, no money moved',
  failedNote: 'Tap for the cause and the next step',
  end: 'That is all',
  emptyTitle: 'Nothing to see to',
  emptyNote: 'A payment that did not succeed, or is being checked, is listed here',
} as const
