import { history } from './journeys/history'

history()
