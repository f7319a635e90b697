import { HostError } from '../errors'

/** Refuses a text that the host would refuse, or cut, before anything is built on its being kept. */
export function requireRoom(text: string, lengthMax: number): void {
  if (text.length > lengthMax) throw storageFull(`${text.length} characters, at most ${lengthMax}`)
}

export function storageFull(message: string): HostError {
  return new HostError('HOST_STORAGE_FULL', message)
}
