import { settings } from './journeys/settings'

settings()
