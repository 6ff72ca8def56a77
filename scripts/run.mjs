// node scripts/run.mjs NAME [arguments]: runs scripts/NAME.ts (or scripts/NAME/main.ts) in this process, after seeing to
// the packages and the database client it needs. Written so that even an old Node.js can read it and say what it lacks.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Node.js 20.19 or later is needed; this is ' + process.version + '.')
  process.exit(1)
}
import('./launch/launch.mjs').then(({ launch }) => launch(process.argv[2], process.argv.slice(3)))
