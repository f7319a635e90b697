import { HostError } from '../errors'
import type { ClipboardHost } from './types'

export const clipboard = {
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // Inside a frame, or without https, the browser refuses the clipboard but still copies a selection.
      if (!copySelection(text)) throw new HostError('HOST_PERMISSION_DENIED', 'The browser refused the clipboard.')
    }
  },
} satisfies ClipboardHost

function copySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  return isCopied
}
