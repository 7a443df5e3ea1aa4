import type {Stripe} from 'stripe'

/** Every object that the product reads, by the name in its `object` field. */
export interface StripeObjects {
  account: Stripe.Account
  charge: Stripe.Charge
  'checkout.session': Stripe.Checkout.Session
  customer: Stripe.Customer | Stripe.DeletedCustomer
  dispute: Stripe.Dispute
  event: Stripe.Event
  invoice: Stripe.Invoice
  invoice_payment: Stripe.InvoicePayment
  item: Stripe.LineItem
  line_item: Stripe.InvoiceLineItem
  payment_intent: Stripe.PaymentIntent
  price: Stripe.Price
  product: Stripe.Product | Stripe.DeletedProduct
  refund: Stripe.Refund
  subscription: Stripe.Subscription
  subscription_item: Stripe.SubscriptionItem
  webhook_endpoint: Stripe.WebhookEndpoint
}

type AnyObject = StripeObjects[keyof StripeObjects]

/** Every body that Stripe answers. Read by the compiler: the shapes come from the package's own declarations. */
export interface StripeAnswers extends StripeObjects {
  list: Stripe.ApiList<AnyObject>
  search_result: Stripe.ApiSearchResult<AnyObject>
  /** The package declares the body of an error only where a payment intent repeats it. */
  error: {error: Stripe.PaymentIntent.LastPaymentError}
}
