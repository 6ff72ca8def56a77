'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page's script runs: false in what the server sends, so that its forms work without. */
export const useLive = () => useSyncExternalStore(never, () => true, () => false)
