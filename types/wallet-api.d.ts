// Placeholder until `npm run contract` writes this file from the OpenAPI document.
// Same shapes, same names: components['schemas'][Name].
import type { ErrorCode } from '@wallet/rules'

type Fen = number
type Instant = string // RFC 3339, UTC, milliseconds
type Uuid = string

export interface components {
  schemas: {
    Problem: {
      type: string; title: string; status: number; detail?: string; instance?: string
      code: ErrorCode; retryable: boolean; moved: 'no' | 'yes' | 'unknown'
      /** Slots of the sentence: triesLeft, retryAfterSeconds, unlocksAt, gapFen, leftFen, field, bank, app, paymentId … */
      params: Record<string, string | number>
    }
    Sealed: { keyId: string; nonce: string; ephemeralPublicKey: string; ciphertext: string } // base64 (standard)
    SealingKey: { keyId: string; algorithm: 'x25519-xsalsa20-poly1305'; publicKey: string; nonce: string; expiresAt: Instant }
    Device: { id: Uuid; name: string; host: 'weapp' | 'alipay' | 'h5' }
    Consent: { document: 'terms' | 'privacy'; version: string }
    SmsCodeRequest: { phone: string; purpose: 'register' | 'login' }
    SmsCodeSent: { retryAfterSeconds: number; expiresInSeconds: number }
    RegistrationRequest: { phone: string; smsCode: string; password: components['schemas']['Sealed']; consents: components['schemas']['Consent'][]; device: components['schemas']['Device'] }
    /** exactly one of password, smsCode */
    SessionRequest: { phone: string; password?: components['schemas']['Sealed']; smsCode?: string; device: components['schemas']['Device'] }
    RefreshRequest: { refreshToken: string }
    Session: { accessToken: string; accessTokenExpiresAt: Instant; refreshToken: string; refreshTokenExpiresAt: Instant; user: components['schemas']['User'] }
    User: {
      id: Uuid; phoneMasked: string; nameMasked: string | null; idNumberMasked: string | null
      accountClass: 'none' | 'I' | 'II' | 'III'; hasPin: boolean; cardCount: number; createdAt: Instant; playMoney: boolean
    }
    IdentityRequest: { legalName: string; idNumber: string }
    PinRequest: { pin: components['schemas']['Sealed'] }
    Card: {
      id: Uuid; bankCode: string; bankName: string; cardType: 'debit' | 'credit'; lastFour: string
      phoneMasked: string; isDefault: boolean; status: 'active' | 'expired' | 'lost' | 'restricted'; boundAt: Instant
    }
    CardList: { items: components['schemas']['Card'][] }
    CardBindingRequest: { cardNumber: string; phone: string }
    CardBinding: { id: Uuid; bankCode: string; bankName: string; cardType: 'debit' | 'credit'; lastFour: string; phoneMasked: string; expiresAt: Instant }
    CardBindingConfirmation: { smsCode: string }
    CardUnbinding: { pin: components['schemas']['Sealed'] }
    Balance: { availableFen: Fen; pendingFen: Fen; asOf: Instant }
    TopUpRequest: { cardId: Uuid; amountFen: Fen; pin: components['schemas']['Sealed'] }
    TopUp: {
      id: Uuid; status: 'paying' | 'succeeded' | 'failed' | 'unknown'; amountFen: Fen; card: components['schemas']['CardSummary']
      failure: components['schemas']['Failure'] | null; createdAt: Instant; settledAt: Instant | null; settlesBy: Instant | null
    }
    CardSummary: { cardId: Uuid; bankCode: string; bankName: string; cardType: 'debit' | 'credit'; lastFour: string }
    Failure: { code: ErrorCode; moved: 'no' | 'yes' | 'unknown'; params: Record<string, string | number> }
    Merchant: { id: Uuid; name: string; category: string; address: string; pointsRateBasisPoints: number }
    CodeResolution: {
      kind: 'static' | 'dynamic'; merchant: components['schemas']['Merchant']; orderId: Uuid | null; subject: string | null
      amountFen: Fen | null; expiresAt: Instant | null
      /** set when this order was already paid by this user: show this receipt */
      paidPaymentId: Uuid | null
      sources: components['schemas']['PaymentSource'][]
    }
    PaymentSource: {
      kind: 'balance' | 'card'; card: components['schemas']['CardSummary'] | null
      /** what this source can pay at most for this code now; null = not known before trying (a card) */
      availableFen: Fen | null
      usable: boolean; reason: components['schemas']['Failure'] | null
    }
    PaymentRequest: { code: string; amountFen: Fen; source: { kind: 'balance' | 'card'; cardId?: Uuid }; pin: components['schemas']['Sealed'] }
    Payment: {
      id: Uuid; status: 'paying' | 'succeeded' | 'failed' | 'unknown'; orderNo: string; orderId: Uuid; subject: string | null
      merchant: components['schemas']['Merchant']; amountFen: Fen
      source: { kind: 'balance' | 'card'; card: components['schemas']['CardSummary'] | null }
      pointsEarned: number; failure: components['schemas']['Failure'] | null
      createdAt: Instant; settledAt: Instant | null
      /** the latest moment at which an unknown result will be known; null when settled */
      settlesBy: Instant | null
    }
    Bill: {
      id: Uuid; kind: 'payment' | 'topup'; status: 'paying' | 'succeeded' | 'failed' | 'unknown'
      title: string; amountFen: Fen; direction: 'out' | 'in'; sourceLabel: components['schemas']['BillSource']; occurredAt: Instant
    }
    BillSource: { kind: 'balance' | 'card'; card: components['schemas']['CardSummary'] | null }
    MonthSummary: { month: string; spentFen: Fen; receivedFen: Fen; count: number } // month = 2026-11, Asia/Shanghai
    BillPage: { items: components['schemas']['Bill'][]; months: components['schemas']['MonthSummary'][]; nextCursor: string | null }
    BillDetail: components['schemas']['Bill'] & {
      orderNo: string; merchant: components['schemas']['Merchant'] | null; subject: string | null; pointsEarned: number
      failure: components['schemas']['Failure'] | null; settlesBy: Instant | null
      timeline: { status: 'created' | 'paying' | 'succeeded' | 'failed' | 'unknown'; at: Instant }[]
    }
    Points: { available: number; earnedTotal: number }
    PointsEntry: { id: Uuid; kind: 'earn'; points: number; pointsAfter: number; title: string; occurredAt: Instant; paymentId: Uuid | null }
    PointsPage: { items: components['schemas']['PointsEntry'][]; nextCursor: string | null }
    PartnerMerchantList: { items: components['schemas']['Merchant'][] }
    // merchant API (Authorization: Bearer <merchant key>)
    MerchantOrderRequest: { outOrderNo: string; amountFen: Fen; subject: string; ttlSeconds?: number }
    MerchantOrder: { id: Uuid; outOrderNo: string; amountFen: Fen; subject: string; state: 'open' | 'paying' | 'paid' | 'closed'; code: string; expiresAt: Instant; paidAt: Instant | null }
    MerchantProfile: { merchant: components['schemas']['Merchant']; staticCode: string }
    Health: { status: 'ok' | 'failing'; database: 'ok' | 'failing'; engine: 'pglite' | 'postgres'; version: string; uptimeSeconds: number }
  }
}
