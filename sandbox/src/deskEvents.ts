/** What changed; the desk then asks for the new state. */
export type DeskTopic = 'messages' | 'people'

type Listener = (topic: DeskTopic) => void

/** Tells every open desk page that something changed. */
export class DeskEvents {
  private readonly listeners = new Set<Listener>()

  /** Calls `listener` on every change until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  publish(topic: DeskTopic): void {
    for (const listener of this.listeners) listener(topic)
  }
}
