import { permanently } from '../permanently'

export const GET = () => permanently('/sign-up')
