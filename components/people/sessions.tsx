import { ActionForm, Submit } from '@/components/ui/form'
import { Time } from '@/components/ui/time'
import { browserOf } from '@/lib/people/browser'
import type { SessionLine } from '@/lib/people/queries'
import type { FormAction } from '@/lib/web/form-state'
import styles from './account.module.css'

type Props = { sessions: SessionLine[]; now: Date; endOne: FormAction; endOthers: FormAction; endAll: FormAction }

/** Where someone is signed in, and how to end that. */
export function Sessions({ sessions, now, endOne, endOthers, endAll }: Props) {
  return (
    <div className="stack">
      <ul className="list">
        {sessions.map(({ id, since, userAgent, current }) => (
          <li key={id} className={styles.session}>
            <span>{browserOf(userAgent)}{current && <b> (this one)</b>}<br /><span className="hint">since <Time at={since} now={now} /></span></span>
            {!current && (
              <ActionForm action={endOne}>
                <input type="hidden" name="id" value={id} />
                <Submit className="btn" busy="Signing out…" aria-label={`Sign out ${browserOf(userAgent)}`}>Sign out</Submit>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={endOthers}>
        <div className="row"><Submit className="btn">Sign out everywhere else</Submit></div>
      </ActionForm>
      <ActionForm action={endAll}>
        <div className="row"><Submit className="btn">Sign out everywhere</Submit></div>
      </ActionForm>
    </div>
  )
}
