'use client'

import '@/app/styles/site.css'
import { Failure, type FailureProps } from '@/components/layout/failure'

/** When even the frame around the pages broke. */
export default function AllBroken(props: FailureProps) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong</title>
        <Failure {...props} />
      </body>
    </html>
  )
}
