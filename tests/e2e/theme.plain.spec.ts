import { theme } from './journeys/theme'

theme()
