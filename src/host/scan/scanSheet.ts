import './scanSheet.scss'
import { sheetTexts } from './sheetTexts'

export interface ScanSheet {
  readonly video: HTMLVideoElement
  readonly cameraButton: HTMLButtonElement
  readonly pictureInput: HTMLInputElement
  readonly typedText: HTMLTextAreaElement
  readonly doneButton: HTMLButtonElement
  readonly closeButton: HTMLButtonElement
  readonly texts: (typeof sheetTexts)['zh' | 'en']
  say(message: string): void
  close(): void
}

/** Draws the preview's scanner over everything else. */
export function openScanSheet(): ScanSheet {
  const texts = sheetTexts[document.documentElement.lang.startsWith('en') ? 'en' : 'zh']
  const root = element('div', 'scan-sheet', { role: 'dialog', 'aria-modal': 'true', 'aria-label': texts.title })
  const hint = element('p', 'scan-sheet__hint', { 'aria-live': 'polite' }, texts.hint)

  const view = element('div', 'scan-sheet__view')
  const video = element('video', 'scan-sheet__video', { playsinline: '', muted: '' })
  const cameraButton = element('button', 'scan-sheet__camera', { type: 'button' }, texts.camera)
  view.append(video, cameraButton)

  const picture = element('label', 'scan-sheet__button', {}, texts.picture)
  const pictureInput = element('input', 'scan-sheet__file', { type: 'file', accept: 'image/*' })
  picture.append(pictureInput)

  const typedText = element('textarea', 'scan-sheet__text', { placeholder: texts.typed, 'aria-label': texts.typed })
  const closeButton = element('button', 'scan-sheet__button', { type: 'button', 'data-key': 'Escape' }, texts.close)
  const doneButton = element(
    'button',
    'scan-sheet__button scan-sheet__button--primary',
    { type: 'button', 'data-key': 'Enter' },
    texts.done,
  )
  const row = element('div', 'scan-sheet__row')
  row.append(closeButton, picture, doneButton)

  root.append(element('h2', 'scan-sheet__title', {}, texts.title), hint, view, typedText, row)
  document.body.append(root)
  return {
    video,
    cameraButton,
    pictureInput,
    typedText,
    doneButton,
    closeButton,
    texts,
    say: (message) => {
      hint.textContent = message
    },
    close: () => root.remove(),
  }
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag)
  if (className !== '') created.className = className
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value)
  created.append(text)
  return created
}
