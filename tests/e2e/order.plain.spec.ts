import { keepingOrder } from './journeys/order'

keepingOrder()
