import type { Burst, PageStatistics } from '../core/statistics'
import { findingsOf } from './findings'

const visit = (more: Partial<PageStatistics>): PageStatistics => ({
  path: 'a',
  firstSetDataBytes: 10,
  tree: { nodes: 5, depth: 2, widest: 3 },
  ...more,
})

/** The worst of all visits counts, and what is above an aim is said with its cause. */
describe('the findings of an audit', () => {
  it('takes the worst of all visits of a page', () => {
    const tap = (setDataCount: number): Burst => ({
      path: 'a',
      cause: 'key',
      setDataCount,
      setDataBytes: 7,
      requests: [],
    })
    const [finding] = findingsOf({
      pages: [visit({}), visit({ firstSetDataBytes: 20, tree: { nodes: 4, depth: 9, widest: 1 } })],
      bursts: [tap(1), tap(3), tap(2), { ...tap(9), path: 'b' }],
    })
    expect(finding).toEqual({
      path: 'a',
      tapSetDataCount: 3,
      tapSetDataBytes: 7,
      firstSetDataBytes: 20,
      nodes: 5,
      depth: 9,
      children: 3,
      requests: 0,
      excesses: [],
    })
  })

  it('says what is above our aims, and what caused it', () => {
    const urls = ['http://x/v1/a', 'http://x/v1/b', 'http://x/v1/c', 'http://x/v1/d']
    const bursts = [
      { path: 'a', cause: null, setDataCount: 9, setDataBytes: 9, requests: urls },
      { path: 'a', cause: 'key', setDataCount: 4, setDataBytes: 9, requests: urls },
    ]
    const pages = [visit({ tree: { nodes: 500, depth: 2, widest: 3 } })]
    expect(findingsOf({ pages, bursts })[0]?.excesses).toEqual([
      'setData a tap: 4 is above 3 (key)',
      'nodes: 500 is above 499',
      'requests to show: 4 is above 3 (/v1/a, /v1/b, /v1/c, /v1/d)',
    ])
  })
  it('says of a page that the tour left before it stood that nothing was measured', () => {
    const pages = [visit({ tree: { nodes: 1, depth: 1, widest: 0 } })]
    expect(findingsOf({ pages, bursts: [] })[0]?.excesses).toEqual(['was left before anything was drawn'])
  })
})
