import { kinds } from './journeys/kinds'

kinds()
