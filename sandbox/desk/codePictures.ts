import { BarcodeDetector } from 'qr/decode.js'

/** The text of the first QR code in a picture; null when there is none. */
export async function readPicture(picture: ImageBitmapSource): Promise<string | null> {
  const [first] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(picture).catch(() => [])
  return first?.rawValue ?? null
}

const LOOKS_MAX = 40
const LOOK_MS = 250

/**
 * Looks at this screen, with the phone beside the desk on it, until it meets a payment code: what a reader on the counter
 * does. The browser asks the person first. Null when they say no, or there is no code to be seen.
 */
export async function readScreen(isCode: (text: string) => boolean): Promise<string | null> {
  const options = { video: true, preferCurrentTab: true } as DisplayMediaStreamOptions
  const stream = await navigator.mediaDevices?.getDisplayMedia(options).catch(() => null)
  if (!stream) return null
  try {
    const video = document.createElement('video')
    video.srcObject = stream
    await video.play()
    for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
      const text = await readPicture(video)
      if (text !== null && isCode(text)) return text
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    return null
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
