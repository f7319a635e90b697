export function presentInstant(instant: Date | null): string | null {
  return instant === null ? null : instant.toISOString()
}
