import { cleanTyped } from './typedText'

export type LegalNameCheck = { ok: true; normalized: string } | { ok: false; code: 'NAME_INVALID' }

/**
 * Han characters by range, because property escapes (\p{Script=Han}) are missing in older mini-program engines:
 * 〇, extension A, the main block, compatibility, and the planes behind surrogates D840–D888.
 */
const han = '(?:[\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]|[\\ud840-\\ud888][\\udc00-\\udfff])'
const hanName = new RegExp(`^${han}{1,24}(?:·${han}{1,24}){0,5}$`)
const latinName = /^[A-Z](?:[A-Z '.-]{0,58}[A-Z.])$/
const dots = /[.\u00b7\u0387\u16eb\u1427\u2022\u2027\u2219\u22c5\u2e31\u30fb\u318d\ua78f\uff65]/g
const apostrophes = /[\u2018\u2019\u02bc\u2032]/g
const hyphens = /[\u2010-\u2013]/g
const nameLengthMax = 60

/**
 * Checks the name as it stands on the identity card: Han characters, with · between the parts of a
 * minority's name, or Latin capitals for foreigners with permanent residence.
 *
 * @returns the name without unseen marks, with one kind of dot and, for Latin names, in capitals
 */
export function checkLegalName(text: string): LegalNameCheck {
  const trimmed = cleanTyped(text)
  const { length } = Array.from(trimmed)
  if (length < 2 || length > nameLengthMax) return { ok: false, code: 'NAME_INVALID' }
  const hanForm = trimmed.replace(/ /g, '').replace(dots, '·')
  if (Array.from(hanForm).length >= 2 && hanName.test(hanForm)) return { ok: true, normalized: hanForm }
  const latinForm = trimmed.replace(apostrophes, "'").replace(hyphens, '-').toUpperCase()
  return latinName.test(latinForm) ? { ok: true, normalized: latinForm } : { ok: false, code: 'NAME_INVALID' }
}
