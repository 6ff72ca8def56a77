import { anonymous } from './journeys/anonymous'

anonymous()
