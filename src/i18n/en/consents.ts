import type { Translation } from '../dictionary'
import type { consents as source } from '../zh/consents'

export const consents: Translation<typeof source> = {
  title: 'Privacy and consents',
  note: 'Each can be withdrawn on its own. What was done before stays done',
  terms: 'Terms',
  privacy: 'Privacy policy',
  identity: 'How ID details are used',
  cards: 'How card details are used',
  statusGiven: 'Agreed',
  statusDue: 'New version',
  statusWithdrawn: 'Withdrawn',
  statusNever: 'Not agreed',
  givenNote: 'Agreed {time}',
  dueNote: 'You agreed to version {accepted}',
  withdrawnNote: 'Withdrawn {time}',
  neverNote: 'You are asked when it is needed',
  link: ' {title}',
  read: 'Read it',
  withdraw: 'Withdraw',
  withdrawing: 'Withdrawing…',
  breaksAccount:
    'You are signed out at once, on every device. Balance, bills and points stay; signing in again asks for your consent.',
  breaksIdentity: 'No ID details can be sent any more. A proven identity is kept as the law asks and stays good.',
  breaksCards:
    'No new card can be bound, and cards can neither pay nor top up. Bound cards stay; the balance pays as before.',
  give: 'Agree',
  giving: 'Recording…',
  askTitle: 'We need your consent',
  askNote: 'This step uses the details below, or the terms have changed',
  lead: 'I have read and accept the',
  agree: 'Agree and go on',
  later: 'Later',
  signOut: 'Disagree and sign out',
  again: 'Agreed, please try again',
  identityLead: 'I agree that my name and ID number are used to prove who I am',
  cardsLead: 'I agree that the card number and its phone are sent to the bank',
  hostTitle: 'Privacy guide',
  hostNote:
    'What you want to use needs a permission or some data of the phone. Please read and accept the privacy guide first. Everything else works without it.',
  hostAgree: 'Agree and go on',
  hostRefuse: 'Disagree',
  hostRead: 'Read the privacy guide',
  identityCollect: 'What is used',
  identityCollectText:
    'Your name and your ID number. They are sensitive personal data and are sent only after you agreed to just that.',
  identityPurpose: 'Why',
  identityPurposeText:
    'Payment accounts need a real name (PBOC Announcement [2015] No. 43). Once checked, a class I account is opened.',
  identityGiven: 'Who gets it',
  identityGivenText: 'Only the identity service, to check that name and number belong together.',
  identityKept: 'How it is kept',
  identityKeptText:
    'Encrypted, and shown masked. After you withdraw nothing more is sent; a finished check is kept as anti-money-laundering law asks.',
  cardsCollect: 'What is used',
  cardsCollectText:
    'The card number and the phone left with the bank, with your proven name and ID number. A card number is sensitive personal data and is sent only after you agreed to just that.',
  cardsPurpose: 'Why',
  cardsPurposeText: 'The issuing bank confirms that the card is yours before it can top up and pay.',
  cardsGiven: 'Who gets it',
  cardsGivenText: 'Only the issuing bank. Merchants never see your card number.',
  cardsKept: 'How it is kept',
  cardsKeptText:
    'The card number is not kept: only the bank’s token, the kind of card and the last four digits. Unbinding voids the token.',
}
