# The coordinator's donations.
desk-pledges = Donations
desk-pledges-none = No donation yet. Invite a company or a service to pledge equipment.
desk-collections = Collections
desk-pledge-offers = { $n ->
    [0] No device in the inventory.
    [one] One device announced.
   *[other] { $count } devices announced.
}
desk-accept = Accept this donation
desk-decline = Decline
desk-decline-text = The donor gets your answer by e-mail, with the reason and your words.
ask-reason = Reason
ask-decline-words = Your message to the donor
ask-decline-words-hint = Say simply why, and what can be done with the equipment.
desk-plan-collection = Agree on a collection
ask-collection-mode = Who travels
ask-collection-place = Where the equipment changes hands
ask-from = From
ask-until = Until
ask-carrier = Carrier (optional)
desk-close-pledge = Close this donation
desk-close-pledge-text = Possible once each device is handed over, stripped, recycled or refused.
desk-about = What is offered
desk-pledge-no-collection = No collection agreed.
desk-differences = What differs from the inventory
desk-pledge-accepted = The donation is accepted. The donor is told by e-mail.
desk-pledge-declined = The donation is declined. The donor is told by e-mail.
desk-pledge-planned = The collection is agreed. The donor gets the date and an appointment for their calendar.
desk-pledge-received = The donation is received and reconciled with its inventory.
desk-pledge-closed = The donation is closed.
