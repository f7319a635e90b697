/** The encoder alone: what draws its modules is our own. */
declare module 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO' {
  export default class Code128 {
    constructor(text: string, options: object)
    /** The modules from left to right: 1 is a bar. */
    encode(): { readonly data: string }
  }
}
