// What our code and its libraries use beyond ES2018, for engines of the floor named in docs/HOSTS.md. `scripts/lib/floor.mjs`
// finds what is missing here, and the headless hosts take these built-ins away before they run a package.
import 'core-js/modules/es.global-this'
import 'core-js/modules/es.array.flat-map'
import 'core-js/modules/es.object.from-entries'
