import type { MessageTexts } from '../messageText'

export const messages: MessageTexts = {
  payment_succeeded: {
    title: 'Paid {amountFen}',
    note: 'To {merchant}[, {pointsEarned} {pointsEarned|point|points} earned]',
  },
  payment_failed: { title: 'Payment of {amountFen} did not go through', note: 'To {merchant}. {reason}' },
  topup_succeeded: { title: 'Topped up {amountFen}', note: 'Added to your balance' },
  topup_failed: { title: 'Top-up of {amountFen} did not go through', note: '{reason}' },
  transfer_offered: { title: '{person} sent you {amountFen}', note: 'Accept it within 24 hours, or it goes back' },
  transfer_accepted: { title: '{person} accepted {amountFen}', note: 'The transfer is done' },
  transfer_refused: { title: '{person} did not accept {amountFen}', note: 'The money is back in your balance' },
  transfer_returned: {
    title: '{amountFen} came back',
    note: '{person} did not accept it within 24 hours. The money is back in your balance',
  },
  share_asked: { title: '{person} asks you for {amountFen}', note: 'Pay within 7 days, or decline' },
  share_reminded: { title: '{person} reminds you of {amountFen}', note: 'Not paid yet, open it to see' },
  share_paid: { title: '{person} paid you {amountFen}', note: 'It is in your balance' },
  share_declined: { title: '{person} did not pay {amountFen}', note: 'They declined' },
  collection_expired: {
    title: 'What you asked for is over',
    note: '{amountFen} was not paid and will not be asked for any more',
  },
  withdrawal_succeeded: { title: 'Withdrawn {amountFen}', note: 'Sent to your card' },
  withdrawal_failed: { title: 'Withdrawal of {amountFen} did not go through', note: 'Back in your balance. {reason}' },
  refund_succeeded: { title: 'Refund of {amountFen}', note: '{merchant}' },
  refund_to_balance: {
    title: 'Refund of {amountFen}',
    note: '{merchant}. The card took no money: it is in your balance',
  },
  session_copied: {
    title: 'A sign-in was used twice and has ended',
    note: '{device}. Somebody may have copied it. No money moved; sign in again and check your ways to sign in',
  },
  new_device: { title: 'Signed in on a new device', note: '{device}. If it was not you, check your ways to sign in' },
  pin_set: { title: 'Payment PIN set', note: 'You confirm payments with it' },
  pin_locked: { title: 'Payment PIN locked', note: 'Too many wrong tries. It unlocks itself at {unlocksAt}' },
  login_locked: { title: 'Sign-in locked', note: 'Too many wrong passwords. It unlocks itself at {unlocksAt}' },
  card_bound: { title: 'Bank card added', note: '{bank} ending in {lastFour}' },
  card_unbound: { title: 'Bank card removed', note: '{bank} ending in {lastFour}' },
  host_linked: { title: 'A way to sign in was added', note: 'See it among your ways to sign in' },
  host_detached: { title: 'A way to sign in was removed', note: 'It no longer opens this wallet' },
  password_set: { title: 'Password set', note: 'You can now sign in with your phone number and it' },
  consent_withdrawn: { title: 'Consent withdrawn', note: 'It was for {document}. You can agree again at any time' },
}
