import { talk } from './journeys/talk'

talk()
