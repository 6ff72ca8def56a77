import { fetchingPapers } from './journeys/fetch-paper'

fetchingPapers()
