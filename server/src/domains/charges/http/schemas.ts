import { Type } from '@sinclair/typebox'
import { outOrderNo } from '#domains/charges/http/outOrderNo'
import {
  createdAt,
  fen,
  instant,
  line,
  list,
  literals,
  nullable,
  object,
  positiveFen,
  ref,
  requestedSource,
  scanned,
  settledAt,
  settlesBy,
  transferStatus,
  uuid,
} from '#http/schemas/common'
import { Failure, Merchant, PaymentSource } from '#http/schemas/money'
import { Sealed } from '#http/schemas/sealing'

const subject = line(64, 'What is sold, as the payer will read it')

const status = literals(['waiting', 'paying', 'unknown', 'succeeded', 'failed', 'reversed'], {
  description:
    '`waiting` for the payer’s PIN (USERPAYING); `paying` and `unknown` are settled later, once; `succeeded`, `failed` and `reversed` are for good',
})

const expiresAt = instant('When it is over unless somebody pays it before')

export const ChargeRequest = object(
  'ChargeRequest',
  {
    code: scanned(64, 'The digits of the payer’s code, as the reader got them'),
    outOrderNo,
    amountFen: positiveFen,
    subject,
  },
  'What to charge a payment code',
)

export const MerchantCharge = object(
  'MerchantCharge',
  {
    outOrderNo,
    amountFen: positiveFen,
    subject,
    status,
    createdAt,
    expiresAt,
    paidAt: nullable(instant('When it was paid; null until then')),
  },
  'A charge as its merchant sees it: who pays, and why somebody did not, is theirs to know',
)

export const Charge = object(
  'Charge',
  {
    id: uuid,
    merchant: ref(Merchant),
    subject,
    amountFen: positiveFen,
    status,
    step: Type.Integer({ description: 'Of which step of 30 seconds the code was that it has used up' }),
    paymentId: nullable(uuid, 'The payment that pays it, or is about to; null when none does'),
    failure: nullable(ref(Failure), 'Why it was not paid; null unless it failed or was reversed'),
    createdAt,
    expiresAt,
    settledAt,
  },
  'A charge as its payer sees it',
)

export const PaymentCode = object(
  'PaymentCode',
  {
    deviceNumber: nullable(
      Type.String({ description: 'The digits that name this session’s phone in its codes' }),
      'The digits that name this session’s phone in its codes; null when it has not enrolled',
    ),
    pinFreeLeftFen: fen('The most that may be charged now without the PIN'),
    sources: list(ref(PaymentSource), 'The balance, then the cards: tried in this order where no PIN is asked for'),
    charge: nullable(ref(Charge), 'The last charge of a code of this phone; null when there was none lately'),
  },
  'What a payment code can pay, and what is being charged by one',
)

export const ChargeConfirmation = object(
  'ChargeConfirmation',
  {
    source: requestedSource,
    pin: ref(Sealed),
  },
  'The payer’s yes to a charge; the PIN is sealed',
)

export const ConfirmedCharge = object(
  'ConfirmedCharge',
  {
    id: { ...uuid, description: 'The payment. UUID in lower case' },
    status: transferStatus,
    amountFen: positiveFen,
    failure: nullable(ref(Failure), 'Why it failed; null when it did not'),
    createdAt,
    settlesBy,
  },
  'The payment that a charge was confirmed with',
)
