const SVG = 'http://www.w3.org/2000/svg'

/** One line set: 24 px, stroke 1.75. */
const paths = {
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  send: 'M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.5A1.5 1.5 0 0 1 20 5.5V8M20 16v2.5a1.5 1.5 0 0 1-1.5 1.5H16M8 20H5.5A1.5 1.5 0 0 1 4 18.5V16M4 12h16',
  message: 'M4 5h16v11H9l-5 4z',
  phone: 'M7 3h10v18H7zM11 18h2',
  store: 'M4 9l1.5-5h13L20 9M4 9h16M4 9c0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0M5.5 11.5V20h13v-8.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  chevron: 'M9 5l7 7-7 7',
  reader: 'M4 7V5h3M17 5h3v2M20 17v2h-3M7 19H4v-2M7 8v8M10 8v8M13.5 8v8M17 8v8',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 4M15.5 9.5h.01',
  close: 'M6 6l12 12M18 6L6 18',
} as const

export type IconName = keyof typeof paths

/** A decorative line icon; words always stand beside it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
