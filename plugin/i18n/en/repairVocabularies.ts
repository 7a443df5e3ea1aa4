import type {RepairVocabularies} from '../Vocabularies.ts'

/** What the repair dialog says of a plan, in English. */
export const REPAIR_VOCABULARIES_EN: RepairVocabularies = {
  'evidence-reference-help': {
    receipt: 'It stands on the receipt, for example 1234-5678.',
    'charge-id': 'It begins with ch_ or pi_.',
    'bank-statement': 'As the line reads.',
    screenshot: 'A link, or who has it.',
    other: 'And where it is kept.',
  },
  refusal: {
    'student-has-no-document':
      'The student can sign in, but is not entered in Sanity yet. Ask them to sign in to the school’s app once, then try again.',
    'pass-not-found': 'This pass no longer exists. Choose another one.',
    'pass-of-other-school': 'This pass belongs to another school. Choose one of this school’s own.',
    'subscription-not-found':
      'The pass to change is gone. Close this and look at the student again.',
    'subscription-of-other-student': 'This pass belongs to another student.',
    'subscription-of-other-school': 'This pass belongs to another school.',
    'subscription-not-active': 'This pass has been deactivated already. Give a new one instead.',
    'already-this-pass':
      'The student already has exactly this pass. Choose the one they should have.',
    'purchase-not-found': 'Stripe does not show this payment for the student any more.',
    'purchase-of-other-school': 'This payment went to another school. Open the student there.',
    'purchase-not-paid': 'This checkout was never paid. Ask the student to pay, or for a receipt.',
    'purchase-refunded': 'The money was paid back in full, so no pass is owed.',
    'purchase-disputed':
      'The student’s bank has taken the payment back or is holding it. Settle that in Stripe first.',
    'purchase-state-unknown':
      'Stripe says that something became of this money, and what that was could not be read. Look again later.',
    'purchase-refund-announced':
      'A refund of this payment is announced. Wait until it went through or failed.',
    'purchase-already-served': 'A pass was already given for this payment.',
    'purchase-for-other-pass': 'This payment was for another pass. Give the one that was bought.',
    'purchase-has-no-such-item':
      'The payment does not hold that many passes. Look at the payment again.',
    'payment-already-claimed': 'A pass was given for this payment already. It is given once.',
    'evidence-says-nothing':
      'The proof names nothing. Write its number, or where it is kept, with letters or digits.',
    'stripe-can-confirm':
      'Stripe shows this payment, or one of this amount that no pass was given for. Use that payment instead of proof by hand.',
    'paid-in-the-future':
      'The payment would lie in the future. If it was made today, fill in the time as well.',
    'no-payment-behind-it':
      'The present pass says neither when it was paid nor how much. Fill in the proof of payment instead.',
    'upgraded-subscription-not-found':
      'The pass that was upgraded is gone, so its start cannot be carried over. Ask the platform’s people.',
    'school-not-found': 'The school of this payment does not exist, or is not yours to see.',
    'nothing-to-correct':
      'Everything agrees with the payment already. There is nothing to correct.',
    'correction-needs-decision':
      'What is stored contradicts itself, and only the school can say what is right. Ask them first.',
    'student-has-no-account':
      'The student has no account to sign in with. Ask them to sign up in the school’s app first.',
    'note-not-found': 'The audit note of this repair cannot be found.',
    'already-undone': 'This repair was undone already.',
    'note-damaged':
      'Somebody edited the audit note of this repair, so it no longer says what was done. Ask whoever runs the dataset.',
    'changed-since':
      'What the repair wrote was changed afterwards, and undoing it would overwrite that. Make a new repair instead.',
    'clips-used':
      'Classes were taken on this pass after the repair, and undoing it would take them away. Make a new repair instead.',
    'booked-since':
      'Classes were booked with this pass after the repair. Cancel the bookings first, or make a new repair instead.',
    'leaves-two-passes':
      'Undoing this would leave two active passes for one payment. Deactivate the one that should not count first.',
    'link-to-oneself': 'This is the student’s own entry. Choose the other person’s.',
    'same-person-already': 'These two count as one person already. There is nothing to link.',
    'already-linked': 'These two have been linked already.',
    'other-person-unknown':
      'Neither Sanity nor Clerk knows the other person. Look them up again, or wait until Clerk answers.',
    'other-person-at-other-school':
      'The other person has nothing to do with this school, so it cannot be said here.',
  },
  warning: {
    'other-pass-at-same-price':
      'Another pass costs the same. Make sure that this is the one the student bought.',
    'stripe-not-confirmed': 'Stripe has not confirmed this payment: your word stands for it.',
    'price-differs-from-pass': 'What was paid is not what this pass costs today.',
    'term-already-over': 'Counted from the payment, this pass has already ended.',
    'student-has-other-active-pass': 'The student has another active pass as well.',
    'pass-not-on-sale': 'This pass is no longer on sale.',
    'pass-edited-since-payment':
      'The pass was edited after the payment, so its terms may have changed.',
    'payment-returned':
      'The money for a pass that becomes active again was paid back, or the bank is holding it.',
    'stays-unbookable': 'The student will see the pass, but still not be able to book with it.',
    'people-seem-different':
      'Something speaks against it: other names, other phone numbers, or each signs in separately. A family may share an address.',
  },
  confirmation: {
    'pass-chosen-by-name':
      'Only the name points to this pass. I have checked that it is the right one.',
    'matched-by-payer-email':
      'The payment names only an e-mail address. I know that it is this student’s payment.',
    'pass-chosen-by-person': 'The payment does not say which pass. I know that it was this one.',
    'stripe-could-not-confirm':
      'Stripe could not confirm the payment. I have seen the proof, or it was read to me.',
    'partial-refund':
      'Part of the money was paid back. The student is still to have the whole pass.',
    'pass-chosen-by-price':
      'Only the amount points to this pass. I have asked, and it is the right one.',
    'upgrade-rule': 'This was an upgrade. I agree with the start and end shown here.',
    'student-has-same-pass':
      'The student has an active pass of this kind already. They are to have this one as well.',
    'amount-far-from-price':
      'Far less than the price was paid. The student is to have the whole pass all the same.',
    'matched-by-customer':
      'Only Stripe’s customer ties the payment to the student. I know that it is theirs.',
    'gives-beside-held-pass':
      'The pass that the student has is not for this payment. They are to have another.',
    'paid-twice-meant-twice': 'The same was paid twice within a day, and it was meant twice.',
    'ties-pass-to-payment': 'The pass that the student has is the one of this payment.',
    'recurring-period':
      'The payment is one period of something that renews itself. The student is to have this pass for it.',
    'present-for-somebody-else':
      'The payment names somebody else. I have asked, and this student is to have the pass.',
    'school-chosen-by-person':
      'Several schools use this Stripe account. I know that this school was paid.',
    'changes-user-clerk-id': 'The student’s entry is to point to another sign-in account.',
    'moves-subscription-between-users': 'The pass is to move from one of the entries to another.',
    'deactivates-duplicate': 'The second pass for the same payment is to be deactivated.',
    'reduces-remaining-clips': 'The student will have fewer classes left than now.',
    'shortens-visible-term': 'The student’s pass will end earlier than it says now.',
    'returns-a-clip': 'The student gets a class back.',
    reactivates: 'A deactivated pass becomes active again.',
    'end-date-chosen-by-school': 'The school has said that the pass lasts until this date.',
    'same-person': 'I have made sure that these two are one and the same person.',
  },
  question: {
    validityDays: 'The pass does not say how long it lasts. How many days is it valid?',
    classesLimit: 'The pass does not say how many classes it gives. How many?',
    subscriptionType:
      'The pass is of a kind that the app does not know. What should the student get?',
    endDate:
      'The pass had already ended when it was bought. Until which day does the school let it count?',
  },
}
