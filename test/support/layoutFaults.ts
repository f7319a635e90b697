import type { Page } from 'playwright-core'

/**
 * What a person could not read or reach on the page that is shown, one line a fault: text that is cut off, boxes beyond
 * the edge, and what can be tapped but is covered, even after scrolling to it.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const shown = (role: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(`[role="${role}"]`)).filter((node) => node.checkVisibility())
    const place = shown('dialog').pop() ?? shown('main').pop()
    if (place === undefined) return ['nothing is shown']

    const say = (node: Element, what: string) =>
      faults.push(`${node.className || node.tagName} «${node.textContent?.trim().slice(0, 24)}» ${what}`)
    const isSeen = (node: Element) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true })

    const isLayer = place.getAttribute('role') === 'dialog'
    const standsOnOpaque = (node: Element) => {
      for (
        let ground: Element | null = node;
        ground !== null && place.contains(ground);
        ground = ground.parentElement
      ) {
        const { backgroundColor, backgroundImage } = getComputedStyle(ground)
        if (backgroundImage !== 'none' || /^rgb\(/.test(backgroundColor)) return true
      }
      return false
    }
    const bars = Array.from(document.querySelectorAll('#taro-navigation-bar, taro-tabbar'))
    for (const node of [place, ...bars].flatMap((part) => Array.from(part.querySelectorAll<HTMLElement>('*')))) {
      if (!isSeen(node) || node.closest('.unseen') !== null) continue
      const { left, right, width, height } = node.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      if (left < -0.5 || right > innerWidth + 0.5) say(node, `reaches from ${left} to ${right} of ${innerWidth}`)
      const hasText = Array.from(node.childNodes).some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
      if (!hasText) continue
      // What shines through a layer would be read with its words.
      if (isLayer && place.contains(node) && !standsOnOpaque(node)) say(node, 'lets through what is behind it')
      const { overflowX, overflowY, display } = getComputedStyle(node)
      if (display === 'inline') continue
      if (node.scrollWidth > node.clientWidth + 1) say(node, `is ${node.scrollWidth} wide in ${node.clientWidth}`)
      const isCut = overflowX !== 'visible' || overflowY !== 'visible'
      if (isCut && node.scrollHeight > node.clientHeight + 1) {
        say(node, `is ${node.scrollHeight} high in ${node.clientHeight}`)
      }
      // Three characters a line and no more is a column, not a text.
      const characters = node.textContent?.trim().length ?? 0
      const size = Number.parseFloat(getComputedStyle(node).fontSize)
      if (characters > 8 && height > size * 4 && width < size * 4.5) say(node, `is a column of ${width}`)
    }

    // The page, and what scrolls in it by itself, such as its footer on a phone on its side.
    const scrollers = [place.closest('.taro_page'), ...place.querySelectorAll('*')].filter((node) => node !== null)
    const before = scrollers.map((node) => node.scrollTop)
    const isCovered = (node: Element) => {
      const { left, top, width, height } = node.getClientRects()[0] ?? node.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return hit === null || !(node.contains(hit) || hit.contains(node)) ? (hit?.className ?? 'the edge') : null
    }
    for (const node of scrollers) if (node.scrollTop !== 0) node.scrollTop = 0
    // What is being typed is seen without scrolling.
    for (const node of place.querySelectorAll('.typed-amount > *, .pin-pad__dots')) {
      const cover = isCovered(node)
      if (cover !== null) say(node, `is not seen while it is typed, but ${cover}`)
    }
    const acting = '[role="button"], [role="link"], [role="checkbox"], [role="radio"], input, textarea, button'
    for (const node of place.querySelectorAll<HTMLElement>(acting)) {
      if (!isSeen(node)) continue
      node.scrollIntoView({ block: 'center' })
      const cover = isCovered(node)
      if (cover !== null) say(node, `is covered by ${cover}`)
    }
    for (const [at, node] of scrollers.entries()) if (node.scrollTop !== before[at]) node.scrollTop = before[at] ?? 0
    return faults
  })
}
