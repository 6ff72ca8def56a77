import { exportPath, formats, type Format } from '@/lib/exports/formats'

/** A page's papers for reference managers, in each format. */
export function ExportLinks({ page }: { page: string }) {
  return (Object.keys(formats) as Format[]).map((format) => (
    <a key={format} href={exportPath(page, format)} type={formats[format].type}>{formats[format].name}</a>
  ))
}
