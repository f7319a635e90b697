import { create } from 'qrcode'

const SVG = 'http://www.w3.org/2000/svg'
const QUIET_ZONE = 4
/** Whole pixels for each module: a fraction would make bars of uneven width. */
const MODULE_PX = 3

/** A QR code as SVG: black on white in every theme, with the quiet zone scanners need. */
export function qrCode(text: string, label: string): SVGSVGElement {
  const { side, bars } = drawCode(text)
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`)
  svg.setAttribute('width', String(side * MODULE_PX))
  svg.setAttribute('class', 'qr')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  svg.setAttribute('shape-rendering', 'crispEdges')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', bars)
  svg.append(path)
  return svg
}

/**
 * Side length in modules with the quiet zone, and the path of the dark ones: runs in a row become one bar each, so
 * that no hairlines show between them.
 */
export function drawCode(text: string): { side: number; bars: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const isDark = (row: number, column: number): boolean => column < modules.size && modules.get(row, column) === 1
  const bars: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!isDark(row, column)) continue
      const start = column
      while (isDark(row, column + 1)) column += 1
      bars.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start + 1}v1H${start + QUIET_ZONE}z`)
    }
  }
  return { side: modules.size + 2 * QUIET_ZONE, bars: bars.join('') }
}
