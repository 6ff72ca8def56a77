import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signIn } from '@/app/_actions/account'
import { AccountPage } from '@/components/people/account-page'
import { SignInForm } from '@/components/people/sign-in-form'
import { signUpPath } from '@/lib/auth/address'
import { providers } from '@/lib/auth/providers'
import { refusalOf } from '@/lib/auth/refusals'
import { flat, type SearchParams } from '@/lib/web/params'
import { safeNext } from '@/lib/web/paths'
import { currentPerson } from '@/lib/web/session'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignIn({ searchParams }: { searchParams: SearchParams }) {
  const params = flat(await searchParams)
  const next = safeNext(params.next)
  if (await currentPerson()) redirect(next)
  return (
    <AccountPage title="Sign in" lede="Reading needs no account. Writing, voting and private notes do."
      end={<>New here? <a className="link" href={signUpPath(next)}>Create an account</a>.</>}>
      {params.error && <p className="notice bad" role="alert">{refusalOf(params.error)}</p>}
      <SignInForm action={signIn} next={next} providers={providers().map(({ id, name }) => ({ id, name }))} />
    </AccountPage>
  )
}
