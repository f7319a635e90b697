import type { ColorScheme } from './types'

/** Native bars cannot read our style sheets, so the few colours they need stand here, as in tokens.scss. */
export const barColours: Readonly<
  Record<
    ColorScheme,
    Record<'text' | 'background' | 'surface' | 'idle' | 'active', string> & { readonly line: 'black' | 'white' }
  >
> = {
  light: {
    text: '#000000',
    background: '#f4f7fb',
    surface: '#ffffff',
    idle: '#617085',
    active: '#0f6ad1',
    line: 'white',
  },
  dark: {
    text: '#ffffff',
    background: '#0b1220',
    surface: '#131c2e',
    idle: '#8b99b0',
    active: '#5aa6ff',
    line: 'black',
  },
}
