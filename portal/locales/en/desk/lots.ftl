# The coordinator's lots and their invoices.
desk-lots = Workshop lots
desk-lots-none = No lot. Make one of the devices received.
desk-lot = Lot
desk-workshop = Workshop
desk-price = Agreed price
desk-invoice = Invoice
desk-lot-new = Make a lot
desk-lot-create = Make this lot
desk-lot-create-text = The workshop sees it only once it is sent. You may still cancel it until then.
desk-lot-title = Name of the lot
desk-lot-price = Price agreed with the workshop, in euros
desk-lot-price-hint = Write 0 if the work is not invoiced.
desk-lot-price-wrong = Write an amount, such as 1250 or 1250.50.
desk-lot-which = What goes
desk-lot-first = The first hundred devices of this donation. The others go in another lot.
desk-lot-group = { $n ->
    [one] { $what }: one device
   *[other] { $what }: { $count } devices
}
desk-lot-back = Devices that came back
desk-lot-by-pledge = Choose whole donations
desk-lot-one-by-one = Or device by device
desk-lot-waiting = { $n ->
    [one] One device waits to go to the workshop.
   *[other] { $count } devices wait to go to the workshop.
}
desk-lot-nothing = No device waits to go to the workshop. The next collections will bring some.
desk-lot-lead-draft = Nothing has left yet: check the devices, then send.
desk-lot-lead-sent = On its way. The workshop will acknowledge it.
desk-lot-lead-invoice = The workshop sent its invoice: to be checked.
desk-lot-send = Send to the workshop
desk-lot-send-text = The devices go into the workshop's custody; it sees the lot and is told by e-mail.
desk-lot-cancel = Cancel this lot
desk-lot-cancel-text = The devices may go in another lot.
desk-lot-facts = The lot
desk-lot-made = Made on
desk-changed = Last change
desk-lot-empty = This lot holds no device any more.
desk-total = Total
desk-quantity = Quantity
desk-unit = Unit price
desk-amount = Amount
desk-invoice-of = Invoice { $number } of { $date }
desk-invoice-approve = Approve the invoice
desk-invoice-dispute = Dispute the invoice
desk-invoice-dispute-text = The workshop reads the reason and your words, and may send another one.
desk-invoice-dispute-words = What is wrong
desk-invoices-before = Disputed invoices
desk-lot-created = The lot is ready. Check it, then send it.
desk-lot-sent = The lot is on its way. The workshop is told by e-mail.
desk-lot-cancelled = The lot is cancelled. Its devices are available again.
desk-invoice-approved = The invoice is approved.
desk-invoice-disputed = The invoice is disputed. The workshop is told by e-mail.
