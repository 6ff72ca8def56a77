import { KeptText } from '@/components/markdown/kept-text'
import { LockIcon } from '@/components/ui/icons'
import { writePath } from '@/lib/summaries/address'
import type { Mine } from '@/lib/summaries/view'

/** The reader's own private note on a paper, set in the margin where there is one. */
export function Note({ note, paperKey }: { note: Mine['notes'][number]; paperKey: string }) {
  return (
    <aside className="note noted" aria-label="Your private note">
      <h2><LockIcon /> Your private note</h2>
      <KeptText html={note.body} lang={note.language} />
      <p className="meta"><a href={writePath(paperKey, { note: true, copy: note.copy })}>Edit</a><span>Only you can see this</span></p>
    </aside>
  )
}
