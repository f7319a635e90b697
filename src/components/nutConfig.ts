/**
 * What NutUI's own files get for its ConfigProvider (config/nutuiElements.ts). The wallet is written from left to right, its
 * words come from src/i18n and its colours from src/styles: nothing is left to configure.
 */
export const useRtl = (): boolean => false

const config = { locale: {} }

export const useConfig = () => config
