/**
 * Each request has a number that a person can read out and support can find in the server's log. The phone draws it, so that
 * it is known even when no answer comes.
 */

/** Digits and letters without those that are taken for one another: 0 and O, 1, I and L, U and V. */
const characters = '23456789ABCDEFGHJKMNPQRSTWXYZ'

const written = new RegExp(`^[${characters}]{4}-[${characters}]{4}$`)

/** `K7QF-2M9X`, one of 500,000 million: no secret, but hardly one of two requests of a day. */
export function drawRequestNumber(): string {
  const draw = () => characters.charAt(Math.floor(Math.random() * characters.length))
  const half = () => Array.from({ length: 4 }, draw).join('')
  return `${half()}-${half()}`
}

/** Whether a caller's number is written like one; anything else never enters a log. */
export function isRequestNumber(text: unknown): text is string {
  return typeof text === 'string' && written.test(text)
}
