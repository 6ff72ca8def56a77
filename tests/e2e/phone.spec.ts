import { phone } from './journeys/phone'

phone()
