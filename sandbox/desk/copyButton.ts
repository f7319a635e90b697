import { element } from './dom'
import { icon } from './icons'
import { toast } from './toast'

const CONFIRMED_MS = 1600

interface CopyOptions {
  /** What is copied, for people who cannot see the value beside the button. */
  readonly label: string
  readonly text: string
  /** Words on the button; without them it is an icon. */
  readonly caption?: string
}

/** A button that puts a text on the clipboard and confirms it on its own face. */
export function copyButton({ label, text, caption }: CopyOptions): HTMLButtonElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: caption ? 'button' : 'icon-button',
      'aria-label': `复制${label} Copy`,
      title: `复制${label}`,
    },
    icon('copy'),
    caption ?? null,
  )
  button.addEventListener('click', () => {
    copyText(text).then(
      () => confirm(button),
      () => toast('浏览器不允许复制，请手动选择文字。'),
    )
  })
  return button
}

function confirm(button: HTMLButtonElement): void {
  button.firstElementChild?.replaceWith(icon('check'))
  button.classList.add('is-confirmed')
  setTimeout(() => {
    button.firstElementChild?.replaceWith(icon('copy'))
    button.classList.remove('is-confirmed')
  }, CONFIRMED_MS)
}

async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  // Pages that are not served from this machine have no clipboard API.
  const field = element('textarea', { class: 'off-screen', readonly: true })
  field.value = text
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (!isCopied) throw new Error('copying is not allowed')
}
