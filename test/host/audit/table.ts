import { type Figure, figures, limits, type PageFinding } from './findings'

export interface PackageSize {
  readonly name: string
  readonly bytes: number
  readonly limit: number
  readonly within: boolean
}

const isBytes = (figure: Figure): boolean => figure.endsWith('Bytes')

function show(figure: Figure, value: number | null): string {
  if (value === null) return '–'
  return isBytes(figure) ? `${(value / 1024).toFixed(1)} kB` : String(value)
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The findings as a Markdown table, our aims and the host's limits below the heads. */
export function pageTable(findings: readonly PageFinding[]): string {
  const aims = figures.map((figure) => `≤ ${show(figure, limits[figure].aim)}`)
  const hosts = figures.map((figure) => (limits[figure].host === null ? '–' : `≤ ${show(figure, limits[figure].host)}`))
  return [
    row(['page', ...figures.map((figure) => limits[figure].label)]),
    `|---|${figures.map(() => '--:|').join('')}`,
    row(['*our aim*', ...aims]),
    row(['*体验评分*', ...hosts]),
    ...findings.map((finding) =>
      row([
        `\`${finding.path}\``,
        ...figures.map((figure) => {
          const text = show(figure, finding[figure])
          return finding[figure] > limits[figure].aim ? `**${text}**` : text
        }),
      ]),
    ),
  ].join('\n')
}

export function packageTable(sizes: readonly PackageSize[]): string {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} kB`
  return [
    row(['package', 'size', 'limit']),
    '|---|--:|--:|',
    ...sizes.map(({ name, bytes, limit, within }) =>
      row([name, within ? kilobytes(bytes) : `**${kilobytes(bytes)}**`, kilobytes(limit)]),
    ),
  ].join('\n')
}

/** docs/AUDIT.md, whole. */
export function auditDocument(findings: readonly PageFinding[], sizes: readonly PackageSize[]): string {
  return `# Audit

Measured by \`npm run audit\` in the headless WeChat host on the built package; written by \`npm run audit -- --write\`.
For each page the worst of the whole tour: what one tap or typed text sets off within a second, the first drawing, the
largest tree, and what is asked of the server to show the page. Above our aim is **bold**.

${pageTable(findings)}

The limits of 体验评分 are WeChat's own audit's; it also wants requests below 1 s and no more than ten slow ones at once.

## Packages

${packageTable(sizes)}
`
}
