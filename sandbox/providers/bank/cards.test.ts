import { bankOfCardNumber, checkCardNumber, checkIdNumber, checkLegalName, isPhone } from '@wallet/rules'
import { issuedCards, people } from '#people'

describe('people and cards of the sandbox', () => {
  // The wallet refuses a wrong check digit or prefix before it asks anybody, so the data must pass its rules.
  test.each(people.map((person) => [person.name, person] as const))(
    '%s passes the wallet’s own checks',
    (_, person) => {
      expect(checkLegalName(person.name)).toMatchObject({ ok: true, normalized: person.name })
      expect(checkIdNumber(person.idNumber, '2026-11-27')).toMatchObject({ ok: true, normalized: person.idNumber })
      expect(isPhone(person.phone)).toBe(true)
    },
  )

  test.each(issuedCards.map((card) => [card.number, card] as const))(
    'card %s is what its prefix says',
    (number, card) => {
      expect(checkCardNumber(number).ok).toBe(true)
      expect(bankOfCardNumber(number)).toMatchObject({ cardType: card.cardType })
    },
  )

  test('no phone, ID number or card number appears twice', () => {
    for (const values of [
      people.map((p) => p.phone),
      people.map((p) => p.idNumber),
      issuedCards.map((c) => c.number),
    ]) {
      expect(new Set(values).size).toBe(values.length)
    }
  })
})
