export type LegalNameCheck = { ok: true; normalized: string } | { ok: false; code: 'NAME_INVALID' }

/**
 * Han characters by range, because property escapes (\p{Script=Han}) are missing in older mini-program engines:
 * 〇, extension A, the main block, compatibility, and the planes behind surrogates D840–D888.
 */
const han = '(?:[\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]|[\\ud840-\\ud888][\\udc00-\\udfff])'
const hanName = new RegExp(`^${han}{1,24}(?:·${han}{1,24}){0,5}$`)
const latinName = /^[A-Z](?:[A-Z '.-]{0,58}[A-Z.])$/
const dots = /[\u2022\u2027\u2219\u30fb\u00b7\uff0e.]/g
const nameLengthMax = 60

/**
 * Checks the name as it stands on the identity card: Han characters, with · between the parts of a
 * minority's name, or Latin capitals for foreigners with permanent residence.
 *
 * @returns the name with one kind of dot and, for Latin names, in capitals
 */
export function checkLegalName(text: string): LegalNameCheck {
  const trimmed = text.replace(/[\s\u3000]+/g, ' ').trim()
  if (trimmed.length < 2 || trimmed.length > nameLengthMax) return { ok: false, code: 'NAME_INVALID' }
  const hanForm = trimmed.replace(/ /g, '').replace(dots, '·')
  if (hanForm.length >= 2 && hanName.test(hanForm)) return { ok: true, normalized: hanForm }
  const latinForm = trimmed.toUpperCase()
  return latinName.test(latinForm) ? { ok: true, normalized: latinForm } : { ok: false, code: 'NAME_INVALID' }
}
