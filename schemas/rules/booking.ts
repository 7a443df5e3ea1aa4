import type {Oddity} from './documents/oddity.ts'

/** One place taken on a class with a pass: an item of `bookings[]` of a `classInstance` document. */
export interface Booking {
  /** `_id` of the class instance. */
  instanceId: string
  /** Instant of the class. */
  classDate: string | null
  /** The school called the class off. */
  cancelled: boolean
  schoolId: string | null
  /** `student._ref`: the `_id` of a user document, or (older writers) a Clerk id. */
  studentRef: string | null
  /** Type of the subscription that was charged. Which one it was is stored nowhere. */
  type: string | null
  bookedAt: string | null
}

/** A `booking` document: a class that was paid by itself, without a pass. */
export interface ClassBooking {
  id: string
  /** `class._ref`. */
  classId: string | null
  /** `user._ref`: an `_id` or a Clerk id; missing where a Vipps payment wrote it. */
  userId: string | null
  /** Session, payment intent or charge that paid it, as stored. */
  paymentId: string | null
  status: string | null
  oddities: Oddity[]
}
