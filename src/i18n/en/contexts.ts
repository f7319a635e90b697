import { say } from '../errorText'
import type { ContextTexts } from '../failureContext'

export const contexts: ContextTexts = {
  pay: {
    recheck: 'Scan again and check the amount',
    instead: 'Pay from elsewhere',
    money: {
      no: 'No money has moved',
      yes: 'The money has been taken',
      unknown: 'Checking the result, please do not pay again[. You will know by {settlesBy}]',
      whileUnknown: 'Find the result in your bills, do not pay again',
    },
    errors: {
      CARD_CREDIT_NOT_ALLOWED: say('A credit card cannot fill up the balance', 'Choose another way to pay'),
    },
  },
  topup: {
    recheck: 'Go back and choose card and amount again',
    instead: 'Use another debit card',
    money: {
      no: 'No money has moved',
      yes: 'The money is in your balance',
      unknown: 'Checking the result, please do not top up again[. You will know by {settlesBy}]',
      whileUnknown: 'Find the result in your bills, do not top up again',
    },
  },
  transfer: {
    recheck: 'Go back and check the payee and the amount',
    instead: null,
    money: {
      no: 'Your money has not moved',
      yes: 'The money was sent',
      unknown: 'Checking the result, please do not send it again[; you will know by {settlesBy}]',
      whileUnknown: 'See your bills for the result, and do not send it again',
    },
    errors: {
      BALANCE_SHORT: say('Your balance is too low[, {gapFen} short]', 'Top up first, or send less'),
      CLASS_CAP: say('Above what your account class may pay from the balance[, {leftFen} left]', 'Send less'),
    },
  },
  withdraw: {
    recheck: 'Go back and choose card and amount again',
    instead: 'Use another debit card',
    money: {
      no: 'No money has moved',
      yes: 'The money is on your card',
      unknown: 'Checking the result, please do not withdraw again[. You will know by {settlesBy}]',
      whileUnknown: 'Find the result in your bills, do not withdraw again',
    },
    errors: {
      BALANCE_SHORT: say('Your balance does not cover amount and fee[, {gapFen} short]', 'Withdraw less'),
      CARD_CREDIT_NOT_ALLOWED: say('Credit cards take no withdrawals', 'Use a debit card'),
    },
  },
  bind: {
    recheck: 'Check card number, phone number and code',
    instead: 'Add another card',
    money: null,
    errors: { SMS_CODE_USED_UP: say('That code cannot be used any more', 'Go back one step and ask the bank again') },
  },
  cards: { recheck: 'Go back to your cards and open it again', instead: 'Choose again among your cards', money: null },
  identity: { recheck: 'Check name and ID number', instead: null, money: null },
  pin: { recheck: 'Enter the PIN again', instead: null, money: null },
  signIn: { recheck: 'Check phone number, code and login password', instead: null, money: null },
  account: {
    recheck: 'Go back and start again',
    instead: null,
    money: null,
    errors: {
      LOGIN_LOCKED: say(
        'Too many wrong login passwords, they cannot confirm anything[ until {unlocksAt}]',
        'Try again[ in {retryAfterSeconds}|| later], or confirm in another way',
      ),
      SMS_HOURLY_LIMIT: say(
        'No codes left for this hour',
        'Try again[ in {retryAfterSeconds}|| later], or confirm in another way',
      ),
      SMS_DAILY_LIMIT: say(
        'No codes left for today',
        'Try again[ in {retryAfterSeconds}|| later], or confirm in another way',
      ),
      HOST_CODE_INVALID: say('This sign-in has lapsed', 'Try again'),
      HOST_LOGIN_TOO_OFTEN: say('Too many tries within one minute', 'Try again[ in {retryAfterSeconds}|| in a minute]'),
      HOST_USER_BLOCKED: say(
        'The platform sees a risk in this account, so it cannot be linked now',
        'Appeal to the platform’s support, then try again',
      ),
      HOST_BUSY: say('The platform’s sign-in does not answer right now', 'Try again later'),
      HOST_NOT_CONFIGURED: say('Sign-in by the platform is not ready', 'Try again later'),
      HOST_LOGIN_FAILED: say('The app did not tell us who you are', 'Try again'),
    },
  },
  open: {
    recheck: 'The link may be incomplete. Open it again from the home page',
    instead: null,
    money: null,
    errors: {
      MERCHANT_UNKNOWN: say('We do not know this merchant', 'The link may have lapsed. Look around from the home page'),
      MERCHANT_CLOSED: say('This merchant has closed for now', 'Look again some other day'),
    },
  },
}
