import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { chooseMailKinds } from '@/app/_actions/notices'
import * as actions from '@/app/_actions/settings'
import styles from '@/components/people/account.module.css'
import { AddressForm } from '@/components/people/address-form'
import { MailKinds } from '@/components/people/mail-kinds'
import { PasswordForm } from '@/components/people/password-form'
import { ProfileForm } from '@/components/people/profile-form'
import { Sessions } from '@/components/people/sessions'
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
      <div className="page"><h1 className="small">Settings</h1></div>
      <div className="cols left">
        <nav aria-label="Settings">
          <ul className="list">
            <li><a href="#profile">Profile</a></li>
            <li><a href="#address">E-mail address</a></li>
            <li><a href="#mail">Mail</a></li>
            <li><a href="#password">Password</a></li>
            <li><a href="#sessions">Where you are signed in</a></li>
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
            <Sessions sessions={sessions} now={new Date()} endOthers={actions.signOutElsewhere}
              endAll={actions.signOutEverywhere} />
          </Part>
        </div>
      </div>
    </main>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return <section className="stack" id={id}><h2 className="head-2">{title}</h2>{children}</section>
}
