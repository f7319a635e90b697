const neverConnected = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/** True when the connection was never made, so that nothing can have been carried out. Clients wrap the reason. */
export function neverArrived(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return neverConnected.has(code) || neverArrived(cause)
}
