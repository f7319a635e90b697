import { dispatch } from './events'
import type { Flavour } from './flavour'
import type { Page } from './page'
import type { ViewElement } from './tree'

/** Where the user is typing on a page. */
export class Keyboard {
  private focusedKey: string | null = null

  constructor(
    private readonly page: Page,
    private readonly flavour: Flavour,
  ) {}

  /** Types `text` in place of what stands in a field. Throws when the field takes no text. */
  type(field: ViewElement, text: string): void {
    if (field.attribs.disabled !== undefined) throw new Error('the field is disabled')
    const max = Number(field.attribs.maxlength ?? 140)
    const typed = max < 0 ? text : text.slice(0, max)
    this.page.noteTouch('typing')
    this.focus(field)
    this.page.view.type(field, typed)
    const detail = { value: typed, cursor: typed.length, keyCode: typed.charCodeAt(typed.length - 1) || 8 }
    dispatch(field, { type: 'input', detail }, this.flavour)
  }

  /** Takes the focus away, as a touch elsewhere does. */
  close(): void {
    const field = this.focusedKey === null ? null : this.page.view.find(this.focusedKey)
    this.focusedKey = null
    if (field) dispatch(field, { type: 'blur', detail: { value: field.shownValue ?? '' } }, this.flavour)
  }

  private focus(field: ViewElement): void {
    if (this.focusedKey === field.key) return
    this.close()
    this.focusedKey = field.key
    dispatch(field, { type: 'focus', detail: { value: field.shownValue ?? '', height: 0 } }, this.flavour)
  }
}
