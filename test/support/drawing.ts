import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** A place in the document for every test of a file (in jsdom): something is drawn there, and gone after the test. */
export function drawEachTest() {
  let root: Root
  const drawing = {
    place: document.createElement('div'),
    draw: (element: ReactNode) => act(() => root.render(element)),
  }
  beforeEach(() => {
    drawing.place = document.createElement('div')
    document.body.append(drawing.place)
    root = createRoot(drawing.place)
  })
  afterEach(() => {
    act(() => root.unmount())
    drawing.place.remove()
  })
  return drawing
}
