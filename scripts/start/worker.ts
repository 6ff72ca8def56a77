import { parseEnv } from '@/lib/env'
import { end, endOnSignal, onEnd } from './ending'
import { openServer } from './server'

// One of several processes behind the port. The one that began it tells it when to end; when that one is gone, so is this.
endOnSignal({ quietly: true })
onEnd((await openServer(parseEnv(process.env))).stop)
process.once('disconnect', () => void end().then(() => process.exit(0)))
