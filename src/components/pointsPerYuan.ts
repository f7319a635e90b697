import { formatYuan } from '@wallet/rules'

/** A rate of 100 basis points is one point per yuan; `1`, `0.5`, `1.25`, written without arithmetic on fractions. */
export function pointsPerYuan(rateBasisPoints: number): string {
  return formatYuan(rateBasisPoints).replace(/\.?0+$/, '')
}
