/** What screen readers are told. The hosts take it on every element (src/host/aria); Taro's types name a part of it. */
interface Told {
  role?: string
  ariaLabel?: string
  ariaChecked?: 'true' | 'false'
  ariaDisabled?: 'true'
  ariaHidden?: 'true'
  ariaModal?: 'true'
}

declare module '@tarojs/components/types/View' {
  interface ViewProps extends Told {}
}
declare module '@tarojs/components/types/Text' {
  interface TextProps extends Told {}
}
declare module '@tarojs/components/types/Button' {
  interface ButtonProps extends Told {}
}

export {}
