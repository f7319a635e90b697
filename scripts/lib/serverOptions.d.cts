/** Options of Node for `server/dist/main.js`. */
export const serverOptions: readonly string[]
