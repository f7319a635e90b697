import type { RuleRoom } from '#domains/limits/limitRoom'
import type { LimitsView } from '#domains/limits/readLimits'
import { presentInstant } from '#http/present/instant'

export function presentLimits({ accountClass, checkCount, nextClass, rooms, own, asOf }: LimitsView) {
  return {
    accountClass: accountClass ?? ('none' as const),
    checkCount,
    nextClass,
    limits: rooms.map(presentLimit),
    own: own.map(({ nextAt, ...limit }) => ({ ...limit, nextAt: presentInstant(nextAt) })),
    asOf: asOf.toISOString(),
  }
}

function presentLimit({ rule, window, period, capFen, leftFen }: RuleRoom) {
  const { name, counts, refusal, lift, source, caps } = rule
  return {
    name,
    kind: counts.kind,
    sourceKind: 'sourceKind' in counts ? counts.sourceKind : null,
    codeKinds: 'codeKinds' in counts ? [...(counts.codeKinds ?? [])] : [],
    window,
    capFen,
    usedFen: capFen - leftFen,
    leftFen,
    resetsAt: presentInstant(period?.endsAt ?? null),
    refusal,
    lift,
    source,
    isOwn: caps === null,
  }
}
