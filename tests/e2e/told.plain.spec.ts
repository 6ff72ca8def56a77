import { told } from './journeys/told'

told()
