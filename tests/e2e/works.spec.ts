import { works } from './journeys/works'

works()
