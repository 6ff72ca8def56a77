import { passwords } from './journeys/passwords'

passwords()
