import type { NextRequest } from 'next/server'
import { answer } from '@/app/exports/answer'
import { listsOf, savedWorks } from '@/lib/library/queries'
import { currentPerson } from '@/lib/web/session'

type Context = { params: Promise<{ format: string }> }

/** The references of what whoever is signed in has saved, all or one list; of nobody else. */
export async function GET({ nextUrl }: NextRequest, { params }: Context) {
  const { format } = await params
  const person = await currentPerson()
  if (!person) return new Response('Sign in to have your library.\n', { status: 401 })
  const asked = nextUrl.searchParams.get('list')
  const list = asked === null ? undefined : (await listsOf(person)).lists.find(({ id }) => String(id) === asked)
  return answer(format, list?.name ?? 'library', async () => (asked !== null && !list ? null : savedWorks(person, list?.id ?? null)))
}
