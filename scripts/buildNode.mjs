// Bundles the two Node programs and the desk's script into server/dist and sandbox/dist.
import { buildBundles } from './lib/nodeBundles.mjs'

await buildBundles({ quiet: process.argv.includes('--quiet') })
