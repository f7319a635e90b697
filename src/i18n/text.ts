import { autorun } from 'mobx'
import { useSyncExternalStore } from 'react'
import { dictionaries, type TextKey, type TextSlots } from './dictionary'
import { currentLanguage, type Language } from './language'
import { fillTemplate, type SlotValues } from './template'

/** The text of a key in the language in use; TypeScript asks for exactly the slots its sentence has. */
export function t<Key extends TextKey>(key: Key, ...slots: TextSlots<Key>): string {
  return textIn(currentLanguage(), key, slots[0] as SlotValues | undefined)
}

/** The text of a key in a given language; for tests and for places that must not follow the switch. */
export function textIn(language: Language, key: TextKey, values: SlotValues = {}): string {
  return fillTemplate(templateAt(language, key), values)
}

/** `t` for components that are no observers: they are drawn again when the language changes. */
export function useText(): typeof t {
  useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage)
  return t
}

function templateAt(language: Language, key: TextKey): string {
  let node: unknown = dictionaries[language]
  for (const step of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[step]
  if (typeof node !== 'string') throw new Error(`${key} is a text of a package that is not loaded`)
  return node
}

function onLanguageChange(redraw: () => void): () => void {
  let isFirstRun = true
  return autorun(() => {
    currentLanguage()
    if (!isFirstRun) redraw()
    isFirstRun = false
  })
}
