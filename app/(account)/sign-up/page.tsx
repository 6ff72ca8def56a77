import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signUp } from '@/app/_actions/account'
import { AccountPage } from '@/components/people/account-page'
import { SignUpForm } from '@/components/people/sign-up-form'
import { signInPath } from '@/lib/auth/address'
import { flat, type SearchParams } from '@/lib/web/params'
import { safeNext } from '@/lib/web/paths'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Create an account' }

export default async function SignUp({ searchParams }: { searchParams: SearchParams }) {
  const next = safeNext(flat(await searchParams).next)
  if (await currentPerson()) redirect(next)
  return (
    <AccountPage title="Create an account" lede="To explain papers, to vote, to ask and to answer."
      end={<>Have one? <a className="link" href={signInPath(next)}>Sign in</a>.</>}>
      <SignUpForm action={signUp} next={next} />
    </AccountPage>
  )
}
