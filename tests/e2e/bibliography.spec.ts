import { pastingBibliographies } from './journeys/bibliography'

pastingBibliographies()
