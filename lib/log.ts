import { destination, pino, stdTimeFunctions } from 'pino'

export type LogMode = 'off' | 'lines' | 'json'

/** One request. Nothing in it tells who asked: no address, cookie, browser or search term. */
export type RequestLine = {
  id: string
  method: string
  path: string
  status: number
  ms: number
  /** On the wire, headers too. */
  bytes: number
  /** How the answer came about. */
  how: string
  /** The number under which an error of the page is told elsewhere in the log. */
  error?: string
}

/** Lines are written together, so many bytes of them or those of so many ms; past the most, in bytes, they are left out. */
const stdout = { dest: 1, sync: false, minLength: 2 ** 15, maxWrite: 2 ** 16, periodicFlush: 500, maxLength: 2 ** 23 }

let [request, error]: [((line: RequestLine) => void) | undefined, (error: unknown, id?: string) => void] = [undefined, toConsole]

/** From now on requests are told on stdout: not at all, for eyes, or for machines; then errors, too, are JSON there. */
export function openLog(mode: LogMode, out: { write(text: string): void } = mode === 'json' ? destination(stdout) : process.stdout): void {
  request = mode === 'lines' ? (line) => out.write(readable(line)) : undefined
  error = toConsole
  if (mode !== 'json') return
  const json = pino({ base: undefined, timestamp: stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } }, out)
  request = (line) => (line.status >= 500 ? json.error(line) : json.info(line))
  error = (err, id) => json.error({ id, err }, 'A bug')
}

export const logsRequests = () => request !== undefined
export const logRequest = (line: RequestLine) => request?.(line)

/** Tells of a bug, whatever the mode; `id` is that of the request that met it. */
export const logError = (what: unknown, id?: string) => error(what, id)

function toConsole(what: unknown, id?: string): void {
  if (id) console.error(`Request ${id}:`, what)
  else console.error(what)
}

/** A request for eyes, a line of text. */
export const readable = ({ method, path, status, ms, how, error }: RequestLine) =>
  `${new Date().toISOString().slice(11, 19)} ${status} ${method} ${path} ${ms} ms ${how}${error ? ` error ${error}` : ''}\n`
