'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Problem } from '@/lib/markdown/render'

type Mark = { top: number; height: number; problem: Problem }

/** Not needed while all is well. */
const places = () => import('./places')

/** Marked where they stand; all of them are in the list below the panes. */
const MOST = 20

/** What the renderer could not read, marked in the margin of the source at its line, with the message. */
export function ProblemMarks({ source, problems }: { source: RefObject<HTMLTextAreaElement | null>; problems: Problem[] }) {
  const [marks, setMarks] = useState<Mark[]>([])
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = source.current!
    const scrolled = () => box.current?.style.setProperty('translate', `0 ${-field.scrollTop}px`)
    let isOver = false
    const measure = () => void marksOf(field, problems.slice(0, MOST)).then((next) => isOver || setMarks(next), () => {})
    measure()
    scrolled()
    if (problems.length === 0) return
    const sized = new ResizeObserver(measure)
    sized.observe(field)
    field.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      isOver = true
      sized.disconnect()
      field.removeEventListener('scroll', scrolled)
    }
  }, [source, problems])
  return (
    <div className="marks" aria-hidden="true">
      <div ref={box}>
        {marks.map(({ top, height, problem }, n) => (
          <span key={n} title={problem.message} style={{ insetBlockStart: top, blockSize: height }} />
        ))}
      </div>
    </div>
  )
}

async function marksOf(field: HTMLTextAreaElement, problems: Problem[]): Promise<Mark[]> {
  if (problems.length === 0) return []
  const { rectsOf } = await places()
  const stretches = problems.map((problem) => stretchOf(field.value, problem))
  const { top } = field.getBoundingClientRect()
  return rectsOf(field, stretches).map((rect, n) => ({ top: rect.top - top + field.scrollTop, height: Math.max(rect.height, 12), problem: problems[n]! }))
}

/** From where the problem begins to the end of its line. */
function stretchOf(text: string, { line, column }: Problem): [number, number] {
  let start = 0
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1
  const end = text.indexOf('\n', start)
  return [Math.min(start + column - 1, text.length), end < 0 ? text.length : end]
}

/** Puts the caret where a problem is. */
export async function goTo(field: HTMLTextAreaElement, problem: Problem): Promise<void> {
  const [from, to] = stretchOf(field.value, problem)
  field.focus()
  field.setSelectionRange(from, to)
  const { rectsOf } = await places()
  const { top, height } = field.getBoundingClientRect()
  const [rect] = rectsOf(field, [[from, to]])
  if (rect!.top < top || rect!.bottom > top + height) field.scrollTop += rect!.top - top - height / 3
}
