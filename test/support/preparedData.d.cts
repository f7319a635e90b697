/**
 * Puts a copy where a server with this DATA_DIR looks for its own. Making a database takes it seconds: a test that is
 * not about the very first start need not wait for them.
 */
export function prepareDataDir(dataDir: string): void
