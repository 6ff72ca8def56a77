import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import '@/app/styles/site.css'
import { signOut } from '@/app/_actions/account'
import { preloadFonts } from '@/components/layout/fonts'
import { Footer } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { themeOf } from '@/components/layout/theme'
import { env } from '@/lib/env'
import { allFields } from '@/lib/fields/queries'
import { licenceOf } from '@/lib/licences'
import { currentPerson } from '@/lib/web/session'

export async function generateMetadata(): Promise<Metadata> {
  const name = env().SITE_NAME
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: `${name}: papers, explained by the people who read them`, template: `%s | ${name}` },
    description: 'Short summaries of research papers, with their mathematics and pictures, voted on and discussed by their readers.',
    icons: { icon: '/favicon.svg' },
    openGraph: { type: 'website', siteName: name },
    twitter: { card: 'summary' },
  }
}

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 }

export default async function Layout({ children }: { children: ReactNode }) {
  preloadFonts()
  const [person, fields, jar] = await Promise.all([currentPerson(), allFields(), cookies()])
  const theme = themeOf(jar.get('theme')?.value)
  return (
    <html lang="en" data-theme={theme === 'auto' ? undefined : theme}>
      <body>
        <a className="skip" href="#main">Skip to content</a>
        <Header siteName={env().SITE_NAME} person={person} fields={fields} signOut={signOut} />
        {children}
        <Footer theme={theme} licence={licenceOf(env().LICENCE)} />
      </body>
    </html>
  )
}
