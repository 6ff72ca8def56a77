import type { IncomingMessage } from 'node:http'
import { readBody } from '@/lib/front/body'
import { bodyLimit, formLimit, tooLarge, type Turned } from '@/lib/front/gate'

/** A form as it arrived. */
export type Form = {
  body: Buffer
  /** What was typed into it, by field; passwords, and what our forms hold unseen, are not. */
  typed(): Promise<[name: string, text: string][]>
}

/**
 * Reads a form that the framework can read, too.
 * @param mayHoldPictures whether whoever sends it may send pictures with it, which are large
 * @returns why it is refused where it is too large or damaged
 */
export async function readForm(request: IncomingMessage, { mayHoldPictures }: { mayHoldPictures: boolean }): Promise<Form | Turned> {
  const { url = '', headers } = request
  const body = await readBody(request, mayHoldPictures ? bodyLimit(url) : Math.min(bodyLimit(url), formLimit))
  if (!body) return tooLarge(url)
  const type = headers['content-type'] ?? ''
  if (partsOf(body, type) > MOST_PARTS || !(await isReadable(body, type, 'next-action' in headers))) {
    return { status: 400, sentence: 'This form arrived damaged. Go back and send it again.' }
  }
  return {
    body,
    async typed() {
      const fields = /form/.test(type) ? [...(await parsed(body, type))] : []
      return fields.filter((field): field is [string, string] => typeof field[1] === 'string' && isTyped(field[0], field[1]))
    },
  }
}

/** Fields of a form; ours have some twenty. Reading very many takes seconds. */
const MOST_PARTS = 200

function partsOf(body: Buffer, type: string): number {
  const [, boundary] = /boundary="?([^";]+)/.exec(type) ?? []
  let count = 0
  for (let at = boundary ? body.indexOf(boundary) : -1; at >= 0 && count <= MOST_PARTS; at = body.indexOf(boundary!, at + 1)) count += 1
  return count
}

const unseen = /^\$|password|^(from|id|next|on|paper|parent|summary|token)$/i
const isTyped = (name: string, value: string) => value !== '' && !unseen.test(name)
const parsed = (body: Buffer<ArrayBuffer>, type: string) => new Response(body, { headers: { 'content-type': type } }).formData()

/** References our own pages' forms use in what the framework's script sends; all others make the framework fail. */
const reference = /^\$(\$|undefined$|K?[0-9a-f]+(:|$)|@1$|D|n-?\d+$|NaN$|-?Infinity$|-0$)/

/**
 * Whether the framework can read this form: it answers one that it cannot with an error of its own (500).
 * @param type the request's Content-Type
 * @param action whether the framework's own script sent it (Next-Action)
 */
export async function isReadable(body: Buffer<ArrayBuffer>, type: string, action: boolean): Promise<boolean> {
  if (type.startsWith('text/plain')) return isArguments(body.toString())
  if (!type.startsWith('multipart/form-data')) return true
  const form = await parsed(body, type).catch(() => undefined)
  if (!form) return false
  if (action) return isArguments(form.get('0'))
  return [...form].every(([name, value]) => {
    const part = /^\$ACTION_(\w+):\d+$/.exec(name)
    return !part || (isPlain(value) && form.has(`$ACTION_${part[1]}:1`) === isBound(form.get(`$ACTION_${part[1]}:0`)))
  })
}

const isBound = (descriptor: FormDataEntryValue | null) => String(descriptor).includes('"$@1"')
const isArguments = (text: FormDataEntryValue | null) => isPlain(text) && Array.isArray(JSON.parse(String(text)))

/** JSON whose strings refer to nothing unexpected. */
function isPlain(text: FormDataEntryValue | null): boolean {
  let plain = true
  try {
    JSON.parse(String(text), (_, value) => {
      if (typeof value === 'string' && value.startsWith('$')) plain &&= reference.test(value)
      return value
    })
    return plain
  } catch {
    return false
  }
}
