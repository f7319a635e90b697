import { observable, runInAction } from 'mobx'

export const languages = ['zh', 'en'] as const

export type Language = (typeof languages)[number]

/** The one language in use. A box, so that every observer that asked for a text is drawn again on a switch. */
const current = observable.box<Language>('zh')

export function currentLanguage(): Language {
  return current.get()
}

export function setLanguage(language: Language): void {
  runInAction(() => current.set(language))
}
