import { nothingLost } from './journeys/nothing-lost'

nothingLost()
