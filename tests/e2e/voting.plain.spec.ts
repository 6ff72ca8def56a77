import { voting } from './journeys/voting'

voting()
