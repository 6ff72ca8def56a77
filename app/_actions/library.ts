'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { libraryPath } from '@/lib/library/address'
import * as library from '@/lib/library/commands'
import { arrangeInput, listInput, listRef, renameInput, saveInput } from '@/lib/library/schema'
import { signedIn } from '@/lib/web/action'
import { sentByScript } from '@/lib/web/client'
import { safeNext } from '@/lib/web/paths'

/** Saves a paper, or takes it out of the library. */
export const savePaper = signedIn('vote', saveInput, async (person, { paper, save, from }) => {
  await library.save(person, paper, save === 'yes')
  if (await sentByScript()) refresh()
  else redirect(safeNext(from))
})

/** Keeps a saved paper's note and lists. */
export const arrangePaper = signedIn('vote', arrangeInput, async (person, input) => {
  await library.arrange(person, input)
  refresh()
  return { done: 'Saved.', values: { new: '' } }
})

/** Makes a list, and shows it. */
export const makeList = signedIn('vote', listInput, async (person, { name }) => {
  redirect(libraryPath((await library.makeList(person, name)).id))
})

export const renameList = signedIn('vote', renameInput, async (person, { id, name }) => {
  await library.renameList(person, id, name)
  refresh()
  return { done: 'Saved.' }
})

/** Deletes a list; its papers stay saved. */
export const removeList = signedIn('vote', listRef, async (person, { id }) => {
  await library.removeList(person, id)
  redirect(libraryPath())
})
