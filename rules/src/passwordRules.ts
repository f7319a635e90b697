/** Bounds of a login password in characters. No composition rule: length protects, recipes do not (NIST 800-63B). */
export const passwordLength = { min: 8, max: 64 } as const

export type PasswordLengthProblem = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG'

/**
 * Checks the length in characters, so that an emoji counts once. Whether a password is a common one is asked of
 * '@wallet/rules/commonPasswords', a list only the server loads.
 *
 * @returns `null` when the length is right
 */
export function checkPasswordLength(text: string): PasswordLengthProblem | null {
  const { length } = Array.from(text)
  if (length < passwordLength.min) return 'PASSWORD_TOO_SHORT'
  return length > passwordLength.max ? 'PASSWORD_TOO_LONG' : null
}
