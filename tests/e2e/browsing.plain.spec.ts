import { browsing } from './journeys/browsing'

browsing()
