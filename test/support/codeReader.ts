import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library'
import type { Locator, Page } from 'playwright-core'

export type ReadableFormat = 'qr' | 'bars'

const formats = { qr: BarcodeFormat.QR_CODE, bars: BarcodeFormat.CODE_128 } as const

/** Reads codes off screenshots, with a decoder that nobody here wrote: what a cashier's reader makes of the screen. */
export class CodeReader {
  constructor(private readonly page: Page) {}

  /** @throws {Error} when the decoder finds no such code in the picture of this element. */
  async read(element: Locator, format: ReadableFormat): Promise<string> {
    const picture = await element.screenshot()
    const { width, height, grey } = await this.greyOf(picture.toString('base64'))
    const reader = new MultiFormatReader()
    reader.setHints(
      new Map<DecodeHintType, unknown>([
        [DecodeHintType.POSSIBLE_FORMATS, [formats[format]]],
        [DecodeHintType.TRY_HARDER, true],
      ]),
    )
    const source = new RGBLuminanceSource(Uint8ClampedArray.from(grey), width, height)
    return reader.decode(new BinaryBitmap(new HybridBinarizer(source))).getText()
  }

  /** The browser that takes the pictures has the decoder of PNG. */
  private async greyOf(png: string): Promise<{ width: number; height: number; grey: number[] }> {
    const page = await this.page.context().newPage()
    try {
      return await page.evaluate(async (base64) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
        const { width, height } = bitmap
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (context === null) throw new Error('no canvas')
        context.drawImage(bitmap, 0, 0)
        const { data } = context.getImageData(0, 0, width, height)
        const grey = Array.from({ length: width * height }, (_, index) => data[index * 4 + 1] ?? 0)
        return { width, height, grey }
      }, png)
    } finally {
      await page.close()
    }
  }
}
