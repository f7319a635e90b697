import { BurstCounter, PageMeter } from './statistics'

/** What is counted to a touch: everything it sets off within a second, and nothing a clock does later. */
describe('the counts of a touch', () => {
  it('takes what follows within a second, until the next touch', () => {
    let nowMs = 0
    const bursts = new BurstCounter(() => nowMs)
    bursts.begin('a', null)
    bursts.countRequest('/balance')
    bursts.countSetData(10)
    nowMs = 300
    bursts.begin('a', 'button')
    bursts.countSetData(20)
    bursts.countSetData(30)
    nowMs = 2000
    bursts.countSetData(40)
    bursts.countRequest('/again')
    expect(bursts.read()).toEqual([
      { path: 'a', cause: null, setDataCount: 1, setDataBytes: 10, requests: ['/balance'] },
      { path: 'a', cause: 'button', setDataCount: 2, setDataBytes: 50, requests: [] },
    ])
  })

  it('tells the first drawing of a page from the rest', () => {
    const meter = new PageMeter('a')
    expect([meter.measureSetData(5000), meter.measureSetData(9000)]).toEqual([true, false])
    expect(meter.read().firstSetDataBytes).toBe(5000)
  })
})
