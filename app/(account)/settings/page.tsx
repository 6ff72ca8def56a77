import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { chooseMailKinds } from '@/app/_actions/notices'
import * as actions from '@/app/_actions/settings'
import styles from '@/components/people/account.module.css'
import { AddressForm } from '@/components/people/address-form'
import { MailKinds } from '@/components/people/mail-kinds'
import { PasswordForm } from '@/components/people/password-form'
import { EraseForm } from '@/components/people/erase-form'
import { ProfileForm } from '@/components/people/profile-form'
import { Sessions } from '@/components/people/sessions'
import { ThemePick } from '@/components/layout/theme-pick'
import { themeOf } from '@/components/layout/theme'
import { Time } from '@/components/ui/time'
import { signInPath } from '@/lib/auth/address'
import { mailChoicesOf } from '@/lib/notices/queries'
import { personPath } from '@/lib/people/address'
import { ownAccount, sessionsOf } from '@/lib/people/queries'
import { currentPerson, sessionToken } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Settings', robots: 'noindex' }

export default async function Settings() {
  const person = await currentPerson()
  if (!person) redirect(signInPath('/settings'))
  const [account, sessions, choices] = await Promise.all([ownAccount(person), sessionsOf(person, (await sessionToken()) ?? ''), mailChoicesOf(person.id)])
  return (
    <main className="sheet" id="main">
      <div className="page stack">
        <h1 className="small">Settings</h1>
        {account.suspended && (
          <p className="notice bad">
            <span>A moderator has suspended your account until <Time at={account.suspended.until} />. Until then you cannot publish, comment, vote or report. The reason given: {account.suspended.reason}</span>
            <a className="link" href="/moderation/log">The log of what moderators did</a>
          </p>
        )}
      </div>
      <div className="cols left">
        <nav aria-label="Settings">
          <ul className="list">
            <li><a href="#profile">Profile</a></li>
            <li><a href="#address">E-mail address</a></li>
            <li><a href="#mail">Mail</a></li>
            <li><a href="#password">Password</a></li>
            <li><a href="#sessions">Where you are signed in</a></li>
            <li><a href="#reading">Reading</a></li>
            <li><a href="#data">Your data</a></li>
            <li><a href={personPath(person.handle)}>Your page</a></li>
          </ul>
        </nav>
        <div className={`stack ${styles.settings}`}>
          <Part id="profile" title="Profile"><ProfileForm action={actions.updateProfile} account={account} /></Part>
          <Part id="address" title="E-mail address">
            <AddressForm change={actions.changeEmail} resend={actions.resendConfirmation} account={account} />
          </Part>
          <Part id="mail" title="What comes by mail"><MailKinds action={chooseMailKinds} choices={choices} /></Part>
          <Part id="password" title="Password">
            <PasswordForm action={actions.changePassword} hasPassword={account.hasPassword} />
          </Part>
          <Part id="sessions" title="Where you are signed in">
            <Sessions sessions={sessions} now={new Date()} endOne={actions.signOutThere} endOthers={actions.signOutElsewhere}
              endAll={actions.signOutEverywhere} />
          </Part>
          <Part id="reading" title="Reading">
            <div className="row"><span>Theme in this browser</span><ThemePick theme={themeOf((await cookies()).get('theme')?.value)} label="Theme in this browser" /></div>
          </Part>
          <Part id="data" title="Your data">
            <p>Everything of yours in one archive: texts in Markdown, pictures, comments, votes, and the papers as BibTeX.</p>
            <div className="row">
              <a className="btn" href="/settings/export" download>Download everything</a>
              <a className="btn bare" href="/settings/import">Bring texts along from a file</a>
            </div>
            <EraseForm action={actions.eraseAccount} handle={person.handle} hasPassword={account.hasPassword} />
          </Part>
        </div>
      </div>
    </main>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return <section className="stack" id={id}><h2 className="head-2">{title}</h2>{children}</section>
}
