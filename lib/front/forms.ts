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
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined)
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
