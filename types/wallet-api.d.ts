// Written by `npm run contract` from the API’s routes. Never edited by hand.
export interface paths {
    "/v1/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the wallet holds
         * @description For the owner of the session. Money is in integer fen; points are no money. `topUpRoom` is what POST /v1/topups would take, so that nobody is offered what is refused; `sources` says in short what GET /v1/preflight does, so that one answer fills the first page.
         */
        get: operations["readBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that touched the user's money, newest first, with the sums of the months on the page
         * @description For the owner of the session, in pages: `cursor` takes the `nextCursor` of the page before, with the same question (`CURSOR_INVALID`). Sums are of whole months, in integer fen, of what succeeded.
         */
        get: operations["listBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bill with what happened to it when
         * @description For its owner; anybody else is told `BILL_NOT_FOUND`. The id is that of the payment, top-up or sent transfer.
         */
        get: operations["readBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start to bind a card: the bank checks the holder and texts its own code
         * @description For the owner of the session, with a verified identity (`IDENTITY_REQUIRED`) and agreement to the text `cards` (`CONSENT_REQUIRED`). What can be told without the bank is told first, so that a slip costs none of the tries a bank allows a day (`CARD_FIELD_MISMATCH` tells the field and the tries left, `CARD_TRIES_EXCEEDED` that none are). Nothing is bound until POST /v1/card-bindings/{id}/confirm.
         */
        post: operations["createCardBinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/card-bindings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bind the card with the bank's SMS code
         * @description For the owner who began the binding. A wrong code may be typed again a few times (`SMS_CODE_WRONG`, then `SMS_CODE_USED_UP`); after ten minutes or so the binding is over (`CARD_BINDING_EXPIRED`). Confirming once more answers the same card. The owner is told.
         */
        post: operations["confirmCardBinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bound cards, the default first
         * @description For the owner of the session. Numbers are never shown, only the last four digits.
         */
        get: operations["listCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a card the default
         * @description For the owner of the card, while its bank debits it. Doing it again changes nothing.
         */
        put: operations["setDefaultCard"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/unbind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a card
         * @description For the owner of the card, with the payment PIN. Not while the outcome of a debit on it is open (`CARD_IN_USE`). When it was the default, the oldest of the others becomes it. One that was theirs and is given up stays so: sent again, the answer is the same. The owner is told.
         */
        post: operations["unbindCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/charges/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay a charge that waits for the PIN; 200 when this user had paid it before
         * @description For the payer, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice. `CHARGE_EXPIRED`, `CHARGE_REVERSED` and `CHARGE_REFUSED` say that the charge is over and no money has moved. The answer names the payment; `GET /v1/payments/by-key/{key}` finds it when the answer was lost.
         */
        post: operations["confirmCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/charges/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say no to a charge that waits for the PIN
         * @description For the payer. The charge is over and no money moves; the merchant is told that it has failed. Saying it again changes nothing. `ORDER_PAID` and `ORDER_PAYING`: it came too late.
         */
        post: operations["refuseCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/codes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who a scanned code pays, and how much, before anybody signs in
         * @description Anybody may ask who holds the code: it tells what the signed text says, with the merchant’s public name. Nothing about any user, and nothing about the order (whether it is paid, being paid or closed) is in it; `POST /v1/codes/resolve` tells that to whoever has signed in. Forged codes count against the address like wrong passwords.
         */
        post: operations["previewCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/codes/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who a scanned code pays, what, until when, and with what this user can pay it
         * @description For the owner of the session. Reads merchants’ printed codes and those of one order; moves nothing. Codes that are not ours, were changed or have run out are refused (`QR_FOREIGN`, `QR_SIGNATURE_INVALID`, `QR_EXPIRED`), and so are orders that somebody else has paid or is paying. `sources` tells with what this user could pay, how much, and why not.
         */
        post: operations["resolveCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the user has asked others for
         * @description For the owner of the session: the latest twenty, each as it stands now.
         */
        get: operations["listCollections"];
        put?: never;
        /**
         * Ask others for money: one for all of it, or several for a share each
         * @description For the owner of the session, once verified. Needs an Idempotency-Key. It holds no money: a share is paid by a transfer of whoever it asks. Named people are told; the other shares are taken by whoever has the `card`. Open for seven days. How often one may ask a day is bounded (`RATE_LIMITED`).
         */
        post: operations["createCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a card that somebody shared asks for
         * @description For whoever has the card; anybody else is told `COLLECTION_NOT_FOUND`. Changes nothing.
         */
        post: operations["findCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a share that is nobody’s, by card
         * @description For whoever has the card, once verified. Each person has one share: asked again it answers the same. `COLLECTION_FULL` when all are taken.
         */
        post: operations["takeShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A collection in its present state
         * @description For its asker and for who has a share of it; anybody else is told `COLLECTION_NOT_FOUND`.
         */
        get: operations["readCollection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask no more
         * @description For its asker. What is open ends; what is paid, or being paid, stays. Sent again it answers the same.
         */
        post: operations["closeCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not pay what one is asked for
         * @description For whoever has the share. One that was taken by card is anybody’s again. Sent again it answers the same.
         */
        post: operations["declineShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay one’s share
         * @description For whoever has the share, with the payment PIN. Needs an Idempotency-Key. A transfer whose payee has it at once, without accepting it; a lost answer is found by GET /v1/transfers-by-key. Of payment, refusal, close and expiry of one share exactly one comes true.
         */
        post: operations["payShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What stands in the way of paying one’s share; moves nothing
         * @description For whoever has the share. As POST /v1/transfers/quote says it of any transfer; what is asked for arrives now.
         */
        post: operations["quoteShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind those who have not paid
         * @description For its asker, once a day at most: `remindableAt` says from when, and until then it is `RATE_LIMITED`.
         */
        post: operations["remindPayers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the user agreed to, document by document
         * @description For the owner of the session. `due` asks for agreement to a newer version.
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Agree to a document in the version in force
         * @description For the owner of the session. Only the version in force can be agreed to (`CONSENT_REQUIRED` with another). Agreeing again changes nothing.
         */
        put: operations["giveConsent"];
        post?: never;
        /**
         * Take a consent back; for terms or privacy this ends every session of the user
         * @description For the owner of the session. What was given stays in the history, what is under way is finished, and a verified identity stays, because the law has payment institutions keep it. Without `terms` or `privacy` nobody stays signed in: every session of the user ends, this one too. Taking it back again changes nothing.
         */
        delete: operations["withdrawConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service can take requests; 503 when its database cannot write
         * @description For load balancers and monitors; anybody may ask. The probe writes a row, has it synced and asks the disk for new pages, so that a full or read-only disk answers 503 with `failing`.
         */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/host-identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link the host identity of a login code; one’s own again changes nothing and needs no proof
         * @description For the owner of the session. Adding a way in asks for a proof of the owner, `PROOF_REQUIRED` without one; `HOST_IDENTITY_TAKEN` when it signs in to another wallet. The same session may send the same login code again for five minutes. The owner is told.
         */
        post: operations["createHostIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/host-identities/{id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Detach a host identity; sessions it opened elsewhere end
         * @description For the owner of the session. Asks for a proof of the owner like every change of the ways in. The sessions it opened elsewhere end. One that was theirs and is detached stays so, and needs no proof: sent again, the answer is the same. `LAST_LOGIN_METHOD` while it is the last one and there is no password: an SMS code alone is too weak to be the only way in.
         */
        post: operations["detachHostIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/host-phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the phone number behind the host’s phone button; its ticket registers that phone
         * @description For whoever holds the hostTicket of POST /v1/host-sessions, with what the phone button of that host gave for that very person. Each answer of the host is taken once (`HOST_PHONE_USED`), must be fresh and, on Alipay, be signed by it (`HOST_SIGNATURE_INVALID`). The ticket answered registers the phone together with the hostTicket it came by; a phone that has a wallet already signs in by other ways.
         */
        post: operations["createHostPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/host-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by the host’s login code, or get a ticket that proves the host identity
         * @description Anybody may call it from WeChat or Alipay. A host identity that is linked to a wallet signs in at once; any other gets a ticket to register or to sign in with, which links it. A login code works once (`HOST_CODE_INVALID`). `HOST_NOT_CONFIGURED` and `HOST_BUSY` are about the host, not the caller: other ways to sign in stay open.
         */
        post: operations["createHostSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove name and ID number; opens account class I
         * @description For the owner of the session, after agreement to the text `identity` (`CONSENT_REQUIRED`). What can be told without the register is told first; then the register is asked, a few times a day (`IDENTITY_TRIES_EXCEEDED`). One person has one wallet (`IDENTITY_IN_USE`), and what is verified stays (`IDENTITY_ALREADY_VERIFIED`). Answers the user with their account class.
         */
        post: operations["createIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every cap on what the user may move: used, left, when it counts afresh, and what lifts it
         * @description For the owner of the session. Of the caps that a movement counts against the one that leaves least binds; what is above it is refused with its `refusal`. A class is lifted by external checks alone, never by a request.
         */
        get: operations["readLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/limits/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a cap on what one pays; lower at once, higher after a day or with a proof
         * @description For the owner of the session. A lower cap holds at once and wants no proof. A higher one, or none any more, holds at once with a proof and otherwise after 24 hours, as `nextAt` says. What was moved before a cap was first set does not count.
         */
        put: operations["setOwnLimit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every way the user can sign in
         * @description For the owner of the session. `proofs` says which proof a change of these ways would take now.
         */
        get: operations["readLoginMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the first login password
         * @description For the owner of the session, and only while there is no password (`PASSWORD_ALREADY_SET`). Adding a way in asks for a proof of the owner, `PROOF_REQUIRED` without one; what is wrong with the password is told before that. The owner is told.
         */
        put: operations["setLoginPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed-in user
         * @description For the owner of the session. Names and numbers come masked. `consentsDue` names the texts to agree to before going on, `unreadMessages` fills the badge.
         */
        get: operations["readUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge a payment code; `waiting` until the payer confirms where the amount needs a PIN
         * @description For a merchant by its key. `outOrderNo` is its own number and makes the request idempotent: the same again answers the same charge, with other contents it is `IDEMPOTENCY_KEY_REUSED`. The code is used up, whatever comes of it: `CODE_USED` for whoever comes second, another charge needs another code. Small amounts are paid at once from the first source that can; above, the payer confirms within 30 seconds, and ask `GET` every few seconds meanwhile. After that it has failed and no money has moved. When an answer is lost, ask again or reverse.
         */
        post: operations["createCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/charges/{outOrderNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A charge in its present state
         * @description For the merchant that made it; any other is told `CHARGE_NOT_FOUND`. One whose time is over has failed when this answers.
         */
        get: operations["readCharge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/charges/{outOrderNo}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a charge back: nobody can pay it afterwards
         * @description For the merchant that made it. One that waits is over, and the payer who types the PIN at that moment pays nothing; exactly one of the two wins. Reversing again changes nothing, a failed one stays failed. `ORDER_PAYING` while a bank is being asked: try again once `GET` says how it ended. One that was paid goes back to the source that paid it.
         */
        post: operations["reverseCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an order and its code; the same outOrderNo again answers the same order
         * @description For a merchant by its key. `outOrderNo` is its own number and makes the request idempotent: the same again answers the same order, with other contents it is `IDEMPOTENCY_KEY_REUSED`. The amount is integer fen. A merchant that was closed makes no more orders (`MERCHANT_CLOSED`).
         */
        post: operations["createMerchantOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An order in its present state
         * @description For the merchant that made it; any other is told `NOT_FOUND`.
         */
        get: operations["readMerchantOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an order that nobody has paid or is paying
         * @description For the merchant that made it. From then on nobody can pay it. Closing again changes nothing; an order that is paid or being paid stays (`ORDER_PAID`, `ORDER_PAYING`).
         */
        post: operations["closeMerchantOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/paid-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The merchant's last paid orders, newest first, with what went back of each
         * @description For a merchant by its key: its own orders, those of its printed code too, twenty at most.
         */
        get: operations["listPaidOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The merchant that asks, with its printed code
         * @description For a merchant by its key; a key that was taken back is told `MERCHANT_KEY_INVALID`.
         */
        get: operations["readMerchantProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back a paid order, whole or in part; the same outRefundNo again answers the same refund
         * @description For a merchant by its key. The order is named by `outOrderNo` or `orderId`, one of them. `outRefundNo` is the merchant’s own number and makes the request idempotent; with other contents it is `IDEMPOTENCY_KEY_REUSED`. All refunds of an order never come to more than was paid: `REFUND_EXCEEDS` tells in `params` what is left in fen. What the balance paid is back at once; what a card paid goes to the card, `paying` until its bank has answered, and to the balance where the card is gone. Points are taken back pro rata.
         */
        post: operations["createRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchant/refunds/{outRefundNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A refund in its present state
         * @description For the merchant that made it; any other is told `NOT_FOUND`.
         */
        get: operations["readRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the wallet told the user, newest first
         * @description For the owner of the session, in pages: `cursor` takes the `nextCursor` of the page before (`CURSOR_INVALID`). The client has a sentence for each `kind` and fills in `params`.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a message and all older ones as read
         * @description For the owner of the inbox. Marking again, or an older one, changes nothing. Answers how many are left.
         */
        post: operations["readMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partner-merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Merchants that give points, the most generous first
         * @description For whoever is signed in; the same for everybody.
         */
        get: operations["listPartnerMerchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partner-merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A merchant as anybody may see it who was sent a card about it
         * @description Anybody may ask: it is what somebody sees who was sent a card about the merchant. Nothing about any user is in it.
         */
        get: operations["readPartnerMerchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To whom the user has sent money last, each with a new ticket
         * @description For the owner of the session: ten at most. Who can’t be sent money now is left out.
         */
        get: operations["listPayees"];
        put?: never;
        /**
         * Who would get money sent to a phone, or by a receive code
         * @description For the owner of the session. Answers a masked name and a ticket that names this payee to this user alone. A phone without a wallet is found as well: the money waits a day for whoever proves that phone. Of somebody who can’t be sent money now nothing is told but `PAYEE_UNAVAILABLE`. How many phones one may look for a day is bounded (`RATE_LIMITED`).
         */
        post: operations["findPayee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a payment code can pay and from what, and what is being charged by one
         * @description For the owner of the session, asked every few seconds while a code is shown. The codes themselves are made on the phone. `charge` stays for five minutes, so that a phone that was away finds out.
         */
        get: operations["readPaymentCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-code-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let this session’s phone show payment codes; the secret is told this once
         * @description For the owner of the session, with the payment PIN. The phone makes its codes from the answer and the clock, without a network. Asked again it gives another secret, and what was given before is worthless; so it is when the session ends.
         */
        post: operations["createPaymentCodeDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay a merchant; 200 with the first receipt when this user had paid the order before
         * @description For the owner of the session, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. Amounts are integer fen and must be those of the order (`ORDER_AMOUNT_MISMATCH`). An order is paid once, by one person: `ORDER_PAYING` is of this moment and may be tried again, `ORDER_PAID` and `ORDER_CLOSED` are for good. `STATIC_CAP` and `CLASS_CAP` tell in `params` what is left in fen. A combined payment is made from all that the balance was said to have, `balanceFen`, and the card for the rest: both or neither. With a card the answer may be `paying` or `unknown`: settled later, at the latest at `settlesBy`.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/by-key/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a payment whose answer was lost; PAYMENT_NOT_FOUND when it never arrived
         * @description For the payer, after an answer was lost. `PAYMENT_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.
         */
        get: operations["readPaymentByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A payment in its present state
         * @description For the payer; anybody else is told `PAYMENT_NOT_FOUND`. Asked again while it is `paying` or `unknown`.
         */
        get: operations["readPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the first payment PIN
         * @description For the owner of the session, once the identity is verified (`IDENTITY_REQUIRED`) and only while there is no PIN (`PIN_ALREADY_SET`). Six digits, sealed for the purpose `payment_pin`; runs, repetitions, and parts of the owner’s phone, ID number or birthday are refused (`PIN_TOO_SIMPLE`, `PIN_PERSONAL`).
         */
        put: operations["setPin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pin/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a PIN may be set, before it is typed a second time
         * @description For the owner of the session, under the same conditions as PUT /v1/pin and with the same refusals; sets nothing. What is personal (`PIN_PERSONAL`) only the server knows.
         */
        post: operations["checkNewPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points the user has and has ever earned
         * @description For the owner of the session. Points are a book of their own and no money.
         */
        get: operations["readPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the points came from, newest first
         * @description For the owner of the session, in pages: `cursor` takes the `nextCursor` of the page before (`CURSOR_INVALID`).
         */
        get: operations["listPointsEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the user could pay now, from what, up to how much, and what stands in the way
         * @description For the owner of the session; moves nothing. Asks for one fen by an order’s code unless the question says more, so that it also answers “what if I paid so much by such a code”. Sources come in the order in which they would pay.
         */
        get: operations["readPreflight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proof-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Text a code to the user’s own phone that proves a change of the ways to sign in
         * @description For the owner of the session; the code goes to the phone of the wallet and to no other. Bounded like all SMS codes: `SMS_TOO_SOON`, `SMS_HOURLY_LIMIT`, `SMS_DAILY_LIMIT`.
         */
        post: operations["createProofCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receive-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The user’s own code, by which others send them money
         * @description For the owner of the session, once verified. The code is signed and stays good; the same request gives the same code. With an amount or a note it asks its payer for that.
         */
        post: operations["createReceiveCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a wallet for a phone proven by SMS code or by the host; signs in
         * @description Anybody may call it with a phone that is proven: by the SMS code of POST /v1/sms-codes with purpose `register`, or by the tickets of POST /v1/host-phones and POST /v1/host-sessions. The texts an account needs have to be agreed to in the version in force (`CONSENT_REQUIRED`). A phone with a wallet is told `PHONE_REGISTERED`, and only after it was proven; so is whoever sends the same code again after it opened the wallet, and signs in instead. Answers a session; the code and the tickets are spent, and are not when it is refused.
         */
        post: operations["createRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sealing-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key and a single-use nonce to seal one password or PIN with
         * @description Anybody may ask. Passwords and PINs never travel as they are: each is sealed with a nonce of its own, which is spent by the first request it is used in and ends after some minutes (`SEAL_EXPIRED`: ask again and seal anew).
         */
        get: operations["readSealingKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by password or by SMS code
         * @description Anybody may call it, with exactly one of password and SMS code. `PHONE_NOT_REGISTERED` leaves a right code as it is: it is still good for a registration. Wrong passwords are counted for each phone: `CREDENTIALS_WRONG` is the same for a phone without a wallet, and `LOGIN_LOCKED` tells in `params` until when. When a text the account needs has a new version, agreement goes with the request (`CONSENT_REQUIRED`). A hostTicket links that host identity to the wallet. A sign-in on a new device is told to the owner.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Ends the session of the token; its tokens are worth nothing from then on. Other sessions of the user stay.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for a fresh pair; each may be exchanged once
         * @description For whoever holds the refresh token. Of each pair there is one successor: asking again with the same token gives the same pair until that pair is used, so that a lost answer costs nothing. A token that comes again later betrays a copy: the session ends and its owner is told (`REFRESH_TOKEN_INVALID`). After 180 days a session ends in any case.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Text a code to a phone; the same answer whether it has a wallet or not
         * @description Anybody may ask. At most one code a minute and a few an hour and a day for each phone, besides the budgets of the caller and of the whole service: `SMS_TOO_SOON`, `SMS_HOURLY_LIMIT` and `SMS_DAILY_LIMIT` tell in `params` how long to wait. A code opens the wallet of the phone or, where there is none, a new one: once, within five minutes and a few tries.
         */
        post: operations["createSmsCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/source-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the order in which the balance and the cards are offered
         * @description For the owner of the session. `balance` stands for the balance, a card for itself by its id; what is left out comes after what is named, and a card that is unbound later leaves the order. Answers what could be paid now, in that order.
         */
        put: operations["setSourceOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which messages may be sent through the host this session belongs to, and how many
         * @description For the owner of the session. Empty in a browser, and where the operator has set up no templates.
         */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the user answered on the host's subscription sheet
         * @description For the owner of the session, with what the host gave. Each `accept` is leave for one message; a template that is none of this host is `REQUEST_INVALID`.
         */
        post: operations["grantSubscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Top up the balance from a debit card; `paying` and `unknown` are settled later, once
         * @description For the owner of the session, with a bound debit card and the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. `TOPUP_CAP` names in `params` the cap and what is left in fen: nobody may top up more than the account may still pay out. An answer `paying` or `unknown` is settled later, at the latest at `settlesBy`.
         */
        post: operations["createTopUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topups/by-key/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a top-up whose answer was lost; TOPUP_NOT_FOUND when it never arrived
         * @description For its owner, after an answer was lost. `TOPUP_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.
         */
        get: operations["readTopUpByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A top-up in its present state
         * @description For its owner; anybody else is told `TOPUP_NOT_FOUND`. Asked again while it is `paying` or `unknown`.
         */
        get: operations["readTopUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send money to somebody; it is theirs once they have accepted it
         * @description For the owner of the session, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. The money is reserved from the balance at once. Its payee has 24 hours from its arrival to accept; refused, called back before it arrives, or not accepted in time it goes back whole. Caps tell in `params` what is left in fen.
         */
        post: operations["createTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers-by-key/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a transfer whose answer was lost; TRANSFER_NOT_FOUND when it never arrived
         * @description For its payer, after an answer was lost. `TRANSFER_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.
         */
        get: operations["readTransferByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What stands in the way of a transfer, and when it could arrive; moves nothing
         * @description For the owner of the session. `refusal` tells beforehand what POST /v1/transfers would refuse, with the cap that binds and what it leaves. `proposed` is two hours for a larger sum to somebody new. For large sums `typedName` must be the first character of the payee’s name (`PAYEE_NAME_WRONG`; a few tries a day).
         */
        post: operations["quoteTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the user to accept
         * @description For the owner of the session, what was sent to their phone before they had a wallet included. What is not accepted by its `expiresAt` goes back.
         */
        get: operations["listWaitingTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A transfer in its present state
         * @description For its payer, and once it has arrived for its payee; anybody else is told `TRANSFER_NOT_FOUND`.
         */
        get: operations["readTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take money that was sent to the user
         * @description For its payee, once verified. Sent again it answers the same: the money is taken once. `RECEIVE_CAP` when the account could never pay out what it would hold then; the transfer waits on.
         */
        post: operations["acceptTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a transfer back before it arrives
         * @description For its payer, until `arrivesAt`; from then on it is `TRANSFER_DELIVERED`. Sent again it answers the same.
         */
        post: operations["recallTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transfers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send back what was sent to the user
         * @description For its payee. The payer has the money at once. Sent again it answers the same.
         */
        post: operations["refuseTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send money of the balance to a debit card; `paying` and `unknown` are settled later, once
         * @description For the owner of the session, to a bound debit card, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. `feeFen` is the fee that the user agreed to, beside the amount: when it is another by now nothing moves (`WITHDRAWAL_FEE_CHANGED`), ask GET /v1/withdrawals/quote again. Amount and fee are reserved until the bank has answered; a refusal frees them. `WITHDRAWAL_CAP` tells in `params` what is left in fen. An answer `paying` or `unknown` is settled later, at the latest at `settlesBy`.
         */
        post: operations["createWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals/by-key/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a withdrawal whose answer was lost; WITHDRAWAL_NOT_FOUND when it never arrived
         * @description For its owner, after an answer was lost. `WITHDRAWAL_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.
         */
        get: operations["readWithdrawalByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a withdrawal may come to, what it costs and when it arrives
         * @description For the owner of the session, before the PIN is asked for. The fee is nothing within the free quota of a Shanghai month, above it 0.1 % rounded up to the fen, at least 10 fen; it leaves the balance beside the amount. What is promised here is checked again when the withdrawal is made.
         */
        get: operations["quoteWithdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A withdrawal in its present state
         * @description For its owner; anybody else is told `WITHDRAWAL_NOT_FOUND`. Asked again while it is `paying` or `unknown`.
         */
        get: operations["readWithdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a wallet holds */
        Balance: {
            /**
             * Format: date-time
             * @description When it was so. RFC 3339, UTC, with milliseconds
             */
            asOf: string;
            /** @description What can be paid with now, in integer fen */
            availableFen: number;
            /** @description Top-ups on their way, in fen */
            pendingFen: number;
            /** @description Points that can be used, so that one answer fills the first page */
            points: number;
            /** @description What could pay an order now, in the order in which it would */
            sources: components["schemas"]["PayableSource"][];
            /** @description Null before the identity is verified */
            topUpRoom: components["schemas"]["TopUpRoom"] | null;
            /** @description What others ask of the user and is not paid yet */
            waitingShares: {
                /** @description How much, in integer fen */
                amountFen: number;
                /** @description Who asks, masked */
                askerName: string;
                /** @description The collection that it is a share of */
                collectionId: string;
                /**
                 * Format: date-time
                 * @description Until when it may be paid. RFC 3339, UTC, with milliseconds
                 */
                expiresAt: string;
            }[];
            /** @description What others have sent and the user has not accepted yet, so that one answer fills the first page */
            waitingTransfers: {
                /** @description How much, in integer fen */
                amountFen: number;
                /**
                 * Format: date-time
                 * @description When it goes back if it is not accepted. RFC 3339, UTC, with milliseconds
                 */
                expiresAt: string;
                /** @description Its id */
                id: string;
                /** @description Who sends it, masked */
                payerName: string;
            }[];
        };
        /** @description A matter of money as a line of the list; what came back of a payment is told on it */
        Bill: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * @description Out of the wallet or into it, as its owner sees it
             * @enum {string}
             */
            direction: "out" | "in";
            /** @description UUID in lower case */
            id: string;
            /**
             * @description What it is the bill of
             * @enum {string}
             */
            kind: "payment" | "topup" | "transfer" | "withdrawal";
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            occurredAt: string;
            /** @description What has come back of a payment, in integer fen */
            refundedFen: number;
            sourceLabel: components["schemas"]["BillSource"];
            /**
             * @description `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good
             * @enum {string}
             */
            status: "paying" | "succeeded" | "failed" | "unknown";
            /** @description The merchant that was paid; 充值 for a top-up, 提现 for a withdrawal; of a transfer the other person, masked */
            title: string;
        };
        /** @description A matter of money with everything known of it */
        BillDetail: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * @description Out of the wallet or into it, as its owner sees it
             * @enum {string}
             */
            direction: "out" | "in";
            /** @description Why it failed; null when it did not */
            failure: components["schemas"]["Failure"] | null;
            /** @description UUID in lower case */
            id: string;
            /**
             * @description What it is the bill of
             * @enum {string}
             */
            kind: "payment" | "topup" | "transfer" | "withdrawal";
            /** @description Which merchant was paid; null where none was */
            merchant: components["schemas"]["Merchant"] | null;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            occurredAt: string;
            /** @description The number that its owner and the desk call it by */
            orderNo: string;
            /** @description Of a payment, each source with what it paid; empty for anything else */
            parts: components["schemas"]["PaymentPart"][];
            /** @description Points that it gave */
            pointsEarned: number;
            /** @description What has come back of a payment, in integer fen */
            refundedFen: number;
            /** @description What came back of a payment, or is on its way back, oldest first */
            refunds: {
                /** @description The amount in integer fen, at least 1 */
                amountFen: number;
                /** @description What of a combined one went to the balance, the rest to the card; null otherwise */
                balanceFen: number | null;
                /**
                 * Format: date-time
                 * @description When it was asked for. RFC 3339, UTC, with milliseconds
                 */
                createdAt: string;
                /** @description UUID in lower case */
                id: string;
                /** @description Points that were taken back with it */
                pointsTaken: number;
                /** @description Null where the merchant gave none */
                reason: string | null;
                /** @description Why what a card paid went to the balance; null where it went to its source */
                redirectCode: ("REQUEST_INVALID" | "REQUEST_TIMEOUT" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "RATE_LIMITED" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "AUTH_REQUIRED" | "SESSION_EXPIRED" | "REFRESH_TOKEN_INVALID" | "CREDENTIALS_WRONG" | "LOGIN_LOCKED" | "PHONE_INVALID" | "PHONE_REGISTERED" | "PHONE_NOT_REGISTERED" | "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_COMMON" | "CONSENT_REQUIRED" | "SEAL_INVALID" | "SEAL_EXPIRED" | "HOST_CODE_INVALID" | "HOST_LOGIN_TOO_OFTEN" | "HOST_USER_BLOCKED" | "HOST_BUSY" | "HOST_NOT_CONFIGURED" | "HOST_TICKET_INVALID" | "HOST_SIGNATURE_INVALID" | "HOST_PHONE_REFUSED" | "HOST_PHONE_UNAVAILABLE" | "HOST_IDENTITY_TAKEN" | "PHONE_TICKET_INVALID" | "LAST_LOGIN_METHOD" | "PASSWORD_ALREADY_SET" | "PROOF_REQUIRED" | "PASSWORD_WRONG" | "HOST_PHONE_USED" | "SMS_TOO_SOON" | "SMS_HOURLY_LIMIT" | "SMS_DAILY_LIMIT" | "SMS_CODE_WRONG" | "SMS_CODE_EXPIRED" | "SMS_CODE_USED_UP" | "SMS_UNAVAILABLE" | "NAME_INVALID" | "ID_NUMBER_INVALID" | "ID_NUMBER_OLD" | "ID_NUMBER_CHECK_DIGIT" | "ID_NUMBER_BIRTH_DATE" | "AGE_TOO_YOUNG" | "IDENTITY_MISMATCH" | "IDENTITY_IN_USE" | "IDENTITY_ALREADY_VERIFIED" | "IDENTITY_REQUIRED" | "IDENTITY_TRIES_EXCEEDED" | "IDENTITY_UNAVAILABLE" | "PIN_FORMAT" | "PIN_TOO_SIMPLE" | "PIN_PERSONAL" | "PIN_ALREADY_SET" | "PIN_NOT_SET" | "PIN_WRONG" | "PIN_LOCKED" | "CARD_NUMBER_INVALID" | "CARD_BANK_UNKNOWN" | "CARD_ALREADY_BOUND" | "CARD_LIMIT_REACHED" | "CARD_FIELD_MISMATCH" | "CARD_TRIES_EXCEEDED" | "CARD_CREDIT_AGE" | "CARD_BINDING_EXPIRED" | "CARD_NOT_FOUND" | "CARD_IN_USE" | "CARD_CREDIT_NOT_ALLOWED" | "CARD_SHORT" | "CARD_EXPIRED" | "CARD_LOST" | "CARD_RESTRICTED" | "ISSUER_DOWN" | "BANK_UNAVAILABLE" | "QR_UNREADABLE" | "QR_SIGNATURE_INVALID" | "QR_EXPIRED" | "QR_FOREIGN" | "MERCHANT_UNKNOWN" | "MERCHANT_CLOSED" | "MERCHANT_KEY_INVALID" | "ORDER_PAID" | "ORDER_PAYING" | "ORDER_CLOSED" | "ORDER_AMOUNT_MISMATCH" | "PAYEE_UNAVAILABLE" | "PAYEE_SELF" | "PAYEE_TICKET_INVALID" | "PAYEE_NAME_WRONG" | "TRANSFER_SINGLE_CAP" | "TRANSFER_PAYEE_CAP" | "TRANSFER_DAY_CAP" | "RECEIVE_CAP" | "TRANSFER_NOT_FOUND" | "TRANSFER_DELIVERED" | "TRANSFER_ACCEPTED" | "TRANSFER_REFUSED" | "TRANSFER_RETURNED" | "TRANSFER_RECALLED" | "COLLECTION_NOT_FOUND" | "COLLECTION_ENDED" | "COLLECTION_FULL" | "SHARE_PAID" | "CODE_INVALID" | "CODE_EXPIRED" | "CODE_USED" | "CHARGE_NOT_FOUND" | "CHARGE_EXPIRED" | "CHARGE_REVERSED" | "CHARGE_REFUSED" | "BALANCE_SHORT" | "STATIC_CAP" | "CLASS_CAP" | "DYNAMIC_CAP" | "SELF_CAP" | "TOPUP_CAP" | "WITHDRAWAL_CAP" | "WITHDRAWAL_FEE_CHANGED" | "REFUND_EXCEEDS" | "ORDER_UNPAID" | "ACCOUNT_CLOSED" | "PAYMENT_NOT_FOUND" | "TOPUP_NOT_FOUND" | "WITHDRAWAL_NOT_FOUND" | "BILL_NOT_FOUND" | "CURSOR_INVALID") | null;
                /**
                 * Format: date-time
                 * @description When the outcome was known; null until then. RFC 3339, UTC, with milliseconds
                 */
                settledAt: string | null;
                /**
                 * Format: date-time
                 * @description When the outcome is known at the latest; null when it was known at once. RFC 3339, UTC, with milliseconds
                 */
                settlesBy: string | null;
                /**
                 * @description `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good
                 * @enum {string}
                 */
                status: "paying" | "succeeded" | "failed" | "unknown";
                /**
                 * @description Where it went: what paid, or the balance instead; `combined` to the balance and the card
                 * @enum {string}
                 */
                target: "balance" | "card" | "combined";
            }[];
            /**
             * Format: date-time
             * @description When the outcome is known at the latest; null when it was known at once. RFC 3339, UTC, with milliseconds
             */
            settlesBy: string | null;
            sourceLabel: components["schemas"]["BillSource"];
            /**
             * @description `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good
             * @enum {string}
             */
            status: "paying" | "succeeded" | "failed" | "unknown";
            /** @description What was sold, by the merchant; null where it said nothing */
            subject: string | null;
            /** @description What happened to it, oldest first */
            timeline: {
                /**
                 * Format: date-time
                 * @description When it came to be so. RFC 3339, UTC, with milliseconds
                 */
                at: string;
                /**
                 * @description What it came to be
                 * @enum {string}
                 */
                status: "created" | "paying" | "succeeded" | "failed" | "unknown";
            }[];
            /** @description The merchant that was paid; 充值 for a top-up, 提现 for a withdrawal; of a transfer the other person, masked */
            title: string;
            /** @description The transfer between people that it is of; null for anything else */
            transferId: string | null;
            /** @description What arrives and what it costs; null for what is no withdrawal */
            withdrawal: {
                /** @description The amount in integer fen, at least 1 */
                amountFen: number;
                /**
                 * Format: date-time
                 * @description When the money is on the card at the latest, as was promised. RFC 3339, UTC, with milliseconds
                 */
                arrivesBy: string;
                /** @description The fee, beside the amount, in integer fen */
                feeFen: number;
            } | null;
        };
        /** @description A page of bills */
        BillPage: {
            /** @description The bills, newest first */
            items: components["schemas"]["Bill"][];
            /** @description The whole months that these bills are of, newest first */
            months: components["schemas"]["MonthSummary"][];
            /** @description The `cursor` of the next page, opaque; null on the last page */
            nextCursor: string | null;
        };
        /** @description What was paid with, or topped up from */
        BillSource: {
            /** @description Which card; null for the balance */
            card: components["schemas"]["CardSummary"] | null;
            /**
             * @description The balance of the wallet, a bound card, or the balance filled up from a card
             * @enum {string}
             */
            kind: "balance" | "card" | "combined";
        };
        /** @description A bound bank card */
        Card: {
            /** @description The bank in short, such as ICBC */
            bankCode: string;
            /** @description The bank by its Chinese name */
            bankName: string;
            /**
             * Format: date-time
             * @description When it was bound. RFC 3339, UTC, with milliseconds
             */
            boundAt: string;
            /**
             * @description Only a debit card tops up
             * @enum {string}
             */
            cardType: "debit" | "credit";
            /** @description UUID in lower case */
            id: string;
            /** @description Whether it is offered first */
            isDefault: boolean;
            /** @description The last four digits of its number */
            lastFour: string;
            /** @description Mobile number, masked so that only its owner knows it */
            phoneMasked: string;
            /**
             * @description What its bank last said of it; one that is expired or lost does not pay
             * @enum {string}
             */
            status: "active" | "expired" | "lost" | "restricted";
        };
        /** @description A card that waits for the SMS code of its bank */
        CardBinding: {
            /** @description The bank in short, such as ICBC */
            bankCode: string;
            /** @description The bank by its Chinese name */
            bankName: string;
            /**
             * @description Only a debit card tops up
             * @enum {string}
             */
            cardType: "debit" | "credit";
            /**
             * Format: date-time
             * @description Until when the code is taken. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description UUID in lower case */
            id: string;
            /** @description The last four digits of its number */
            lastFour: string;
            /** @description Mobile number, masked so that only its owner knows it */
            phoneMasked: string;
        };
        /** @description The code that the bank texted */
        CardBindingConfirmation: {
            /** @description The six digits of the SMS. Spaces, hyphens, full-width digits and unseen marks are cleaned away */
            smsCode: string;
        };
        /** @description The card's number, and the phone its bank knows the holder by */
        CardBindingRequest: {
            /** @description 12 to 19 digits; spaces, hyphens, full-width digits and unseen marks are cleaned away */
            cardNumber: string;
            /** @description Mainland mobile number. Spaces, hyphens, points, brackets, +86, full-width digits and unseen marks are cleaned away */
            phone: string;
        };
        /** @description All bound cards */
        CardList: {
            /** @description The default first, then the oldest */
            items: components["schemas"]["Card"][];
        };
        /** @description A card as it was when it was used */
        CardSummary: {
            /** @description The bank in short, such as ICBC */
            bankCode: string;
            /** @description The bank by its Chinese name */
            bankName: string;
            /** @description UUID in lower case */
            cardId: string;
            /**
             * @description Only a debit card tops up
             * @enum {string}
             */
            cardType: "debit" | "credit";
            /** @description The last four digits of its number */
            lastFour: string;
        };
        /** @description The owner's yes to giving up a card */
        CardUnbinding: {
            pin: components["schemas"]["Sealed"];
        };
        /** @description A charge as its payer sees it */
        Charge: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is over unless somebody pays it before. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description Why it was not paid; null unless it failed or was reversed */
            failure: components["schemas"]["Failure"] | null;
            /** @description UUID in lower case */
            id: string;
            merchant: components["schemas"]["Merchant"];
            /** @description The payment that pays it, or is about to; null when none does */
            paymentId: string | null;
            /**
             * Format: date-time
             * @description When the outcome was known; null until then. RFC 3339, UTC, with milliseconds
             */
            settledAt: string | null;
            /**
             * @description `waiting` for the payer’s PIN (USERPAYING); `paying` and `unknown` are settled later, once; `succeeded`, `failed` and `reversed` are for good
             * @enum {string}
             */
            status: "waiting" | "paying" | "unknown" | "succeeded" | "failed" | "reversed";
            /** @description Of which step of 30 seconds the code was that it has used up */
            step: number;
            /** @description What is sold, as the payer will read it */
            subject: string;
        };
        /** @description The payer’s yes to a charge; the PIN is sealed */
        ChargeConfirmation: {
            pin: components["schemas"]["Sealed"];
            /** @description cardId is needed for a card and a combined source, balanceFen for a combined one; both are refused elsewhere */
            source: {
                /** @description What the balance pays, as it was quoted */
                balanceFen?: number;
                /** @description A bound card */
                cardId?: string;
                /**
                 * @description The balance of the wallet, a bound card, or the balance filled up from a card
                 * @enum {string}
                 */
                kind: "balance" | "card" | "combined";
            };
        };
        /** @description What to charge a payment code */
        ChargeRequest: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description The digits of the payer’s code, as the reader got them */
            code: string;
            /** @description The merchant's own number of the charge */
            outOrderNo: string;
            /** @description What is sold, as the payer will read it */
            subject: string;
        };
        /** @description Who a code pays, and how much */
        CodePreview: {
            /** @description What the order costs in integer fen; null for a printed code */
            amountFen: number | null;
            /**
             * Format: date-time
             * @description Until when the order can be paid; null for a printed code. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string | null;
            /**
             * @description A printed code, for which the payer types the amount, or that of one order
             * @enum {string}
             */
            kind: "static" | "dynamic";
            merchant: components["schemas"]["Merchant"];
        };
        /** @description Who a code pays, what, and with what */
        CodeResolution: {
            /** @description What the order costs in integer fen; null for a printed code */
            amountFen: number | null;
            /**
             * Format: date-time
             * @description Until when the order can be paid; null for a printed code. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string | null;
            /**
             * @description A printed code, for which the payer types the amount, or that of one order
             * @enum {string}
             */
            kind: "static" | "dynamic";
            merchant: components["schemas"]["Merchant"];
            /** @description The order; null for a printed code */
            orderId: string | null;
            /** @description The payment by which this user has paid the order already; null when they have not */
            paidPaymentId: string | null;
            /** @description The balance, then the cards; none once this user has paid */
            sources: components["schemas"]["PaymentSource"][];
            /** @description What was sold, by the merchant; null where it said nothing */
            subject: string | null;
        };
        /** @description A code to look up */
        CodeResolutionRequest: {
            /** @description The scanned text, unchanged. What scanners and hosts put around a code is peeled off, never the signed text */
            text: string;
        };
        /** @description Money that somebody asks others for, as one of them sees it */
        Collection: {
            /** @description The last character of the verified name after a star; of somebody unverified the masked phone */
            askerName: string;
            /** @description For its asker to share; null for the others */
            card: string | null;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when it may be paid. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description Null when there is none */
            freeFen: number | null;
            /** @description UUID in lower case */
            id: string;
            /** @description What the money is for, as its asker wrote it */
            note: string | null;
            /** @description What the asker bears, in integer fen */
            ownFen: number;
            /** @description How many of them are paid */
            paidCount: number;
            /** @description What was paid of the shares, in integer fen */
            paidFen: number;
            /**
             * Format: date-time
             * @description From when on those who have not paid may be reminded. RFC 3339, UTC, with milliseconds
             */
            remindableAt: string;
            /**
             * @description Which of them looks
             * @enum {string}
             */
            role: "asker" | "payer";
            /** @description What the user is asked for; null for the asker, and who has no share */
            share: components["schemas"]["CollectionShare"] | null;
            /** @description How many shares there are */
            shareCount: number;
            /** @description All shares, for the asker; empty for the others */
            shares: components["schemas"]["CollectionShare"][];
            /**
             * @description `open` something may still be paid, `paid` all of it is, `ended` nothing more comes
             * @enum {string}
             */
            state: "open" | "paid" | "ended";
            /** @description What the asker bears and all shares, in integer fen */
            totalFen: number;
        };
        /** @description The card of a collection that somebody shared */
        CollectionCard: {
            /** @description The secret of the collection’s card: whoever has it may look at it and take a share */
            card: string;
        };
        /** @description What the user has asked others for */
        CollectionList: {
            /** @description The latest first */
            items: components["schemas"]["Collection"][];
        };
        /** @description Money to ask others for */
        CollectionRequest: {
            /** @description What it is for. Cut to 50 characters after unseen marks are taken out */
            note?: string;
            /** @description What the asker bears of the total; 0 where they take no part, in integer fen */
            ownFen: number;
            /** @description The total is what the asker bears and all of these; one person is named once */
            shares: {
                /** @description The amount in integer fen, at least 1 */
                amountFen: number;
                /** @description Whom it asks: what POST /v1/payees gave. Left out: whoever takes it by card */
                payer?: string;
            }[];
        };
        /** @description What one person is asked for */
        CollectionShare: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description UUID in lower case */
            id: string;
            /**
             * Format: date-time
             * @description When its asker had the money; null until then. RFC 3339, UTC, with milliseconds
             */
            paidAt: string | null;
            /** @description Null as long as nobody has taken it */
            payerName: string | null;
            /**
             * @description `open` waits to be paid, `paying` its money is on its way; the others are for good, and only of one that is `paid` money has moved
             * @enum {string}
             */
            state: "open" | "paying" | "paid" | "declined" | "passed" | "closed" | "expired";
            /** @description The transfer that pays it; null while there is none */
            transferId: string | null;
        };
        /** @description The payment that a charge was confirmed with */
        ConfirmedCharge: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /** @description Why it failed; null when it did not */
            failure: components["schemas"]["Failure"] | null;
            /** @description The payment. UUID in lower case */
            id: string;
            /**
             * Format: date-time
             * @description When the outcome is known at the latest; null when it was known at once. RFC 3339, UTC, with milliseconds
             */
            settlesBy: string | null;
            /**
             * @description `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good
             * @enum {string}
             */
            status: "paying" | "succeeded" | "failed" | "unknown";
        };
        /** @description Agreement to one text */
        Consent: {
            /**
             * @description Which text; an account needs them all
             * @enum {string}
             */
            document: "terms" | "privacy";
            /** @description The version that was shown; only the one in force can be agreed to */
            version: string;
        };
        /** @description How the user stands to every text */
        ConsentList: {
            /** @description One for each text */
            items: components["schemas"]["ConsentState"][];
        };
        /** @description Agreement to a text */
        ConsentRequest: {
            /** @description The version that was shown; only the one in force can be agreed to */
            version: string;
        };
        /** @description How the user stands to one text */
        ConsentState: {
            /**
             * Format: date-time
             * @description When that was; null when never. RFC 3339, UTC, with milliseconds
             */
            acceptedAt: string | null;
            /** @description The version last agreed to; null when never */
            acceptedVersion: string | null;
            /**
             * @description Which text
             * @enum {string}
             */
            document: "terms" | "privacy" | "identity" | "cards";
            /**
             * @description due: an older version was accepted
             * @enum {string}
             */
            status: "given" | "due" | "withdrawn" | "never";
            /** @description The version in force */
            version: string;
            /**
             * Format: date-time
             * @description When it was taken back; null while it holds. RFC 3339, UTC, with milliseconds
             */
            withdrawnAt: string | null;
        };
        /** @description The device a session is opened on; the id is made up once by the client and kept */
        Device: {
            /**
             * @description Where the client runs: WeChat, Alipay or a browser
             * @enum {string}
             */
            host: "weapp" | "alipay" | "h5";
            /** @description UUID in lower case */
            id: string;
            /** @description What the owner will know the device by, such as its make and model */
            name: string;
        };
        /** @description Why money did not move */
        Failure: {
            /**
             * @description Stable; branch on this, never on text
             * @enum {string}
             */
            code: "REQUEST_INVALID" | "REQUEST_TIMEOUT" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "RATE_LIMITED" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "AUTH_REQUIRED" | "SESSION_EXPIRED" | "REFRESH_TOKEN_INVALID" | "CREDENTIALS_WRONG" | "LOGIN_LOCKED" | "PHONE_INVALID" | "PHONE_REGISTERED" | "PHONE_NOT_REGISTERED" | "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_COMMON" | "CONSENT_REQUIRED" | "SEAL_INVALID" | "SEAL_EXPIRED" | "HOST_CODE_INVALID" | "HOST_LOGIN_TOO_OFTEN" | "HOST_USER_BLOCKED" | "HOST_BUSY" | "HOST_NOT_CONFIGURED" | "HOST_TICKET_INVALID" | "HOST_SIGNATURE_INVALID" | "HOST_PHONE_REFUSED" | "HOST_PHONE_UNAVAILABLE" | "HOST_IDENTITY_TAKEN" | "PHONE_TICKET_INVALID" | "LAST_LOGIN_METHOD" | "PASSWORD_ALREADY_SET" | "PROOF_REQUIRED" | "PASSWORD_WRONG" | "HOST_PHONE_USED" | "SMS_TOO_SOON" | "SMS_HOURLY_LIMIT" | "SMS_DAILY_LIMIT" | "SMS_CODE_WRONG" | "SMS_CODE_EXPIRED" | "SMS_CODE_USED_UP" | "SMS_UNAVAILABLE" | "NAME_INVALID" | "ID_NUMBER_INVALID" | "ID_NUMBER_OLD" | "ID_NUMBER_CHECK_DIGIT" | "ID_NUMBER_BIRTH_DATE" | "AGE_TOO_YOUNG" | "IDENTITY_MISMATCH" | "IDENTITY_IN_USE" | "IDENTITY_ALREADY_VERIFIED" | "IDENTITY_REQUIRED" | "IDENTITY_TRIES_EXCEEDED" | "IDENTITY_UNAVAILABLE" | "PIN_FORMAT" | "PIN_TOO_SIMPLE" | "PIN_PERSONAL" | "PIN_ALREADY_SET" | "PIN_NOT_SET" | "PIN_WRONG" | "PIN_LOCKED" | "CARD_NUMBER_INVALID" | "CARD_BANK_UNKNOWN" | "CARD_ALREADY_BOUND" | "CARD_LIMIT_REACHED" | "CARD_FIELD_MISMATCH" | "CARD_TRIES_EXCEEDED" | "CARD_CREDIT_AGE" | "CARD_BINDING_EXPIRED" | "CARD_NOT_FOUND" | "CARD_IN_USE" | "CARD_CREDIT_NOT_ALLOWED" | "CARD_SHORT" | "CARD_EXPIRED" | "CARD_LOST" | "CARD_RESTRICTED" | "ISSUER_DOWN" | "BANK_UNAVAILABLE" | "QR_UNREADABLE" | "QR_SIGNATURE_INVALID" | "QR_EXPIRED" | "QR_FOREIGN" | "MERCHANT_UNKNOWN" | "MERCHANT_CLOSED" | "MERCHANT_KEY_INVALID" | "ORDER_PAID" | "ORDER_PAYING" | "ORDER_CLOSED" | "ORDER_AMOUNT_MISMATCH" | "PAYEE_UNAVAILABLE" | "PAYEE_SELF" | "PAYEE_TICKET_INVALID" | "PAYEE_NAME_WRONG" | "TRANSFER_SINGLE_CAP" | "TRANSFER_PAYEE_CAP" | "TRANSFER_DAY_CAP" | "RECEIVE_CAP" | "TRANSFER_NOT_FOUND" | "TRANSFER_DELIVERED" | "TRANSFER_ACCEPTED" | "TRANSFER_REFUSED" | "TRANSFER_RETURNED" | "TRANSFER_RECALLED" | "COLLECTION_NOT_FOUND" | "COLLECTION_ENDED" | "COLLECTION_FULL" | "SHARE_PAID" | "CODE_INVALID" | "CODE_EXPIRED" | "CODE_USED" | "CHARGE_NOT_FOUND" | "CHARGE_EXPIRED" | "CHARGE_REVERSED" | "CHARGE_REFUSED" | "BALANCE_SHORT" | "STATIC_CAP" | "CLASS_CAP" | "DYNAMIC_CAP" | "SELF_CAP" | "TOPUP_CAP" | "WITHDRAWAL_CAP" | "WITHDRAWAL_FEE_CHANGED" | "REFUND_EXCEEDS" | "ORDER_UNPAID" | "ACCOUNT_CLOSED" | "PAYMENT_NOT_FOUND" | "TOPUP_NOT_FOUND" | "WITHDRAWAL_NOT_FOUND" | "BILL_NOT_FOUND" | "CURSOR_INVALID";
            /**
             * @description What is known of the money of whoever is told: whether any moved, theirs to give or a merchant’s to get
             * @enum {string}
             */
            moved: "no" | "yes" | "unknown";
            /** @description Slots of the sentence: triesLeft, retryAfterSeconds, unlocksAt, gapFen, leftFen, field, bank, app … */
            params: {
                [key: string]: string | number;
            };
        };
        /** @description How the service is */
        Health: {
            /**
             * @description Whether the database wrote and kept what was asked of it
             * @enum {string}
             */
            database: "ok" | "failing";
            /**
             * @description The embedded database, or a PostgreSQL server
             * @enum {string}
             */
            engine: "pglite" | "postgres";
            /**
             * @description Whether requests can be taken
             * @enum {string}
             */
            status: "ok" | "failing";
            /** @description How long this process has run, in seconds */
            uptimeSeconds: number;
            /** @description Of this service */
            version: string;
        };
        /** @description The proof that the owner is there; without one the answer says whether it would be asked for */
        HostDetachment: {
            proof?: components["schemas"]["Proof"];
        };
        /** @description A WeChat or Alipay identity that signs in */
        HostIdentity: {
            /** @description UUID in lower case */
            id: string;
            /** @description True when this session was opened by it or linked to it */
            isCurrent: boolean;
            /**
             * Format: date-time
             * @description When it was linked. RFC 3339, UTC, with milliseconds
             */
            linkedAt: string;
            /**
             * @description Which host
             * @enum {string}
             */
            provider: "wechat" | "alipay";
        };
        /** @description A host identity to link, with the proof that its owner is there */
        HostIdentityRequest: {
            /** @description What wx.login or my.getAuthCode gave, unused; exchanged by the server */
            code: string;
            proof?: components["schemas"]["Proof"];
            /**
             * @description Which host
             * @enum {string}
             */
            provider: "wechat" | "alipay";
        };
        /** @description The phone number the host vouches for */
        HostPhone: {
            /** @description True: sign in by password or SMS code; a phone alone merges nothing */
            isRegistered: boolean;
            /** @description Eleven digits */
            phone: string;
            /** @description Registers this phone, once, together with the host ticket it came by */
            phoneTicket: string;
            /**
             * Format: date-time
             * @description When the ticket ends. RFC 3339, UTC, with milliseconds
             */
            phoneTicketExpiresAt: string;
        };
        /** @description WeChat: code; Alipay: response and sign */
        HostPhoneRequest: {
            /** @description WeChat: of the phone button */
            code?: string;
            /** @description What POST /v1/host-sessions gave for a host identity that has no wallet yet */
            hostTicket: string;
            /** @description Alipay: what my.getPhoneNumber gave, as it is */
            response?: string;
            /** @description Alipay: the signature of the response */
            sign?: string;
        };
        /** @description A session when the identity has a wallet, otherwise a ticket */
        HostSession: {
            /** @description Proves this host identity until it links something or expires; null when signed in */
            hostTicket: string | null;
            /**
             * Format: date-time
             * @description When the ticket ends; null when signed in. RFC 3339, UTC, with milliseconds
             */
            hostTicketExpiresAt: string | null;
            /** @description Null while unlinked */
            session: components["schemas"]["Session"] | null;
            /**
             * @description Whether this host identity has a wallet
             * @enum {string}
             */
            status: "signed_in" | "unlinked";
        };
        /** @description Sign-in by the host */
        HostSessionRequest: {
            /** @description What wx.login or my.getAuthCode gave, unused; exchanged by the server */
            code: string;
            /** @description Needed once a text an account needs has a new version */
            consents?: components["schemas"]["Consent"][];
            device: components["schemas"]["Device"];
            /**
             * @description Which host
             * @enum {string}
             */
            provider: "wechat" | "alipay";
        };
        /** @description What the identity register is asked about */
        IdentityRequest: {
            /** @description 18 characters; spaces, hyphens, full-width digits and unseen marks are cleaned away */
            idNumber: string;
            /** @description As it stands on the identity card. Unseen marks and spaces between Han characters are cleaned away, any dot is · */
            legalName: string;
        };
        /** @description A cap on what may be moved, with what it leaves now */
        Limit: {
            /** @description The cap, in integer fen */
            capFen: number;
            /** @description By which kinds of code; empty where that makes no difference */
            codeKinds: ("static" | "dynamic" | "presented")[];
            /** @description Whether the owner of the account has set it */
            isOwn: boolean;
            /**
             * @description What it counts
             * @enum {string}
             */
            kind: "payment" | "topup" | "transfer" | "withdrawal";
            /** @description What it leaves, in integer fen */
            leftFen: number;
            /**
             * @description The one step that lifts it, or goes around it
             * @enum {string}
             */
            lift: "signIn" | "verifyIdentity" | "setPin" | "bindCard" | "topUp" | "otherSource" | "scanAgain" | "dynamicCode" | "raiseLimit" | "ownLimit" | "viewCards" | "viewBills" | "viewConsents" | "retry" | "correct" | "wait" | "askMerchant" | "contactBank" | "contactSupport" | "changeSettings";
            /**
             * @description Which rule
             * @enum {string}
             */
            name: "class_balance" | "static_code_balance" | "static_code_card" | "dynamic_code_balance" | "dynamic_code_card" | "own_balance_transaction" | "own_balance_day" | "own_balance_month" | "own_card_transaction" | "own_card_day" | "own_card_month" | "topup_class" | "topup_day" | "topup_transaction" | "transfer_class" | "transfer_day" | "transfer_payee_day" | "transfer_transaction" | "withdrawal_day" | "withdrawal_transaction";
            /**
             * @description What is refused with above it
             * @enum {string}
             */
            refusal: "REQUEST_INVALID" | "REQUEST_TIMEOUT" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "RATE_LIMITED" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "AUTH_REQUIRED" | "SESSION_EXPIRED" | "REFRESH_TOKEN_INVALID" | "CREDENTIALS_WRONG" | "LOGIN_LOCKED" | "PHONE_INVALID" | "PHONE_REGISTERED" | "PHONE_NOT_REGISTERED" | "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_COMMON" | "CONSENT_REQUIRED" | "SEAL_INVALID" | "SEAL_EXPIRED" | "HOST_CODE_INVALID" | "HOST_LOGIN_TOO_OFTEN" | "HOST_USER_BLOCKED" | "HOST_BUSY" | "HOST_NOT_CONFIGURED" | "HOST_TICKET_INVALID" | "HOST_SIGNATURE_INVALID" | "HOST_PHONE_REFUSED" | "HOST_PHONE_UNAVAILABLE" | "HOST_IDENTITY_TAKEN" | "PHONE_TICKET_INVALID" | "LAST_LOGIN_METHOD" | "PASSWORD_ALREADY_SET" | "PROOF_REQUIRED" | "PASSWORD_WRONG" | "HOST_PHONE_USED" | "SMS_TOO_SOON" | "SMS_HOURLY_LIMIT" | "SMS_DAILY_LIMIT" | "SMS_CODE_WRONG" | "SMS_CODE_EXPIRED" | "SMS_CODE_USED_UP" | "SMS_UNAVAILABLE" | "NAME_INVALID" | "ID_NUMBER_INVALID" | "ID_NUMBER_OLD" | "ID_NUMBER_CHECK_DIGIT" | "ID_NUMBER_BIRTH_DATE" | "AGE_TOO_YOUNG" | "IDENTITY_MISMATCH" | "IDENTITY_IN_USE" | "IDENTITY_ALREADY_VERIFIED" | "IDENTITY_REQUIRED" | "IDENTITY_TRIES_EXCEEDED" | "IDENTITY_UNAVAILABLE" | "PIN_FORMAT" | "PIN_TOO_SIMPLE" | "PIN_PERSONAL" | "PIN_ALREADY_SET" | "PIN_NOT_SET" | "PIN_WRONG" | "PIN_LOCKED" | "CARD_NUMBER_INVALID" | "CARD_BANK_UNKNOWN" | "CARD_ALREADY_BOUND" | "CARD_LIMIT_REACHED" | "CARD_FIELD_MISMATCH" | "CARD_TRIES_EXCEEDED" | "CARD_CREDIT_AGE" | "CARD_BINDING_EXPIRED" | "CARD_NOT_FOUND" | "CARD_IN_USE" | "CARD_CREDIT_NOT_ALLOWED" | "CARD_SHORT" | "CARD_EXPIRED" | "CARD_LOST" | "CARD_RESTRICTED" | "ISSUER_DOWN" | "BANK_UNAVAILABLE" | "QR_UNREADABLE" | "QR_SIGNATURE_INVALID" | "QR_EXPIRED" | "QR_FOREIGN" | "MERCHANT_UNKNOWN" | "MERCHANT_CLOSED" | "MERCHANT_KEY_INVALID" | "ORDER_PAID" | "ORDER_PAYING" | "ORDER_CLOSED" | "ORDER_AMOUNT_MISMATCH" | "PAYEE_UNAVAILABLE" | "PAYEE_SELF" | "PAYEE_TICKET_INVALID" | "PAYEE_NAME_WRONG" | "TRANSFER_SINGLE_CAP" | "TRANSFER_PAYEE_CAP" | "TRANSFER_DAY_CAP" | "RECEIVE_CAP" | "TRANSFER_NOT_FOUND" | "TRANSFER_DELIVERED" | "TRANSFER_ACCEPTED" | "TRANSFER_REFUSED" | "TRANSFER_RETURNED" | "TRANSFER_RECALLED" | "COLLECTION_NOT_FOUND" | "COLLECTION_ENDED" | "COLLECTION_FULL" | "SHARE_PAID" | "CODE_INVALID" | "CODE_EXPIRED" | "CODE_USED" | "CHARGE_NOT_FOUND" | "CHARGE_EXPIRED" | "CHARGE_REVERSED" | "CHARGE_REFUSED" | "BALANCE_SHORT" | "STATIC_CAP" | "CLASS_CAP" | "DYNAMIC_CAP" | "SELF_CAP" | "TOPUP_CAP" | "WITHDRAWAL_CAP" | "WITHDRAWAL_FEE_CHANGED" | "REFUND_EXCEEDS" | "ORDER_UNPAID" | "ACCOUNT_CLOSED" | "PAYMENT_NOT_FOUND" | "TOPUP_NOT_FOUND" | "WITHDRAWAL_NOT_FOUND" | "BILL_NOT_FOUND" | "CURSOR_INVALID";
            /**
             * Format: date-time
             * @description When it counts afresh; null for what never does, and for single movements. RFC 3339, UTC, with milliseconds
             */
            resetsAt: string | null;
            /** @description Where it is written, in English */
            source: string;
            /** @description From what; null where that makes no difference */
            sourceKind: ("balance" | "card") | null;
            /** @description What it has counted, in integer fen */
            usedFen: number;
            /**
             * @description What is counted together
             * @enum {string}
             */
            window: "lifetime" | "accountYear" | "month" | "day" | "transaction";
        };
        /** @description What bounds what a user may move */
        Limits: {
            /**
             * @description Account class of 中国人民银行公告〔2015〕第43号; `none` before the identity is verified
             * @enum {string}
             */
            accountClass: "none" | "I" | "II" | "III";
            /**
             * Format: date-time
             * @description When it was so. RFC 3339, UTC, with milliseconds
             */
            asOf: string;
            /** @description External checks that were passed: the register of identities, and each bank */
            checkCount: number;
            /** @description Every cap that holds now, in the order in which they refuse; none before the identity */
            limits: components["schemas"]["Limit"][];
            /** @description Null in the highest class */
            nextClass: components["schemas"]["NextAccountClass"] | null;
            /** @description Every cap that may be set */
            own: components["schemas"]["OwnLimit"][];
        };
        /** @description Every way the user can sign in */
        LoginMethods: {
            /** @description Whether a login password is set */
            hasPassword: boolean;
            /** @description The linked host identities */
            hostIdentities: components["schemas"]["HostIdentity"][];
            /** @description Mobile number, masked so that only its owner knows it */
            phoneMasked: string;
            /** @description What a change of these may be proven with now; a payment PIN counts a day after it was set */
            proofs: ("pin" | "password" | "sms")[];
        };
        /** @description The first login password, with the proof that the owner is there */
        LoginPasswordRequest: {
            password: components["schemas"]["Sealed"];
            proof?: components["schemas"]["Proof"];
        };
        /** @description Who is paid */
        Merchant: {
            /** @description Where it is */
            address: string;
            /** @description What it deals in, as it is written in the list of merchants */
            category: string;
            /** @description UUID in lower case */
            id: string;
            /** @description What it says above the door */
            name: string;
            /** @description Points for what is paid, in hundredths of a percent; 0 gives none */
            pointsRateBasisPoints: number;
        };
        /** @description A charge as its merchant sees it: who pays, and why somebody did not, is theirs to know */
        MerchantCharge: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it is over unless somebody pays it before. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description The merchant's own number of the charge */
            outOrderNo: string;
            /**
             * Format: date-time
             * @description When it was paid; null until then. RFC 3339, UTC, with milliseconds
             */
            paidAt: string | null;
            /**
             * @description `waiting` for the payer’s PIN (USERPAYING); `paying` and `unknown` are settled later, once; `succeeded`, `failed` and `reversed` are for good
             * @enum {string}
             */
            status: "waiting" | "paying" | "unknown" | "succeeded" | "failed" | "reversed";
            /** @description What is sold, as the payer will read it */
            subject: string;
        };
        /** @description An order as its merchant sees it */
        MerchantOrder: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description What the cash desk shows as a QR code */
            code: string;
            /**
             * Format: date-time
             * @description Until when a payment may begin. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description UUID in lower case */
            id: string;
            /** @description The merchant's own number */
            outOrderNo: string;
            /**
             * Format: date-time
             * @description When it was paid; null until then. RFC 3339, UTC, with milliseconds
             */
            paidAt: string | null;
            /**
             * @description `open` may be paid, `paying` waits for a bank, `paid` and `closed` are for good
             * @enum {string}
             */
            state: "open" | "paying" | "paid" | "closed";
            /** @description What is sold, as the payer will read it */
            subject: string;
        };
        /** @description An order to make */
        MerchantOrderRequest: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description The merchant's own number */
            outOrderNo: string;
            /** @description What is sold, as the payer will read it */
            subject: string;
            /** @description How long it may be paid, in seconds; 900 when left out */
            ttlSeconds?: number;
        };
        /** @description A merchant with its printed code */
        MerchantProfile: {
            merchant: components["schemas"]["Merchant"];
            /** @description The same in the 32 characters of a mini-program code */
            shortCode: string;
            /** @description What a printed QR code holds: whoever scans it types the amount */
            staticCode: string;
        };
        /** @description What the wallet told its owner */
        Message: {
            /** @description The bill it is about; null without one */
            billId: string | null;
            /**
             * Format: date-time
             * @description When it was written. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /** @description UUID in lower case */
            id: string;
            /**
             * @description What it says; the client has a sentence for each
             * @enum {string}
             */
            kind: "payment_succeeded" | "payment_failed" | "topup_succeeded" | "topup_failed" | "transfer_offered" | "transfer_accepted" | "transfer_refused" | "transfer_returned" | "share_asked" | "share_reminded" | "share_paid" | "share_declined" | "collection_expired" | "withdrawal_succeeded" | "withdrawal_failed" | "refund_succeeded" | "refund_to_balance" | "new_device" | "session_copied" | "pin_set" | "pin_locked" | "login_locked" | "card_bound" | "card_unbound" | "host_linked" | "host_detached" | "password_set" | "consent_withdrawn";
            /** @description Slots of the sentence */
            params: {
                [key: string]: string | number;
            };
            /**
             * Format: date-time
             * @description When it was read; null until then. RFC 3339, UTC, with milliseconds
             */
            readAt: string | null;
            /**
             * @description What it is about
             * @enum {string}
             */
            topic: "payment" | "topup" | "security";
        };
        /** @description A page of the inbox */
        MessagePage: {
            /** @description The messages, newest first */
            items: components["schemas"]["Message"][];
            /** @description The `cursor` of the next page, opaque; null on the last page */
            nextCursor: string | null;
            /** @description Messages that are not read yet */
            unreadCount: number;
        };
        /** @description The newest message that was shown: it and everything older counts as read */
        MessagesReadRequest: {
            /** @description UUID in lower case */
            throughId: string;
        };
        /** @description Succeeded bills of a month in Shanghai */
        MonthSummary: {
            /** @description How many bills these are */
            count: number;
            /** @description YYYY-MM */
            month: string;
            /** @description Topped up and received, in integer fen */
            receivedFen: number;
            /** @description Paid to merchants, less what came back, and sent to people, in integer fen */
            spentFen: number;
        };
        /** @description What lifts the account to the next class */
        NextAccountClass: {
            /**
             * @description Account class of 中国人民银行公告〔2015〕第43号; `none` before the identity is verified
             * @enum {string}
             */
            accountClass: "none" | "I" | "II" | "III";
            /** @description External checks that are missing: each a card of another bank */
            checksLeft: number;
        };
        /** @description A cap that the owner of the account may set */
        OwnLimit: {
            /** @description The cap; null where none is set, in integer fen */
            capFen: number | null;
            /**
             * @description Which cap, by source and by what it counts together
             * @enum {string}
             */
            name: "own_balance_transaction" | "own_balance_day" | "own_balance_month" | "own_card_transaction" | "own_card_day" | "own_card_month";
            /**
             * Format: date-time
             * @description When a raise begins to hold; null where none waits. RFC 3339, UTC, with milliseconds
             */
            nextAt: string | null;
            /** @description What it becomes at `nextAt`; null with a time there: none any more, in integer fen */
            nextCapFen: number | null;
        };
        /** @description A cap to set; with a proof a raise holds at once */
        OwnLimitRequest: {
            /** @description The cap; null for none, in integer fen */
            capFen: number | null;
            /**
             * @description Which cap, by source and by what it counts together
             * @enum {string}
             */
            name: "own_balance_transaction" | "own_balance_day" | "own_balance_month" | "own_card_transaction" | "own_card_day" | "own_card_month";
            proof?: components["schemas"]["Proof"];
        };
        /** @description An order that was paid */
        PaidOrder: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description UUID in lower case */
            id: string;
            /** @description Null for one of the merchant's printed code */
            outOrderNo: string | null;
            /**
             * Format: date-time
             * @description When it was paid. RFC 3339, UTC, with milliseconds
             */
            paidAt: string;
            /** @description What went back of it, or is on its way back, in integer fen */
            refundedFen: number;
            /** @description What was sold, by the merchant; null where it said nothing */
            subject: string | null;
        };
        /** @description Paid orders */
        PaidOrderList: {
            /** @description Newest first */
            items: components["schemas"]["PaidOrder"][];
        };
        /** @description What anybody may know of a merchant */
        PartnerMerchant: {
            /** @description Where it is */
            address: string;
            /** @description What it deals in, as it is written in the list of merchants */
            category: string;
            /** @description UUID in lower case */
            id: string;
            /** @description What it says above the door */
            name: string;
            /** @description Points for what is paid, in hundredths of a percent; 0 gives none */
            pointsRateBasisPoints: number;
        };
        /** @description Merchants that give points */
        PartnerMerchantList: {
            /** @description The most generous first */
            items: components["schemas"]["Merchant"][];
        };
        /** @description Something that could pay an order now, or why it could not */
        PayableSource: {
            /** @description The most it pays now; null when we set no bound, in integer fen */
            availableFen: number | null;
            /** @description Which card; null for the balance */
            card: components["schemas"]["CardSummary"] | null;
            /**
             * @description The balance of the wallet, a bound card, or the balance filled up from a card
             * @enum {string}
             */
            kind: "balance" | "card" | "combined";
            /** @description Why it cannot pay; null when it can */
            reason: components["schemas"]["Failure"] | null;
        };
        /** @description Somebody to send money to, as far as their payer may know them */
        Payee: {
            /**
             * Format: date-time
             * @description Until when the ticket is good. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description Whether they have never accepted anything from this user */
            isNew: boolean;
            /** @description False: whoever proves this phone has to open or verify a wallet before they can accept */
            isVerified: boolean;
            /** @description The last character of the verified name after a star; of somebody unverified the masked phone */
            name: string;
            /** @description What POST /v1/payees gave; names the payee to this user alone, for half an hour */
            ticket: string;
        };
        /** @description Who was found, and what their code asks for */
        PayeeFinding: {
            /** @description What their code asks for, in integer fen; null when it leaves that to the payer */
            amountFen: number | null;
            /** @description What their code says it is for */
            note: string | null;
            payee: components["schemas"]["Payee"];
        };
        /** @description Recent payees */
        PayeeList: {
            /** @description The latest first */
            items: components["schemas"]["Payee"][];
        };
        /** @description Exactly one of the two */
        PayeeSearch: {
            /** @description The scanned text of somebody’s receive code, unchanged */
            code?: string;
            /** @description Mainland mobile number. Spaces, hyphens, points, brackets, +86, full-width digits and unseen marks are cleaned away */
            phone?: string;
        };
        /** @description A payment to a merchant */
        Payment: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /** @description Why it failed; null when it did not */
            failure: components["schemas"]["Failure"] | null;
            /** @description UUID in lower case */
            id: string;
            merchant: components["schemas"]["Merchant"];
            /** @description The order that it pays. UUID in lower case */
            orderId: string;
            /** @description The number that its owner and the desk call it by */
            orderNo: string;
            /** @description Each source with what it pays; together they are the amount */
            parts: components["schemas"]["PaymentPart"][];
            /** @description Points that it gave */
            pointsEarned: number;
            /**
             * Format: date-time
             * @description When the outcome was known; null until then. RFC 3339, UTC, with milliseconds
             */
            settledAt: string | null;
            /**
             * Format: date-time
             * @description When the outcome is known at the latest; null when it was known at once. RFC 3339, UTC, with milliseconds
             */
            settlesBy: string | null;
            source: components["schemas"]["BillSource"];
            /**
             * @description `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good
             * @enum {string}
             */
            status: "paying" | "succeeded" | "failed" | "unknown";
            /** @description What was sold, by the merchant; null where it said nothing */
            subject: string | null;
        };
        /** @description What a payment code can pay, and what is being charged by one */
        PaymentCode: {
            /** @description The last charge of a code of this phone; null when there was none lately */
            charge: components["schemas"]["Charge"] | null;
            /** @description The digits that name this session’s phone in its codes; null when it has not enrolled */
            deviceNumber: string | null;
            /** @description The most that may be charged now without the PIN, in integer fen */
            pinFreeLeftFen: number;
            /** @description The balance, then the cards: tried in this order where no PIN is asked for */
            sources: components["schemas"]["PaymentSource"][];
        };
        /** @description What a phone makes its payment codes from: prefix, number, six digits of RFC 6238 (HMAC-SHA256, steps of 30 seconds), Luhn */
        PaymentCodeDevice: {
            /** @description The 10 digits that name this phone in its codes */
            number: string;
            /** @description The two digits that every code begins with */
            prefix: string;
            /** @description What its codes are made from, 64 hexadecimal digits. Told this once */
            secret: string;
        };
        /** @description A phone that is to show payment codes; the PIN is sealed */
        PaymentCodeDeviceRequest: {
            pin: components["schemas"]["Sealed"];
        };
        /** @description What one source pays */
        PaymentPart: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description Which card; null for the balance */
            card: components["schemas"]["CardSummary"] | null;
            /**
             * @description The balance of the wallet, or a bound card
             * @enum {string}
             */
            kind: "balance" | "card";
        };
        /** @description A payment; the amount is the one that the payer was shown or typed */
        PaymentRequest: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description The scanned text, unchanged. What scanners and hosts put around a code is peeled off, never the signed text */
            code: string;
            pin: components["schemas"]["Sealed"];
            /** @description cardId is needed for a card and a combined source, balanceFen for a combined one; both are refused elsewhere */
            source: {
                /** @description What the balance pays, as it was quoted */
                balanceFen?: number;
                /** @description A bound card */
                cardId?: string;
                /**
                 * @description The balance of the wallet, a bound card, or the balance filled up from a card
                 * @enum {string}
                 */
                kind: "balance" | "card" | "combined";
            };
        };
        /** @description What a code may be paid with */
        PaymentSource: {
            /** @description The most it pays now; null when we set no bound, in integer fen */
            availableFen: number | null;
            /** @description What the balance pays of a combined one, the card the rest; null otherwise */
            balanceFen: number | null;
            /** @description What a payment above that is refused with; null when we set no bound */
            boundBy: ("BALANCE_SHORT" | "CLASS_CAP" | "STATIC_CAP" | "DYNAMIC_CAP" | "SELF_CAP") | null;
            /** @description What each cap leaves for such a payment, whatever the source holds; empty where none is known */
            caps: components["schemas"]["SourceCap"][];
            /** @description Which card; null for the balance */
            card: components["schemas"]["CardSummary"] | null;
            /**
             * @description The balance of the wallet, a bound card, or the balance filled up from a card
             * @enum {string}
             */
            kind: "balance" | "card" | "combined";
            /** @description Why it cannot; null when it can */
            reason: components["schemas"]["Failure"] | null;
            /** @description Whether it can pay this code now */
            usable: boolean;
        };
        /** @description The first payment PIN: six digits, sealed */
        PinRequest: {
            pin: components["schemas"]["Sealed"];
        };
        /** @description How many points there are; points are no money */
        Points: {
            /** @description Points that can be used */
            available: number;
            /** @description Points ever earned */
            earnedTotal: number;
        };
        /** @description Points that came or went */
        PointsEntry: {
            /** @description UUID in lower case */
            id: string;
            /**
             * @description What happened to the points
             * @enum {string}
             */
            kind: "earn";
            /**
             * Format: date-time
             * @description When they came. RFC 3339, UTC, with milliseconds
             */
            occurredAt: string;
            /** @description The payment that earned them; null without one */
            paymentId: string | null;
            /** @description How many points came */
            points: number;
            /** @description How many there were then */
            pointsAfter: number;
            /** @description The merchant that gave them */
            title: string;
        };
        /** @description A page of where points came from */
        PointsPage: {
            /** @description Newest first */
            items: components["schemas"]["PointsEntry"][];
            /** @description The `cursor` of the next page, opaque; null on the last page */
            nextCursor: string | null;
        };
        /** @description What could be paid now, from what, and why not */
        Preflight: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When it was so. RFC 3339, UTC, with milliseconds
             */
            asOf: string;
            /**
             * @description By which kind of code, as it was asked
             * @enum {string}
             */
            codeKind: "static" | "dynamic" | "presented";
            /** @description In the order in which they would pay */
            sources: components["schemas"]["PaymentSource"][];
        };
        /** @description RFC 9457 problem document */
        Problem: {
            /**
             * @description Whom it lies with: what was sent, the account and its proofs, the source, the payee, a cap or the law, somebody outside, the phone, or this wallet
             * @enum {string}
             */
            class: "input" | "payer" | "source" | "payee" | "rule" | "channel" | "device" | "system";
            /**
             * @description Stable; branch on this, never on text
             * @enum {string}
             */
            code: "REQUEST_INVALID" | "REQUEST_TIMEOUT" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "RATE_LIMITED" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "AUTH_REQUIRED" | "SESSION_EXPIRED" | "REFRESH_TOKEN_INVALID" | "CREDENTIALS_WRONG" | "LOGIN_LOCKED" | "PHONE_INVALID" | "PHONE_REGISTERED" | "PHONE_NOT_REGISTERED" | "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_COMMON" | "CONSENT_REQUIRED" | "SEAL_INVALID" | "SEAL_EXPIRED" | "HOST_CODE_INVALID" | "HOST_LOGIN_TOO_OFTEN" | "HOST_USER_BLOCKED" | "HOST_BUSY" | "HOST_NOT_CONFIGURED" | "HOST_TICKET_INVALID" | "HOST_SIGNATURE_INVALID" | "HOST_PHONE_REFUSED" | "HOST_PHONE_UNAVAILABLE" | "HOST_IDENTITY_TAKEN" | "PHONE_TICKET_INVALID" | "LAST_LOGIN_METHOD" | "PASSWORD_ALREADY_SET" | "PROOF_REQUIRED" | "PASSWORD_WRONG" | "HOST_PHONE_USED" | "SMS_TOO_SOON" | "SMS_HOURLY_LIMIT" | "SMS_DAILY_LIMIT" | "SMS_CODE_WRONG" | "SMS_CODE_EXPIRED" | "SMS_CODE_USED_UP" | "SMS_UNAVAILABLE" | "NAME_INVALID" | "ID_NUMBER_INVALID" | "ID_NUMBER_OLD" | "ID_NUMBER_CHECK_DIGIT" | "ID_NUMBER_BIRTH_DATE" | "AGE_TOO_YOUNG" | "IDENTITY_MISMATCH" | "IDENTITY_IN_USE" | "IDENTITY_ALREADY_VERIFIED" | "IDENTITY_REQUIRED" | "IDENTITY_TRIES_EXCEEDED" | "IDENTITY_UNAVAILABLE" | "PIN_FORMAT" | "PIN_TOO_SIMPLE" | "PIN_PERSONAL" | "PIN_ALREADY_SET" | "PIN_NOT_SET" | "PIN_WRONG" | "PIN_LOCKED" | "CARD_NUMBER_INVALID" | "CARD_BANK_UNKNOWN" | "CARD_ALREADY_BOUND" | "CARD_LIMIT_REACHED" | "CARD_FIELD_MISMATCH" | "CARD_TRIES_EXCEEDED" | "CARD_CREDIT_AGE" | "CARD_BINDING_EXPIRED" | "CARD_NOT_FOUND" | "CARD_IN_USE" | "CARD_CREDIT_NOT_ALLOWED" | "CARD_SHORT" | "CARD_EXPIRED" | "CARD_LOST" | "CARD_RESTRICTED" | "ISSUER_DOWN" | "BANK_UNAVAILABLE" | "QR_UNREADABLE" | "QR_SIGNATURE_INVALID" | "QR_EXPIRED" | "QR_FOREIGN" | "MERCHANT_UNKNOWN" | "MERCHANT_CLOSED" | "MERCHANT_KEY_INVALID" | "ORDER_PAID" | "ORDER_PAYING" | "ORDER_CLOSED" | "ORDER_AMOUNT_MISMATCH" | "PAYEE_UNAVAILABLE" | "PAYEE_SELF" | "PAYEE_TICKET_INVALID" | "PAYEE_NAME_WRONG" | "TRANSFER_SINGLE_CAP" | "TRANSFER_PAYEE_CAP" | "TRANSFER_DAY_CAP" | "RECEIVE_CAP" | "TRANSFER_NOT_FOUND" | "TRANSFER_DELIVERED" | "TRANSFER_ACCEPTED" | "TRANSFER_REFUSED" | "TRANSFER_RETURNED" | "TRANSFER_RECALLED" | "COLLECTION_NOT_FOUND" | "COLLECTION_ENDED" | "COLLECTION_FULL" | "SHARE_PAID" | "CODE_INVALID" | "CODE_EXPIRED" | "CODE_USED" | "CHARGE_NOT_FOUND" | "CHARGE_EXPIRED" | "CHARGE_REVERSED" | "CHARGE_REFUSED" | "BALANCE_SHORT" | "STATIC_CAP" | "CLASS_CAP" | "DYNAMIC_CAP" | "SELF_CAP" | "TOPUP_CAP" | "WITHDRAWAL_CAP" | "WITHDRAWAL_FEE_CHANGED" | "REFUND_EXCEEDS" | "ORDER_UNPAID" | "ACCOUNT_CLOSED" | "PAYMENT_NOT_FOUND" | "TOPUP_NOT_FOUND" | "WITHDRAWAL_NOT_FOUND" | "BILL_NOT_FOUND" | "CURSOR_INVALID";
            /** @description What went wrong this time, in English, for developers */
            detail?: string;
            /** @description The number of this request, which its log line bears too: that of its X-Request-Id when it is written as ours are (K7QF-2M9X), else a new one */
            instance?: string;
            /**
             * @description What is known of the money of whoever is told: whether any moved, theirs to give or a merchant’s to get
             * @enum {string}
             */
            moved: "no" | "yes" | "unknown";
            /** @description What cures it, the one thing to do first; while it is not known whether money moved, only what looks after it */
            next: ("signIn" | "verifyIdentity" | "setPin" | "bindCard" | "topUp" | "otherSource" | "scanAgain" | "dynamicCode" | "raiseLimit" | "ownLimit" | "viewCards" | "viewBills" | "viewConsents" | "retry" | "correct" | "wait" | "askMerchant" | "contactBank" | "contactSupport" | "changeSettings")[];
            /** @description Slots of the sentence: triesLeft, retryAfterSeconds, unlocksAt, gapFen, leftFen, field, bank, app … */
            params: {
                [key: string]: string | number;
            };
            /** @description Whether the very same request may succeed, now or later */
            retryable: boolean;
            /** @description The HTTP status again */
            status: number;
            /** @description The kind of problem in short English, for developers */
            title: string;
            /** @description A URI that names the kind of problem */
            type: string;
        };
        /** @description That the owner is there in person: exactly one of the payment PIN, the login password and a code of POST /v1/proof-codes, and one that LoginMethods.proofs names */
        Proof: {
            password?: components["schemas"]["Sealed"];
            pin?: components["schemas"]["Sealed"];
            /** @description The six digits of the SMS. Spaces, hyphens, full-width digits and unseen marks are cleaned away */
            smsCode?: string;
        };
        /** @description The user’s own receive code */
        ReceiveCode: {
            /** @description The text to draw as a QR code */
            code: string;
            /** @description The last character of the verified name after a star; of somebody unverified the masked phone */
            name: string;
        };
        /** @description What the code asks for; both may be left out */
        ReceiveCodeRequest: {
            /** @description The amount in integer fen, at least 1 */
            amountFen?: number;
            /** @description What it is for. Cut to 50 characters after unseen marks are taken out */
            note?: string;
        };
        /** @description What a fresh pair is asked for with */
        RefreshRequest: {
            /** @description The refresh token of the newest pair */
            refreshToken: string;
        };
        /** @description What came back of a payment, or is on its way back */
        Refund: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /** @description UUID in lower case */
            id: string;
            /** @description The merchant's own number of the refund */
            outRefundNo: string;
            /** @description Points that were taken back with it */
            pointsTaken: number;
            /** @description Why, as the payer will read it */
            reason: string | null;
            /** @description Why what a card paid went to the balance; null where it went to its source */
            redirectCode: ("REQUEST_INVALID" | "REQUEST_TIMEOUT" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "RATE_LIMITED" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE" | "AUTH_REQUIRED" | "SESSION_EXPIRED" | "REFRESH_TOKEN_INVALID" | "CREDENTIALS_WRONG" | "LOGIN_LOCKED" | "PHONE_INVALID" | "PHONE_REGISTERED" | "PHONE_NOT_REGISTERED" | "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_COMMON" | "CONSENT_REQUIRED" | "SEAL_INVALID" | "SEAL_EXPIRED" | "HOST_CODE_INVALID" | "HOST_LOGIN_TOO_OFTEN" | "HOST_USER_BLOCKED" | "HOST_BUSY" | "HOST_NOT_CONFIGURED" | "HOST_TICKET_INVALID" | "HOST_SIGNATURE_INVALID" | "HOST_PHONE_REFUSED" | "HOST_PHONE_UNAVAILABLE" | "HOST_IDENTITY_TAKEN" | "PHONE_TICKET_INVALID" | "LAST_LOGIN_METHOD" | "PASSWORD_ALREADY_SET" | "PROOF_REQUIRED" | "PASSWORD_WRONG" | "HOST_PHONE_USED" | "SMS_TOO_SOON" | "SMS_HOURLY_LIMIT" | "SMS_DAILY_LIMIT" | "SMS_CODE_WRONG" | "SMS_CODE_EXPIRED" | "SMS_CODE_USED_UP" | "SMS_UNAVAILABLE" | "NAME_INVALID" | "ID_NUMBER_INVALID" | "ID_NUMBER_OLD" | "ID_NUMBER_CHECK_DIGIT" | "ID_NUMBER_BIRTH_DATE" | "AGE_TOO_YOUNG" | "IDENTITY_MISMATCH" | "IDENTITY_IN_USE" | "IDENTITY_ALREADY_VERIFIED" | "IDENTITY_REQUIRED" | "IDENTITY_TRIES_EXCEEDED" | "IDENTITY_UNAVAILABLE" | "PIN_FORMAT" | "PIN_TOO_SIMPLE" | "PIN_PERSONAL" | "PIN_ALREADY_SET" | "PIN_NOT_SET" | "PIN_WRONG" | "PIN_LOCKED" | "CARD_NUMBER_INVALID" | "CARD_BANK_UNKNOWN" | "CARD_ALREADY_BOUND" | "CARD_LIMIT_REACHED" | "CARD_FIELD_MISMATCH" | "CARD_TRIES_EXCEEDED" | "CARD_CREDIT_AGE" | "CARD_BINDING_EXPIRED" | "CARD_NOT_FOUND" | "CARD_IN_USE" | "CARD_CREDIT_NOT_ALLOWED" | "CARD_SHORT" | "CARD_EXPIRED" | "CARD_LOST" | "CARD_RESTRICTED" | "ISSUER_DOWN" | "BANK_UNAVAILABLE" | "QR_UNREADABLE" | "QR_SIGNATURE_INVALID" | "QR_EXPIRED" | "QR_FOREIGN" | "MERCHANT_UNKNOWN" | "MERCHANT_CLOSED" | "MERCHANT_KEY_INVALID" | "ORDER_PAID" | "ORDER_PAYING" | "ORDER_CLOSED" | "ORDER_AMOUNT_MISMATCH" | "PAYEE_UNAVAILABLE" | "PAYEE_SELF" | "PAYEE_TICKET_INVALID" | "PAYEE_NAME_WRONG" | "TRANSFER_SINGLE_CAP" | "TRANSFER_PAYEE_CAP" | "TRANSFER_DAY_CAP" | "RECEIVE_CAP" | "TRANSFER_NOT_FOUND" | "TRANSFER_DELIVERED" | "TRANSFER_ACCEPTED" | "TRANSFER_REFUSED" | "TRANSFER_RETURNED" | "TRANSFER_RECALLED" | "COLLECTION_NOT_FOUND" | "COLLECTION_ENDED" | "COLLECTION_FULL" | "SHARE_PAID" | "CODE_INVALID" | "CODE_EXPIRED" | "CODE_USED" | "CHARGE_NOT_FOUND" | "CHARGE_EXPIRED" | "CHARGE_REVERSED" | "CHARGE_REFUSED" | "BALANCE_SHORT" | "STATIC_CAP" | "CLASS_CAP" | "DYNAMIC_CAP" | "SELF_CAP" | "TOPUP_CAP" | "WITHDRAWAL_CAP" | "WITHDRAWAL_FEE_CHANGED" | "REFUND_EXCEEDS" | "ORDER_UNPAID" | "ACCOUNT_CLOSED" | "PAYMENT_NOT_FOUND" | "TOPUP_NOT_FOUND" | "WITHDRAWAL_NOT_FOUND" | "BILL_NOT_FOUND" | "CURSOR_INVALID") | null;
            /**
             * Format: date-time
             * @description When the outcome was known; null until then. RFC 3339, UTC, with milliseconds
             */
            settledAt: string | null;
            /**
             * Format: date-time
             * @description When the outcome is known at the latest; null when it was known at once. RFC 3339, UTC, with milliseconds
             */
            settlesBy: string | null;
            /**
             * @description `paying` and `unknown` wait for a bank and arrive later, once; a refund that was accepted never fails
             * @enum {string}
             */
            status: "paying" | "succeeded" | "unknown";
            /**
             * @description Where it goes: what paid, or the balance instead; `combined` to the balance and the card
             * @enum {string}
             */
            target: "balance" | "card" | "combined";
        };
        /** @description Money to give back of a paid order */
        RefundRequest: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description The order, where it has no number of the merchant; or outOrderNo */
            orderId?: string;
            /** @description The merchant's own number of the order; or orderId */
            outOrderNo?: string;
            /** @description The merchant's own number of the refund */
            outRefundNo: string;
            /** @description Why, as the payer will read it */
            reason?: string;
        };
        /** @description Either phone with smsCode, or phoneTicket with the hostTicket it came by; password only with hostTicket optional, which links that host identity */
        RegistrationRequest: {
            /** @description Agreement to the texts an account needs, each in the version in force */
            consents: components["schemas"]["Consent"][];
            device: components["schemas"]["Device"];
            /** @description What POST /v1/host-sessions gave for a host identity that has no wallet yet */
            hostTicket?: string;
            password?: components["schemas"]["Sealed"];
            /** @description Mainland mobile number. Spaces, hyphens, points, brackets, +86, full-width digits and unseen marks are cleaned away */
            phone?: string;
            /** @description What POST /v1/host-phones gave for a phone number the host vouches for */
            phoneTicket?: string;
            /** @description The six digits of the SMS. Spaces, hyphens, full-width digits and unseen marks are cleaned away */
            smsCode?: string;
        };
        /** @description With ephemeralPublicKey: nacl.box of UTF-8 `<purpose>\n<secret>` with a nonce and key of GET /v1/sealing-key. Without: RSA PKCS #1 v1.5 of UTF-8 `<purpose>\n<nonce>\n<secret>`, for hosts without a random source. Base64. Purposes: login_password, payment_pin */
        Sealed: {
            /** @description What only the server can open, base64 */
            ciphertext: string;
            /** @description The X25519 key made for this one seal, base64 */
            ephemeralPublicKey?: string;
            /** @description The key it is sealed to */
            keyId: string;
            /** @description The nonce that came with the key, base64 */
            nonce: string;
        };
        /** @description What one secret is sealed to */
        SealingKey: {
            /**
             * @description What nacl.box is
             * @enum {string}
             */
            algorithm: "x25519-xsalsa20-poly1305";
            /**
             * Format: date-time
             * @description Until when the nonce is taken. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description Goes back with the seal */
            keyId: string;
            /** @description Seals one secret, once */
            nonce: string;
            /** @description X25519, base64 */
            publicKey: string;
            /** @description SPKI, base64: RSA of 2048 bits */
            rsaPublicKey: string;
        };
        /** @description A signed-in session */
        Session: {
            /** @description Goes as a bearer token with every request */
            accessToken: string;
            /**
             * Format: date-time
             * @description When the access token ends. RFC 3339, UTC, with milliseconds
             */
            accessTokenExpiresAt: string;
            /** @description Gets the next pair from POST /v1/sessions/refresh */
            refreshToken: string;
            /**
             * Format: date-time
             * @description When the session ends unless it is refreshed before. RFC 3339, UTC, with milliseconds
             */
            refreshTokenExpiresAt: string;
            user: components["schemas"]["User"];
        };
        /** @description Exactly one of password and smsCode; hostTicket links that host identity */
        SessionRequest: {
            /** @description Agreement to the texts an account needs, each in the version in force */
            consents?: components["schemas"]["Consent"][];
            device: components["schemas"]["Device"];
            /** @description What POST /v1/host-sessions gave for a host identity that has no wallet yet */
            hostTicket?: string;
            password?: components["schemas"]["Sealed"];
            /** @description Mainland mobile number. Spaces, hyphens, points, brackets, +86, full-width digits and unseen marks are cleaned away */
            phone: string;
            /** @description The six digits of the SMS. Spaces, hyphens, full-width digits and unseen marks are cleaned away */
            smsCode?: string;
        };
        /** @description Pays the user’s own share; the PIN is sealed */
        SharePayment: {
            pin: components["schemas"]["Sealed"];
            /** @description The first character of the asker’s name, filled in by the payer of a large sum */
            typedName?: string;
        };
        /** @description A typed name is compared as well */
        ShareQuestion: {
            /** @description The first character of the asker’s name, filled in by the payer of a large sum */
            typedName?: string;
        };
        /** @description Where a code is to go */
        SmsCodeRequest: {
            /** @description Mainland mobile number. Spaces, hyphens, points, brackets, +86, full-width digits and unseen marks are cleaned away */
            phone: string;
        };
        /** @description A code is on its way */
        SmsCodeSent: {
            /** @description How long this code is good for, in seconds */
            expiresInSeconds: number;
            /** @description When the next code may be asked for, in seconds */
            retryAfterSeconds: number;
        };
        /** @description A cap on what one kind of source may pay for such a code; no top-up cures it */
        SourceCap: {
            /** @description The cap itself, in integer fen */
            capFen: number;
            /**
             * @description What a payment above it is refused with
             * @enum {string}
             */
            code: "CLASS_CAP" | "STATIC_CAP" | "DYNAMIC_CAP" | "SELF_CAP";
            /** @description What it leaves now, in integer fen */
            leftFen: number;
        };
        /** @description In which order sources are offered */
        SourceOrderRequest: {
            /** @description `balance` and ids of cards, first to last */
            sources: ("balance" | string)[];
        };
        /** @description Leave to send messages of one topic */
        Subscription: {
            /** @description How many messages may still be sent */
            remaining: number;
            /** @description The id that the host gave the template */
            templateId: string;
            /**
             * @description What may be told
             * @enum {string}
             */
            topic: "payment" | "topup" | "security";
        };
        /** @description The answer for one template */
        SubscriptionGrant: {
            /**
             * @description In the words of the host: only `accept` gives leave, for one message
             * @enum {string}
             */
            result: "accept" | "reject" | "ban" | "filter";
            /** @description The id that the host gave the template */
            templateId: string;
        };
        /** @description What the user answered on the host's sheet */
        SubscriptionGrants: {
            /** @description One for each template asked */
            results: components["schemas"]["SubscriptionGrant"][];
        };
        /** @description What may be sent through the host this session belongs to; empty without one */
        SubscriptionList: {
            /** @description One for each template of the host */
            items: components["schemas"]["Subscription"][];
        };
        /** @description Money on its way from a card into the balance */
        TopUp: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            card: components["schemas"]["CardSummary"];
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /** @description Why it failed; null when it did not */
            failure: components["schemas"]["Failure"] | null;
            /** @description UUID in lower case */
            id: string;
            /**
             * Format: date-time
             * @description When the outcome was known; null until then. RFC 3339, UTC, with milliseconds
             */
            settledAt: string | null;
            /**
             * Format: date-time
             * @description When the outcome is known at the latest; null when it was known at once. RFC 3339, UTC, with milliseconds
             */
            settlesBy: string | null;
            /**
             * @description `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good
             * @enum {string}
             */
            status: "paying" | "succeeded" | "failed" | "unknown";
        };
        /** @description Money to fetch from a card; the PIN is sealed */
        TopUpRequest: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description A bound debit card */
            cardId: string;
            pin: components["schemas"]["Sealed"];
        };
        /** @description The most that can be topped up now, and the cap that bounds it; what TOPUP_CAP is refused with */
        TopUpRoom: {
            /**
             * @description Which cap: what the account may still pay out, the day, one top-up
             * @enum {string}
             */
            cap: "class" | "day" | "transaction";
            /** @description What may still be topped up, in integer fen */
            leftFen: number;
        };
        /** @description Money from one person to another, as one of the two sees it */
        Transfer: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * @description When the payee may accept it: at once, after two hours, after a day. Until then it may be called back
             * @enum {string}
             */
            arrival: "now" | "twoHours" | "nextDay";
            /**
             * Format: date-time
             * @description From when on it may be accepted, and not be called back any more. RFC 3339, UTC, with milliseconds
             */
            arrivesAt: string;
            /** @description The bill it is to whoever asks; null for a payee who has not accepted */
            billId: string | null;
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the outcome was known; null until then. RFC 3339, UTC, with milliseconds
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description When it goes back if nobody has accepted it. RFC 3339, UTC, with milliseconds
             */
            expiresAt: string;
            /** @description UUID in lower case */
            id: string;
            /** @description Pays a share of a collection: its payee has it without accepting it */
            isAsked: boolean;
            /** @description Sent to a phone that had no wallet: its payer may want to tell them how to accept it */
            isToStranger: boolean;
            /** @description What its payer wrote */
            note: string | null;
            /** @description The number that its owner and the desk call it by */
            orderNo: string;
            /** @description The last character of the verified name after a star; of somebody unverified the masked phone */
            payeeName: string;
            /** @description The last character of the verified name after a star; of somebody unverified the masked phone */
            payerName: string;
            /**
             * @description Which of the two asks
             * @enum {string}
             */
            role: "payer" | "payee";
            /**
             * @description `scheduled` may be called back, `offered` accepted or refused; the others are for good: the payee has the money of one that is `accepted`, the payer of all others
             * @enum {string}
             */
            state: "scheduled" | "offered" | "accepted" | "refused" | "returned" | "recalled";
        };
        /** @description Transfers that wait for the user to accept */
        TransferList: {
            /** @description The one that ends first foremost */
            items: components["schemas"]["Transfer"][];
        };
        /** @description A transfer somebody thinks of; a typed name is compared as well */
        TransferQuestion: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /** @description What POST /v1/payees gave; names the payee to this user alone, for half an hour */
            payee: string;
            /** @description The first character of the payee’s name, filled in by the payer of a large sum */
            typedName?: string;
        };
        /** @description What a transfer would be; said before anybody is asked for a PIN */
        TransferQuote: {
            /** @description The times of arrival to choose from, the earliest first */
            arrivals: {
                /**
                 * @description When the payee may accept it: at once, after two hours, after a day. Until then it may be called back
                 * @enum {string}
                 */
                arrival: "now" | "twoHours" | "nextDay";
                /**
                 * Format: date-time
                 * @description When it would arrive. RFC 3339, UTC, with milliseconds
                 */
                arrivesAt: string;
            }[];
            /** @description The most that can be sent to them now, in integer fen */
            availableFen: number;
            /**
             * @description What more than that is refused with
             * @enum {string}
             */
            boundBy: "BALANCE_SHORT" | "CLASS_CAP" | "TRANSFER_DAY_CAP" | "TRANSFER_PAYEE_CAP" | "TRANSFER_SINGLE_CAP";
            /** @description Whether the payee has never accepted anything from this user */
            isNew: boolean;
            /** @description The last character of the verified name after a star; of somebody unverified the masked phone */
            name: string;
            /** @description Whether `typedName` is needed for this sum */
            needsName: boolean;
            /**
             * @description When the payee may accept it: at once, after two hours, after a day. Until then it may be called back
             * @enum {string}
             */
            proposed: "now" | "twoHours" | "nextDay";
            /** @description Why this sum cannot be sent; null when it can */
            refusal: components["schemas"]["Failure"] | null;
        };
        /** @description Money to send to somebody; the PIN is sealed */
        TransferRequest: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * @description When the payee may accept it: at once, after two hours, after a day. Until then it may be called back
             * @enum {string}
             */
            arrival: "now" | "twoHours" | "nextDay";
            /** @description What it is for. Cut to 50 characters after unseen marks are taken out */
            note?: string;
            /** @description What POST /v1/payees gave; names the payee to this user alone, for half an hour */
            payee: string;
            pin: components["schemas"]["Sealed"];
            /** @description The first character of the payee’s name, filled in by the payer of a large sum */
            typedName?: string;
        };
        /** @description How much of the inbox is not read yet */
        UnreadMessages: {
            /** @description Messages that are not read yet */
            unreadCount: number;
        };
        /** @description The owner of a wallet as the wallet shows them to themselves */
        User: {
            /**
             * @description Class of the payment account, which sets its caps; none before the identity is verified
             * @enum {string}
             */
            accountClass: "none" | "I" | "II" | "III";
            /** @description How many cards are bound */
            cardCount: number;
            /** @description To be agreed to before the user goes on */
            consentsDue: ("terms" | "privacy" | "identity" | "cards")[];
            /**
             * Format: date-time
             * @description When the wallet was opened. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /** @description False after a registration by the host without a login password */
            hasPassword: boolean;
            /** @description Whether the payment PIN is set, which every payment and top-up asks for */
            hasPin: boolean;
            /** @description UUID in lower case */
            id: string;
            /** @description ID number, masked; null before the identity is verified */
            idNumberMasked: string | null;
            /** @description Legal name, masked; null before the identity is verified */
            nameMasked: string | null;
            /** @description Mobile number, masked so that only its owner knows it */
            phoneMasked: string;
            /** @description True while no licensed operator runs real channels */
            playMoney: boolean;
            /** @description Names the user in links they share, and says nothing about them */
            shareCode: string;
            /** @description Messages of the inbox that are not read yet */
            unreadMessages: number;
        };
        /** @description Money on its way from the balance to a card */
        Withdrawal: {
            /** @description The amount in integer fen, at least 1 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When the money is on the card at the latest, as was promised. RFC 3339, UTC, with milliseconds
             */
            arrivesBy: string;
            card: components["schemas"]["CardSummary"];
            /**
             * Format: date-time
             * @description When it was asked for. RFC 3339, UTC, with milliseconds
             */
            createdAt: string;
            /** @description Why it failed; null when it did not */
            failure: components["schemas"]["Failure"] | null;
            /** @description The fee, beside the amount, in integer fen */
            feeFen: number;
            /** @description UUID in lower case */
            id: string;
            /**
             * Format: date-time
             * @description When the outcome was known; null until then. RFC 3339, UTC, with milliseconds
             */
            settledAt: string | null;
            /**
             * Format: date-time
             * @description When the outcome is known at the latest; null when it was known at once. RFC 3339, UTC, with milliseconds
             */
            settlesBy: string | null;
            /**
             * @description `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good
             * @enum {string}
             */
            status: "paying" | "succeeded" | "failed" | "unknown";
        };
        /** @description What a withdrawal may come to and what it costs */
        WithdrawalQuote: {
            /**
             * Format: date-time
             * @description When money sent now is on the card. RFC 3339, UTC, with milliseconds
             */
            arrivesBy: string;
            /** @description What the balance holds, in integer fen */
            availableFen: number;
            /** @description What may still be sent free of charge this month, in integer fen */
            freeLeftFen: number;
            /** @description The most that balance, fee and caps allow, in integer fen */
            mostFen: number;
            /** @description Null where no cap is about it */
            room: components["schemas"]["WithdrawalRoom"] | null;
        };
        /** @description Money to send to a card; the PIN is sealed */
        WithdrawalRequest: {
            /** @description What is to arrive on the card, in integer fen, at least 1 */
            amountFen: number;
            /** @description A bound debit card */
            cardId: string;
            /** @description The fee that the user was told, in integer fen */
            feeFen: number;
            pin: components["schemas"]["Sealed"];
        };
        /** @description The cap that bounds a withdrawal now; what WITHDRAWAL_CAP is refused with */
        WithdrawalRoom: {
            /**
             * @description Which cap: the day, one withdrawal
             * @enum {string}
             */
            cap: "day" | "transaction";
            /** @description What may still be sent, in integer fen */
            leftFen: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a wallet holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Balance"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBills: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
                /** @description Those alone that are still open or have failed */
                only?: "troubled";
                /** @description YYYY-MM in Shanghai */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of bills */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillPage"];
                };
            };
            /** @description CURSOR_INVALID, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A matter of money with everything known of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDetail"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BILL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCardBinding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardBindingRequest"];
            };
        };
        responses: {
            /** @description A card that waits for the SMS code of its bank */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardBinding"];
                };
            };
            /** @description CONSENT_REQUIRED, CARD_NUMBER_INVALID, PHONE_INVALID, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_LOST, CARD_EXPIRED, CARD_RESTRICTED */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, CARD_CREDIT_AGE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_ALREADY_BOUND, CARD_LIMIT_REACHED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_BANK_UNKNOWN, CARD_FIELD_MISMATCH */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_TRIES_EXCEEDED, RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BANK_UNAVAILABLE, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmCardBinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardBindingConfirmation"];
            };
        };
        responses: {
            /** @description A bound bank card */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description SMS_CODE_WRONG, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_CREDIT_AGE */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_ALREADY_BOUND, CARD_LIMIT_REACHED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_BINDING_EXPIRED, SMS_CODE_USED_UP */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BANK_UNAVAILABLE, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All bound cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setDefaultCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All bound cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_LOST, CARD_EXPIRED */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unbindCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardUnbinding"];
            };
        };
        responses: {
            /** @description All bound cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardList"];
                };
            };
            /** @description SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_WRONG */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET, CARD_IN_USE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmCharge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargeConfirmation"];
            };
        };
        responses: {
            /** @description The payment that a charge was confirmed with */
            200: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedCharge"];
                };
            };
            /** @description The payment that a charge was confirmed with */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedCharge"];
                };
            };
            /** @description CONSENT_REQUIRED, IDEMPOTENCY_KEY_MISSING, SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_LOST, CARD_EXPIRED */
            402: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, PIN_WRONG, CLASS_CAP, STATIC_CAP, DYNAMIC_CAP, SELF_CAP */
            403: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHARGE_NOT_FOUND, CARD_NOT_FOUND */
            404: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHARGE_REFUSED, MERCHANT_CLOSED, ORDER_PAYING, PIN_NOT_SET, BALANCE_SHORT */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHARGE_EXPIRED, CHARGE_REVERSED */
            410: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, CARD_CREDIT_NOT_ALLOWED */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseCharge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is over */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHARGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ORDER_PAID, ORDER_PAYING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeResolutionRequest"];
            };
        };
        responses: {
            /** @description Who a code pays, and how much */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodePreview"];
                };
            };
            /** @description QR_UNREADABLE, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QR_EXPIRED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QR_FOREIGN, QR_SIGNATURE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeResolutionRequest"];
            };
        };
        responses: {
            /** @description Who a code pays, what, and with what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeResolution"];
                };
            };
            /** @description QR_UNREADABLE, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_CLOSED, ORDER_PAID, ORDER_PAYING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QR_EXPIRED, ORDER_CLOSED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QR_FOREIGN, QR_SIGNATURE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCollections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the user has asked others for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionRequest"];
            };
        };
        responses: {
            /** @description Money that somebody asks others for, as one of them sees it */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description IDEMPOTENCY_KEY_MISSING, REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_UNAVAILABLE */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_TICKET_INVALID */
            410: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PAYEE_SELF */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCollection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionCard"];
            };
        };
        responses: {
            /** @description Money that somebody asks others for, as one of them sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeShare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionCard"];
            };
        };
        responses: {
            /** @description Money that somebody asks others for, as one of them sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_FULL */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_ENDED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_SELF */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money that somebody asks others for, as one of them sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money that somebody asks others for, as one of them sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money that somebody asks others for, as one of them sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SHARE_PAID */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_ENDED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharePayment"];
            };
        };
        responses: {
            /** @description Money from one person to another, as one of the two sees it */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description IDEMPOTENCY_KEY_MISSING, SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, PIN_WRONG, CLASS_CAP, TRANSFER_DAY_CAP, TRANSFER_PAYEE_CAP, TRANSFER_SINGLE_CAP */
            403: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET, SHARE_PAID, PAYEE_UNAVAILABLE, BALANCE_SHORT, ACCOUNT_CLOSED */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_ENDED */
            410: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PAYEE_NAME_WRONG */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareQuestion"];
            };
        };
        responses: {
            /** @description What a transfer would be; said before anybody is asked for a PIN */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferQuote"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET, SHARE_PAID, PAYEE_UNAVAILABLE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_ENDED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_NAME_WRONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remindPayers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money that somebody asks others for, as one of them sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description COLLECTION_ENDED */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the user stands to every text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which text to agree to */
                document: "terms" | "privacy" | "identity" | "cards";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            /** @description How the user stands to every text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
            /** @description CONSENT_REQUIRED, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which text to agree to */
                document: "terms" | "privacy" | "identity" | "cards";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the user stands to every text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the service is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description How the service is */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    createHostIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostIdentityRequest"];
            };
        };
        responses: {
            /** @description Every way the user can sign in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginMethods"];
                };
            };
            /** @description HOST_CODE_INVALID, SEAL_INVALID, SEAL_EXPIRED, SMS_CODE_WRONG, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_USER_BLOCKED, PROOF_REQUIRED, PIN_WRONG, PASSWORD_WRONG */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_IDENTITY_TAKEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_CODE_EXPIRED, SMS_CODE_USED_UP */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED, LOGIN_LOCKED */
            423: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_LOGIN_TOO_OFTEN, RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_BUSY, HOST_NOT_CONFIGURED, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detachHostIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostDetachment"];
            };
        };
        responses: {
            /** @description Every way the user can sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginMethods"];
                };
            };
            /** @description SEAL_INVALID, SEAL_EXPIRED, SMS_CODE_WRONG, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROOF_REQUIRED, PIN_WRONG, PASSWORD_WRONG */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LAST_LOGIN_METHOD */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_CODE_EXPIRED, SMS_CODE_USED_UP */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED, LOGIN_LOCKED */
            423: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createHostPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostPhoneRequest"];
            };
        };
        responses: {
            /** @description The phone number the host vouches for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostPhone"];
                };
            };
            /** @description HOST_CODE_INVALID, HOST_SIGNATURE_INVALID, PHONE_INVALID, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_USER_BLOCKED, HOST_PHONE_REFUSED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_PHONE_USED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_TICKET_INVALID */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_LOGIN_TOO_OFTEN, RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_PHONE_UNAVAILABLE, HOST_BUSY, HOST_NOT_CONFIGURED, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createHostSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HostSessionRequest"];
            };
        };
        responses: {
            /** @description A session when the identity has a wallet, otherwise a ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostSession"];
                };
            };
            /** @description HOST_CODE_INVALID, CONSENT_REQUIRED, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_USER_BLOCKED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_LOGIN_TOO_OFTEN, RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_BUSY, HOST_NOT_CONFIGURED, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityRequest"];
            };
        };
        responses: {
            /** @description The owner of a wallet as the wallet shows them to themselves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description CONSENT_REQUIRED, NAME_INVALID, ID_NUMBER_INVALID, ID_NUMBER_OLD, ID_NUMBER_CHECK_DIGIT, ID_NUMBER_BIRTH_DATE, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AGE_TOO_YOUNG */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_IN_USE, IDENTITY_ALREADY_VERIFIED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_MISMATCH */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_TRIES_EXCEEDED, RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_UNAVAILABLE, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What bounds what a user may move */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOwnLimit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnLimitRequest"];
            };
        };
        responses: {
            /** @description What bounds what a user may move */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Limits"];
                };
            };
            /** @description SEAL_INVALID, SEAL_EXPIRED, SMS_CODE_WRONG, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROOF_REQUIRED, PIN_WRONG, PASSWORD_WRONG */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_CODE_EXPIRED, SMS_CODE_USED_UP */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED, LOGIN_LOCKED */
            423: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLoginMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every way the user can sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginMethods"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLoginPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginPasswordRequest"];
            };
        };
        responses: {
            /** @description Every way the user can sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginMethods"];
                };
            };
            /** @description PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, SEAL_INVALID, SEAL_EXPIRED, SMS_CODE_WRONG, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROOF_REQUIRED, PIN_WRONG, PASSWORD_WRONG */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_ALREADY_SET */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_CODE_EXPIRED, SMS_CODE_USED_UP */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED, LOGIN_LOCKED */
            423: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The owner of a wallet as the wallet shows them to themselves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCharge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargeRequest"];
            };
        };
        responses: {
            /** @description A charge as its merchant sees it: who pays, and why somebody did not, is theirs to know */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCharge"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_CLOSED, CODE_USED */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CODE_EXPIRED */
            410: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CODE_INVALID, IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCharge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's own number of the charge */
                outOrderNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A charge as its merchant sees it: who pays, and why somebody did not, is theirs to know */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCharge"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHARGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseCharge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's own number of the charge */
                outOrderNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A charge as its merchant sees it: who pays, and why somebody did not, is theirs to know */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantCharge"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHARGE_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ORDER_PAYING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMerchantOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantOrderRequest"];
            };
        };
        responses: {
            /** @description An order as its merchant sees it */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrder"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_CLOSED */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMerchantOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An order as its merchant sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrder"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeMerchantOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An order as its merchant sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrder"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ORDER_PAID, ORDER_PAYING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaidOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Paid orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidOrderList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMerchantProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A merchant with its printed code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantProfile"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRefund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description What came back of a payment, or is on its way back */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ORDER_UNPAID, REFUND_EXCEEDS */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The merchant's own number of the refund */
                outRefundNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came back of a payment, or is on its way back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, MERCHANT_KEY_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the inbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description CURSOR_INVALID, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesReadRequest"];
            };
        };
        responses: {
            /** @description How much of the inbox is not read yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadMessages"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartnerMerchants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Merchants that give points */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerMerchantList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPartnerMerchant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What anybody may know of a merchant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerMerchant"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_UNKNOWN */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_CLOSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recent payees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPayee: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayeeSearch"];
            };
        };
        responses: {
            /** @description Who was found, and what their code asks for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeFinding"];
                };
            };
            /** @description PHONE_INVALID, QR_UNREADABLE, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_UNAVAILABLE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QR_SIGNATURE_INVALID, PAYEE_SELF */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPaymentCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a payment code can pay, and what is being charged by one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentCode"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPaymentCodeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCodeDeviceRequest"];
            };
        };
        responses: {
            /** @description What a phone makes its payment codes from: prefix, number, six digits of RFC 6238 (HMAC-SHA256, steps of 30 seconds), Luhn */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentCodeDevice"];
                };
            };
            /** @description SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, PIN_WRONG */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRequest"];
            };
        };
        responses: {
            /** @description A payment to a merchant */
            200: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description A payment to a merchant */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description CONSENT_REQUIRED, IDEMPOTENCY_KEY_MISSING, QR_UNREADABLE, SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_LOST, CARD_EXPIRED */
            402: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, PIN_WRONG, CLASS_CAP, STATIC_CAP, DYNAMIC_CAP, SELF_CAP */
            403: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_UNKNOWN, CARD_NOT_FOUND */
            404: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MERCHANT_CLOSED, ORDER_PAID, ORDER_PAYING, PIN_NOT_SET, BALANCE_SHORT */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QR_EXPIRED, ORDER_CLOSED */
            410: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, QR_FOREIGN, QR_SIGNATURE_INVALID, ORDER_AMOUNT_MISMATCH, CARD_CREDIT_NOT_ALLOWED */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPaymentByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Idempotency-Key of the request whose answer was lost */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payment to a merchant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYMENT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payment to a merchant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYMENT_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinRequest"];
            };
        };
        responses: {
            /** @description The owner of a wallet as the wallet shows them to themselves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description SEAL_INVALID, SEAL_EXPIRED, PIN_FORMAT, PIN_TOO_SIMPLE, PIN_PERSONAL, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_ALREADY_SET */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkNewPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinRequest"];
            };
        };
        responses: {
            /** @description It may be set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description SEAL_INVALID, SEAL_EXPIRED, PIN_FORMAT, PIN_TOO_SIMPLE, PIN_PERSONAL, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_ALREADY_SET */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many points there are; points are no money */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Points"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPointsEntries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of where points came from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPage"];
                };
            };
            /** @description CURSOR_INVALID, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPreflight: {
        parameters: {
            query?: {
                /** @description The amount in integer fen, at least 1 */
                amountFen?: number;
                /** @description By which kind of code */
                codeKind?: "static" | "dynamic" | "presented";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What could be paid now, from what, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProofCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A code is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCodeSent"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_TOO_SOON, SMS_HOURLY_LIMIT, SMS_DAILY_LIMIT, RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_UNAVAILABLE, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReceiveCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveCodeRequest"];
            };
        };
        responses: {
            /** @description The user’s own receive code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiveCode"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description A signed-in session */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description PHONE_INVALID, CONSENT_REQUIRED, SEAL_INVALID, SEAL_EXPIRED, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, SMS_CODE_WRONG, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PHONE_REGISTERED, HOST_IDENTITY_TAKEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_CODE_EXPIRED, SMS_CODE_USED_UP, HOST_TICKET_INVALID, PHONE_TICKET_INVALID */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSealingKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one secret is sealed to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealingKey"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description A signed-in session */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description PHONE_INVALID, SEAL_INVALID, SEAL_EXPIRED, SMS_CODE_WRONG, CONSENT_REQUIRED, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CREDENTIALS_WRONG */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PHONE_NOT_REGISTERED */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description HOST_IDENTITY_TAKEN */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_CODE_EXPIRED, SMS_CODE_USED_UP, HOST_TICKET_INVALID */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LOGIN_LOCKED */
            423: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description A signed-in session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REFRESH_TOKEN_INVALID */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSmsCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsCodeRequest"];
            };
        };
        responses: {
            /** @description A code is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCodeSent"];
                };
            };
            /** @description PHONE_INVALID, REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_TOO_SOON, SMS_HOURLY_LIMIT, SMS_DAILY_LIMIT, RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SMS_UNAVAILABLE, SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSourceOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceOrderRequest"];
            };
        };
        responses: {
            /** @description What could be paid now, from what, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What may be sent through the host this session belongs to; empty without one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionGrants"];
            };
        };
        responses: {
            /** @description What may be sent through the host this session belongs to; empty without one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTopUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopUpRequest"];
            };
        };
        responses: {
            /** @description Money on its way from a card into the balance */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUp"];
                };
            };
            /** @description CONSENT_REQUIRED, IDEMPOTENCY_KEY_MISSING, SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_LOST, CARD_EXPIRED */
            402: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, PIN_WRONG, TOPUP_CAP */
            403: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_NOT_FOUND */
            404: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, CARD_CREDIT_NOT_ALLOWED */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTopUpByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Idempotency-Key of the request whose answer was lost */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money on its way from a card into the balance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUp"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOPUP_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTopUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money on its way from a card into the balance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUp"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOPUP_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description Money from one person to another, as one of the two sees it */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description IDEMPOTENCY_KEY_MISSING, SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, PIN_WRONG, CLASS_CAP, TRANSFER_DAY_CAP, TRANSFER_PAYEE_CAP, TRANSFER_SINGLE_CAP */
            403: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET, PAYEE_UNAVAILABLE, BALANCE_SHORT, ACCOUNT_CLOSED */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_TICKET_INVALID */
            410: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PAYEE_SELF, PAYEE_NAME_WRONG */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTransferByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Idempotency-Key of the request whose answer was lost */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money from one person to another, as one of the two sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferQuestion"];
            };
        };
        responses: {
            /** @description What a transfer would be; said before anybody is asked for a PIN */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferQuote"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET, PAYEE_UNAVAILABLE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_TICKET_INVALID */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYEE_SELF, PAYEE_NAME_WRONG */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWaitingTransfers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Transfers that wait for the user to accept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferList"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money from one person to another, as one of the two sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money from one person to another, as one of the two sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, RECEIVE_CAP */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_REFUSED, TRANSFER_RETURNED, TRANSFER_RECALLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recallTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money from one person to another, as one of the two sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_DELIVERED, TRANSFER_ACCEPTED, TRANSFER_REFUSED, TRANSFER_RETURNED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money from one person to another, as one of the two sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TRANSFER_ACCEPTED, TRANSFER_RETURNED, TRANSFER_RECALLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWithdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Required. 8 to 64 of A-Z a-z 0-9 _ -; a UUID kept before the first send does it */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalRequest"];
            };
        };
        responses: {
            /** @description Money on its way from the balance to a card */
            201: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            /** @description CONSENT_REQUIRED, IDEMPOTENCY_KEY_MISSING, SEAL_INVALID, SEAL_EXPIRED, REQUEST_INVALID */
            400: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_LOST, CARD_EXPIRED */
            402: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED, PIN_WRONG, WITHDRAWAL_CAP */
            403: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_NOT_FOUND */
            404: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_NOT_SET, WITHDRAWAL_FEE_CHANGED, BALANCE_SHORT */
            409: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, CARD_CREDIT_NOT_ALLOWED */
            422: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PIN_LOCKED */
            423: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    /** @description There when the same request was answered before, and this is that answer */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWithdrawalByKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Idempotency-Key of the request whose answer was lost */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money on its way from the balance to a card */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WITHDRAWAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quoteWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a withdrawal may come to and what it costs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalQuote"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDENTITY_REQUIRED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which one. UUID in lower case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Money on its way from the balance to a card */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            /** @description REQUEST_INVALID */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AUTH_REQUIRED, SESSION_EXPIRED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WITHDRAWAL_NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REQUEST_TIMEOUT */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
