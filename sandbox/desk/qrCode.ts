import { create } from 'qrcode'

const SVG = 'http://www.w3.org/2000/svg'
const QUIET_ZONE = 4
/** Whole pixels for each module: a fraction would make bars of uneven width. */
const MODULE_PX = 3

/** A QR code as SVG: black on white in every theme, with the quiet zone scanners need. */
export function qrCode(text: string, label: string): SVGSVGElement {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET_ZONE
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`)
  svg.setAttribute('class', 'qr')
  svg.setAttribute('width', String(side * MODULE_PX))
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  svg.setAttribute('shape-rendering', 'crispEdges')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute(
    'd',
    drawModules(modules.size, (row, column) => modules.get(row, column) === 1),
  )
  svg.append(path)
  return svg
}

/** Runs of dark modules in a row become one bar each, so that no hairlines show between them. */
function drawModules(size: number, isDark: (row: number, column: number) => boolean): string {
  const bars: string[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue
      const start = column
      while (column + 1 < size && isDark(row, column + 1)) column += 1
      bars.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start + 1}v1H${start + QUIET_ZONE}z`)
    }
  }
  return bars.join('')
}
