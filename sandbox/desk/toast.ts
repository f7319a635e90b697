import { byId } from './dom'

const SHOWN_MS = 3200
let hiding: ReturnType<typeof setTimeout> | undefined

/** Says something in passing at the bottom of the page. */
export function toast(text: string): void {
  const node = byId('toast')
  node.textContent = text
  node.classList.add('is-shown')
  clearTimeout(hiding)
  hiding = setTimeout(() => node.classList.remove('is-shown'), SHOWN_MS)
}
