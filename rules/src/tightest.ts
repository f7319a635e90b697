import type { Fen } from './money'

/**
 * Of several bounds on an amount the one that leaves least; of equals the first. Whoever stays within it stays within all of
 * them, so nobody who lowers an amount to what they were told is refused again by the next.
 */
export function tightest<Bound extends { readonly leftFen: Fen }>(bounds: readonly Bound[]): Bound | null {
  return bounds.reduce<Bound | null>((least, bound) => (least && least.leftFen <= bound.leftFen ? least : bound), null)
}
