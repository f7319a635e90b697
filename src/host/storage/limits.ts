import { HostError } from '../errors'
import { readRejection } from '../failures'
import { noteRefusal } from '../log'

/** Refuses a text that the host would refuse, or cut, before anything is built on its being kept. */
export function requireRoom(text: string, lengthMax: number): void {
  if (text.length > lengthMax) throw storageFull(`${text.length} characters, at most ${lengthMax}`)
}

export function storageFull(message: string): HostError {
  return new HostError('HOST_STORAGE_FULL', message)
}

/** A key that was never written is an answer like any other, which both hosts may give as a failure. */
export function noteUnread(key: string, rejection: unknown): void {
  if (!/not (?:found|exist)/i.test(readRejection(rejection).text)) noteRefusal(`storage, ${key}`, rejection)
}
