import type { Translation } from '../dictionary'
import type { loginMethods as source } from '../zh/loginMethods'

export const loginMethods: Translation<typeof source> = {
  title: 'Ways to sign in',
  phone: 'Phone number',
  phoneNote: 'Sign in by SMS code',
  password: 'Login password',
  passwordSet: 'Set',
  passwordUnset: 'Not set',
  passwordUnsetNote: 'With one you can sign in without an SMS',
  hosts: 'Apps',
  hostsNote: 'In a linked app you need no phone number to sign in',
  noHosts: 'Open the wallet in an app on your phone to link it here',
  linkedAt: 'Linked {time}',
  current: 'This app',
  link: 'Link my {host} identity',
  linking: 'Linking…',
  detachQuestion: 'Unlink {host}?',
  detachNote: 'From {host} you then sign in with your phone. Balance, bills and points stay as they are.',
  detach: 'Unlink',
  detaching: 'Unlinking…',
  passwordFirst: 'Set a login password first',
  takenTitle: 'Linked to another wallet',
  takenNote:
    'It belongs to the wallet of {phone}. Wallets are never merged by themselves: sign in to that one, or unlink it there first.',
  takenSwitch: 'Sign out and open that wallet',
  passwordTitle: 'Choose a login password',
  passwordNote: 'For signing in without an SMS; payments have a PIN of their own',
  save: 'Save',
  saving: 'Sealing and saving…',
  saved: 'Your login password is set',
}
