/**
 * A phone with the wallet on it, driven as a person would: by the words on the screen. One in a browser
 * ({@link Phone}), one in a mini-program host ({@link HostPhone}); the ways through the app are written for both.
 */
export interface PhoneDriver {
  /** What a person would call by this name: the label of an icon, a button, or plain words. */
  tap(name: string): Promise<void>
  /** Taps all of these within one turn, before anything can be drawn anew: what a fast thumb does on a slow phone. */
  tapAtOnce(names: readonly string[]): Promise<void>
  /** Lets the boxes for a code report all of these within one turn. */
  typeCodesAtOnce(codes: readonly string[]): Promise<void>
  /** Waits until this text can be read somewhere on the screen. */
  see(text: string | RegExp): Promise<void>
  /** Whether this text can be read right now. */
  sees(text: string | RegExp): Promise<boolean>
  /** Types into the field with this label, in place of what was there. */
  type(label: string, text: string): Promise<void>
  /** Types the six digits of a text message into the boxes. */
  typeSmsCode(code: string): Promise<void>
  /** Types an amount on its pad: '12.5'. */
  typeAmount(keys: string): Promise<void>
  /** Types the payment PIN on its pad, which may stand in a sheet over another pad. */
  typePin(pin: string): Promise<void>
  /** Opens the scanner by «扫一扫» and holds this code before it. */
  scan(text: string): Promise<void>
  /** Chooses the row with this text in a list of ways to pay. */
  tapSource(name: string | RegExp): Promise<void>
  /** Opens one of the four tab pages. */
  openTab(name: string): Promise<void>
  /** The arrow in the title bar. */
  goBack(): Promise<void>
  /** Everything that can be read on the screen. */
  screenText(): Promise<string>
  /** What the phone shows, for the report of a failed step. */
  describe(): Promise<string>
}
