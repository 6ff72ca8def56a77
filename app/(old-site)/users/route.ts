import { permanently } from '../permanently'

export const GET = () => permanently('/people')
