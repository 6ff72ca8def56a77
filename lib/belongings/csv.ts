import Papa from 'papaparse'

type Cell = string | number | boolean | Date | null

/** Rows as CSV (RFC 4180, UTF-8 with a mark that spreadsheets know it by), the first line their columns. */
export function csvOf(columns: string[], rows: Cell[][]): string {
  const plain = rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)))
  return `\ufeff${Papa.unparse({ fields: columns, data: plain }, { newline: '\r\n' })}\r\n`
}

/** What each line of a CSV file says by its columns, whatever separates them; none where it has no first line of columns. */
export function rowsOf(csv: string): { columns: string[]; rows: Record<string, string>[] } {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true, skipEmptyLines: 'greedy', transformHeader: (name) => name.trim().toLowerCase(),
  })
  return { columns: meta.fields ?? [], rows: data }
}
