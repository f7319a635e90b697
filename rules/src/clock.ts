/** China has kept UTC+8 without daylight saving since 1991; plain arithmetic needs no time-zone data. */
const shanghaiOffsetMs = 8 * 3_600_000

/** The calendar day in Shanghai, 'YYYY-MM-DD'. `instant` is a Date or milliseconds since 1970. */
export function shanghaiDay(instant: Date | number): string {
  const shifted = new Date((typeof instant === 'number' ? instant : instant.getTime()) + shanghaiOffsetMs)
  return shifted.toISOString().slice(0, 10)
}

/** The calendar month in Shanghai, 'YYYY-MM'. */
export function shanghaiMonth(instant: Date | number): string {
  return shanghaiDay(instant).slice(0, 7)
}
