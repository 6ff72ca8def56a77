import type { ComponentProps } from 'react'
import { handOver } from '@/lib/markdown/hand-over'
import { Filled } from './filled'
import type { Prose } from './prose'

/** A kept text on a page. */
export function KeptText({ html, ...rest }: Omit<ComponentProps<typeof Prose>, 'ref'>) {
  return <Filled html={handOver(html)} {...rest} />
}
