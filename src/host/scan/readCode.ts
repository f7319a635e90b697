interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>
}

let loading: Promise<Detector> | null = null

/** The browser's own detector where there is one, else a decoder loaded when it is first needed; anew where it did not come. */
function loadDetector(): Promise<Detector> {
  loading ??= createDetector().catch((failure) => {
    loading = null
    throw failure
  })
  return loading
}

async function createDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: NativeDetector }).BarcodeDetector
  if (native !== undefined && (await native.getSupportedFormats()).includes('qr_code')) {
    return new native({ formats: ['qr_code'] })
  }
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector({ formats: ['qr_code'] })
}

interface NativeDetector {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** The text of the first QR code in the picture, or null when none is found. */
export async function readCode(image: ImageBitmapSource): Promise<string | null> {
  const detector = await loadDetector()
  const [first] = await detector.detect(image)
  return first?.rawValue ?? null
}
