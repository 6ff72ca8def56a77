import { Inline } from '@/components/markdown/inline'
import { KeptText } from '@/components/markdown/kept-text'
import { Time } from '@/components/ui/time'
import { noticePath } from '@/lib/notices/address'
import type { Notice } from '@/lib/notices/queries'
import { didWords, whoWrote } from '@/lib/notices/rules'
import { paperPath } from '@/lib/papers/key'

/** One thing that somebody is told: who did what, how it begins, when. */
export function NoticeLine({ notice, now }: { notice: Notice; now: Date }) {
  const its = { ...notice, onComment: notice.commentId !== null }
  return (
    <li className="line told">
      <span className={notice.read ? 'dot' : 'dot new'}>{!notice.read && <span className="vh">New:</span>}</span>
      <div>
        <p><b>{whoWrote(its)}</b> {didWords(its)} <a className="link" href={noticePath(notice)}><Inline source={notice.paper.title} /></a></p>
        <KeptText className="snip" html={notice.text} lang={notice.language} />
        <p className="meta"><Time at={notice.at} now={now} /><a href={paperPath(notice.paper.key)}>The paper</a></p>
      </div>
    </li>
  )
}
