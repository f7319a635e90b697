/** Codes that the sandbox's desk around the preview holds before the phone, as a cashier would. */

type Listener = (text: string) => void

const listeners: Listener[] = []

/**
 * Whoever listens last is told: an open scanner before the app itself. Answers a function that ends it.
 *
 * Only the window that frames or opened the preview may hand over a code; what it is worth, the server decides.
 */
export function onDeskCode(listener: Listener): () => void {
  if (listeners.length === 0) addEventListener('message', tell)
  listeners.push(listener)
  return () => {
    const at = listeners.indexOf(listener)
    if (at >= 0) listeners.splice(at, 1)
    if (listeners.length === 0) removeEventListener('message', tell)
  }
}

function tell(event: MessageEvent): void {
  if (event.source === null || ![window.parent, window.opener].includes(event.source)) return
  const { type, text } = (event.data ?? {}) as { type?: unknown; text?: unknown }
  if (type !== 'wallet.scan' || typeof text !== 'string' || text.trim() === '') return
  listeners[listeners.length - 1]?.(text.trim())
}
