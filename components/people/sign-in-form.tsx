import { ActionForm, Field, Submit } from '@/components/ui/form'
import type { FormAction } from '@/lib/web/form-state'
import styles from './account.module.css'

type Props = { action: FormAction; next: string; providers: { id: string; name: string }[] }

/** The ways in: handle or address with a password, and the other services there are. */
export function SignInForm({ action, next, providers }: Props) {
  return (
    <>
      <ActionForm action={action}>
        <input type="hidden" name="next" value={next} />
        <Field name="login" label="Handle or e-mail address" autoComplete="username" autoCapitalize="none"
          spellCheck={false} required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required
          hint={<a className="link" href="/forgot">Forgot it?</a>} />
        <Submit busy="Signing in…">Sign in</Submit>
      </ActionForm>
      {providers.length > 0 && (
        <>
          <p className={styles.or}>or</p>
          <div className="stack near">
            {providers.map(({ id, name }) => (
              <form key={id} className="stack" method="post" action={`/sign-in/${id}`}>
                <input type="hidden" name="next" value={next} />
                <button className="btn">Continue with {name}</button>
              </form>
            ))}
          </div>
        </>
      )}
    </>
  )
}
