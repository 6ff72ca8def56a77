import { fileOf } from '@/lib/exports/file'
import type { Work } from '@/lib/exports/work'
import { isExportFormat, type ExportFormat } from '@/lib/formats'

const nothing = () => new Response('There is nothing at this address.', { status: 404 })

/**
 * Answers with papers in the format that an address names, for saving under the name.
 * @param find what the address is about; null where there is nothing, a response for what is elsewhere
 */
export async function answer(asked: string, name: string, find: (format: ExportFormat) => Promise<Work[] | Response | null>) {
  if (!isExportFormat(asked)) return nothing()
  const found = await find(asked)
  if (!Array.isArray(found)) return found ?? nothing()
  const file = fileOf(found, asked, name)
  return new Response(file.body, {
    headers: { 'Content-Type': file.type, 'Content-Disposition': `inline; filename="${file.name}"`, 'X-Robots-Tag': 'noindex' },
  })
}
