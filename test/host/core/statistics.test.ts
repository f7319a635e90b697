import { PageCounter } from './statistics'

/** What is counted to a touch: everything it sets off within a second, and nothing a clock does later. */
describe('the counts of a page', () => {
  it('tells the first drawing, showing and touching apart', () => {
    let nowMs = 0
    const counter = new PageCounter('a', () => nowMs)
    counter.begin(null)
    counter.countSetData(5000)
    counter.countRequest('/balance')
    counter.countSetData(10)
    nowMs = 300
    counter.begin('button')
    counter.countSetData(20)
    counter.countSetData(30)
    nowMs = 2000
    counter.countSetData(40)
    counter.countRequest('/again')
    expect(counter.read()).toEqual({
      path: 'a',
      firstSetDataBytes: 5000,
      tree: { nodes: 0, depth: 0, widest: 0 },
      bursts: [
        { cause: null, setDataCount: 1, setDataBytes: 10, requests: ['/balance'] },
        { cause: 'button', setDataCount: 2, setDataBytes: 50, requests: [] },
      ],
    })
  })
})
