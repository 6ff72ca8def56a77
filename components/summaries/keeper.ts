import { edition, sameWindow } from '@/lib/summaries/edition'
import type { Elsewhere } from '@/lib/summaries/editions'
import { forgetWords, keepWords, wordsOf, type KeptWords, type Words } from './kept-words'
import { latest, send } from './send-draft'
import { thisWindow } from './this-window'

/** How long (ms) after the first key words are kept in the browser, and after the last one on the site; at the latest after so long. */
const HERE = 200
const PAUSE = 1_500
const LATEST = 10_000
/** How long (ms) the first and the longest wait is before a refused text is sent again. */
const RETRY = { first: 2_000, longest: 60_000 }

export type Mark =
  | { is: 'quiet' | 'typing' | 'saving' }
  | { is: 'saved'; at: Date }
  /** In this browser alone, and why; nowhere when the browser keeps nothing. */
  | { is: 'kept'; why: string; signedOut: boolean; nowhere: boolean }

/** Where the words are, and what another window made of them meanwhile. */
export type Keeping = { mark: Mark; elsewhere: Elsewhere | null; /** When words were typed that are back from before. */ back: Date | null }

export const nothing: Keeping = { mark: { is: 'quiet' }, elsewhere: null, back: null }

type Desk = {
  /** Whose text, and which. */
  name: string
  /** The edition that the page came with. */
  base: string
  /** What the form says of the text beside its words. */
  fields: Record<string, string>
  read(): Words
  put(words: Words): void
}

/** Keeps what is typed: in this browser at once, on the site after a pause, again and again until it is there. */
export function createKeeper(desk: Desk) {
  let { base } = desk
  let [here, turn, changes, saved, wait] = ['', 0, 0, 0, 0]
  let [isSending, isHeld, isNowhere] = [false, false, false]
  let keeping = nothing
  let soon: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  let since = 0
  const listeners = new Set<() => void>()
  const tell = (next: Partial<Keeping>) => {
    if (next.mark?.is === 'typing' && keeping.mark.is === 'typing') return
    keeping = { ...keeping, ...next }
    for (const listener of listeners) listener()
  }
  const isDirty = () => changes !== saved
  const named = () => edition(here, (turn = Math.max(turn + 1, Date.now())))
  const kept = (why: string, signedOut = false) => tell({ mark: { is: 'kept', why, signedOut, nowhere: isNowhere } })

  async function keepHere(): Promise<void> {
    clearTimeout(soon)
    soon = undefined
    if (!here || !isDirty()) return
    await keepWords({ ...desk.read(), desk: desk.name, window: here, base, at: Date.now() }).then(() => (isNowhere = false), () => (isNowhere = true))
  }

  function saveLater(delay = PAUSE): void {
    clearTimeout(later)
    later = setTimeout(() => void save(), Math.max(0, Math.min(delay, since + LATEST - Date.now())))
  }

  async function save(closing = false): Promise<void> {
    clearTimeout(later)
    if (!here || !isDirty() || isSending || isHeld || keeping.elsewhere) return
    isSending = true
    const [next, count] = [named(), changes]
    tell({ mark: { is: 'saving' } })
    const answer = await send({ ...desk.fields, ...desk.read(), base, edition: next }, closing)
    isSending = false
    if ('edition' in answer) {
      base = answer.edition
      saved = Math.max(saved, count)
      wait = 0
      tell({ mark: { is: 'saved', at: new Date() } })
      if (isDirty()) return changed(false)
      return void forgetWords({ desk: desk.name, window: here }).catch(() => {})
    }
    if ('elsewhere' in answer) return tell({ elsewhere: answer.elsewhere, mark: nothing.mark })
    kept(answer.why, answer.signedOut)
    // Else each key from now on would send it at once.
    since = Date.now()
    wait = Math.min(RETRY.longest, Math.max(RETRY.first, wait * 2))
    clearTimeout(later)
    if (answer.again) later = setTimeout(() => void save(), wait)
  }

  /** Says that something was typed or chosen. */
  function changed(isNew = true): void {
    if (!isDirty() || !isNew) since = Date.now()
    if (isNew) changes++
    tell({ mark: { is: 'typing' } })
    soon ??= setTimeout(() => void keepHere(), HERE)
    saveLater()
  }

  /** A page that the browser has kept may be older than the text: unless somebody types already, what the site has takes its place. */
  async function refresh(): Promise<void> {
    const fresh = await latest(desk.fields)
    if (!fresh || isDirty() || fresh.edition === base) return
    base = fresh.edition
    desk.put(fresh)
  }

  /** Brings back what was typed here before and never reached the site, unless somebody types already. */
  async function begin(isOld: boolean): Promise<void> {
    if (isOld) await refresh()
    const { name, others } = await thisWindow()
    const mine = (await wordsOf(desk.name).catch(() => [])).filter((words) => !others.has(words.window))
    const { text } = desk.read()
    const [last] = mine.filter((words) => words.text !== text && words.text.trim() !== '')
    here = name
    for (const words of mine) if (words.text === text) void forgetWords(words).catch(() => {})
    if (!last) return isDirty() ? changed(false) : undefined
    // Typing has begun: what was kept stays where it is for the next time.
    if (isDirty()) return keepWords({ ...last, window: `${last.window}-` }).catch(() => {}).then(() => changed(false))
    await bringBack(last)
  }

  async function bringBack(words: KeptWords): Promise<void> {
    if (!sameWindow(base, `${words.window}.0`)) base = words.base
    desk.put(words)
    changed()
    tell({ back: new Date(words.at) })
    await keepHere()
    if (words.window !== here) await forgetWords(words).catch(() => {})
    await save()
  }

  function leave(): void {
    clearTimeout(later)
    void keepHere()
    void save(true)
  }

  return {
    begin,
    refresh,
    changed,
    save,
    keepHere,
    /** Whether leaving now would lose words. */
    wouldLose: () => isDirty() && isNowhere,
    current: () => keeping,
    listen(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Tries again at once what was refused. */
    retry: () => void (keeping.mark.is === 'kept' && save()),
    /** The whole form is on its way: until its answer nothing else is sent. */
    hold() {
      clearTimeout(later)
      isHeld = true
      const before = saved
      saved = changes
      return { base, edition: named(), refused: () => (saved = before) }
    },
    /** The form's answer is there. */
    release(answer: { edition?: string; elsewhere?: Elsewhere }) {
      isHeld = false
      if (answer.edition !== undefined) base = answer.edition
      if (answer.edition !== undefined) tell({ mark: { is: 'saved', at: new Date() } })
      if (answer.elsewhere) tell({ elsewhere: answer.elsewhere, mark: nothing.mark })
      if (isDirty()) changed(false)
    },
    /** After a choice between two versions: what the field holds now builds on the other window's. */
    settle(text?: string) {
      if (!keeping.elsewhere) return
      base = keeping.elsewhere.edition
      tell({ elsewhere: null })
      if (text !== undefined) desk.put({ ...desk.read(), text })
      changed()
      void save()
    },
    leave,
    /** The page goes on without the form; where that was on its way, it has arrived. */
    end() {
      if (isHeld && !isDirty()) void forgetWords({ desk: desk.name, window: here }).catch(() => {})
      else leave()
    },
  }
}

export type Keeper = ReturnType<typeof createKeeper>
