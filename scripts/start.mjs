// `npm start`: run.mjs does everything, also on a machine where nothing is installed yet.
process.argv.splice(2, 0, 'start')
import('./run.mjs')
