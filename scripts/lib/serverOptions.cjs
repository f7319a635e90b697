/**
 * How Node runs the wallet API: stacks in the lines of the source, and room for what a burst of requests makes. With
 * Node's own 16 MiB the collector took a fifth of each payment's processor time; up to three times 64 MiB are the price.
 */
exports.serverOptions = ['--enable-source-maps', '--max-semi-space-size=64']
