'use client'

import { Failure, type FailureProps } from '@/components/layout/failure'

export default function Broken(props: FailureProps) {
  return <Failure {...props} />
}
