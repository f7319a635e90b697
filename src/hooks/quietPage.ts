/** The part of a host's page that draws. The browser preview has none. */
export interface DrawnPage {
  setData?(changes: Record<string, unknown>, drawn?: () => void): void
}

/**
 * Stops a page nobody sees from being drawn: hosts draw hidden pages as well, and each drawing takes time from the page
 * that is seen. What changes meanwhile is kept, the last value of each path.
 *
 * @returns what wakes the page again: it draws everything that was kept, in one go
 */
export function quieten(page: DrawnPage): () => void {
  const { setData } = page
  if (setData === undefined) return () => undefined
  const kept = new Map<string, unknown>()
  page.setData = (changes, drawn) => {
    for (const path of Object.keys(changes)) {
      forget(kept, path)
      kept.set(path, changes[path])
    }
    if (drawn) setTimeout(drawn)
  }
  return () => {
    page.setData = setData
    if (kept.size === 0) return
    const changes: Record<string, unknown> = {}
    kept.forEach((value, path) => {
      changes[path] = value
    })
    setData.call(page, changes)
  }
}

/** A path that is set anew takes everything below it along, and goes to the end: hosts apply paths in their order. */
function forget(kept: Map<string, unknown>, path: string): void {
  for (const known of Array.from(kept.keys())) {
    if (known === path || known.indexOf(`${path}.`) === 0 || known.indexOf(`${path}[`) === 0) kept.delete(known)
  }
}
