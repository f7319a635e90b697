import type { PointsEntryRow } from '#domains/points/pointsStore'
import type { PointsPageView } from '#domains/points/readPoints'

export function presentPointsPage({ entries, nextCursor }: PointsPageView) {
  return { items: entries.map(presentPointsEntry), nextCursor }
}

function presentPointsEntry(entry: PointsEntryRow) {
  return {
    id: entry.id,
    kind: 'earn' as const,
    points: Number(entry.points),
    pointsAfter: Number(entry.pointsAfter),
    title: entry.title,
    occurredAt: entry.occurredAt.toISOString(),
    paymentId: entry.paymentId,
  }
}
