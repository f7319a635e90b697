import { onDeskCode } from '../deskCodes'
import { HostError } from '../errors'
import { noteRefusal } from '../log'
import { readCode } from './readCode'
import { openScanSheet, type ScanSheet } from './scanSheet'
import type { ScanHost } from './types'

const cameraIntervalMs = 250

/** The preview's scanner: camera, picture, typed text, or the sandbox's desk around it acting as a code reader. */
export const scan = {
  scan() {
    return new Promise<string>((resolve, reject) => {
      const sheet = openScanSheet()
      const closing = new AbortController()
      const close = () => {
        closing.abort()
        sheet.close()
      }
      const finish = (text: string) => {
        if (text.trim() === '') return
        close()
        resolve(text.trim())
      }
      const { signal } = closing
      const cancel = () => {
        close()
        reject(new HostError('HOST_CANCELLED'))
      }
      sheet.closeButton.addEventListener('click', cancel, { signal })
      sheet.doneButton.addEventListener('click', () => finish(sheet.typedText.value), { signal })
      sheet.cameraButton.addEventListener('click', () => void watchCamera({ sheet, signal, finish }), { signal })
      sheet.pictureInput.addEventListener('change', () => void readPicture({ sheet, finish }), { signal })
      signal.addEventListener('abort', onDeskCode(finish))
      addEventListener('hashchange', cancel, { signal })
    })
  },
} satisfies ScanHost

async function readPicture({ sheet, finish }: { sheet: ScanSheet; finish: (text: string) => void }): Promise<void> {
  const [file] = sheet.pictureInput.files ?? []
  if (file === undefined) return
  const text = await createImageBitmap(file)
    .then(readCode)
    .catch(() => null)
  if (text === null) sheet.say(sheet.texts.pictureEmpty)
  else finish(text)
  sheet.pictureInput.value = ''
}

async function watchCamera(options: { sheet: ScanSheet; signal: AbortSignal; finish: (text: string) => void }) {
  const { sheet, signal, finish } = options
  const stream = await navigator.mediaDevices
    ?.getUserMedia({ video: { facingMode: 'environment' } })
    .catch((failure) => noteRefusal('camera', failure))
  if (stream === undefined) return sheet.say(sheet.texts.cameraRefused)
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  if (signal.aborted) return stop()
  signal.addEventListener('abort', stop)
  sheet.cameraButton.remove()
  sheet.video.srcObject = stream
  await sheet.video.play()
  while (!signal.aborted) {
    const text = await readCode(sheet.video).catch(() => null)
    if (text !== null && !signal.aborted) finish(text)
    await new Promise((resolve) => setTimeout(resolve, cameraIntervalMs))
  }
}
