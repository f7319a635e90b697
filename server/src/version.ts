import manifest from '../package.json'

/** The version of the API program. */
export const version: string = manifest.version
