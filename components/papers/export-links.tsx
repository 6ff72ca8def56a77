import { exportFormats, suffixed, type ExportFormat } from '@/lib/formats'

/** A page's papers for reference managers, in each format. */
export function ExportLinks({ page }: { page: string }) {
  return (Object.keys(exportFormats) as ExportFormat[]).map((format) => (
    <a key={format} href={suffixed(page, format)} type={exportFormats[format].type}>{exportFormats[format].name}</a>
  ))
}
