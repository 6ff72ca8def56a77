import { mainJob } from './journeys/main-job'

mainJob()
