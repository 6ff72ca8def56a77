import { z } from 'zod'

/** A stored picture's name, or one of its smaller makings', as in its address. */
export const pictureName = z.string().regex(/^[\w-]{22}(?:\.(?:png|jpg|gif|webp)|-\d{3,4}\.webp)$/)
