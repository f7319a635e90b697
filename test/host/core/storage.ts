import type { StorageSpace } from '../hostDeps'

/** The app's storage on the phone. Lives as long as the host does, through every kill of the app. */
export class Storage {
  private readonly spaces = { plain: new Map<string, string>(), encrypted: new Map<string, string>() }

  space(name: 'plain' | 'encrypted'): StorageSpace {
    const texts = this.spaces[name]
    return {
      get: (key) => texts.get(key) ?? null,
      set: (key, text) => void texts.set(key, text),
      remove: (key) => void texts.delete(key),
      keys: () => [...texts.keys()],
    }
  }

  clear(): void {
    for (const texts of Object.values(this.spaces)) texts.clear()
  }
}
