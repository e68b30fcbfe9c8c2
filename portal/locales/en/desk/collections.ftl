# The coordinator's collections, and taking in what came.
desk-collections-none = No collection. They are agreed from an accepted donation.
desk-expected = Expected
desk-collection-title = { $donor }, { $when }
desk-collection-expects = { $n ->
    [0] No device is expected.
    [one] One device is expected.
   *[other] { $count } devices are expected.
}
desk-collection-came = { $n ->
    [0] Nothing was taken in.
    [one] One device was taken in.
   *[other] { $count } devices were taken in.
}
desk-collection-facts = The appointment
desk-collection-take = Say what came
desk-collection-take-of = Say what came on { $date }
desk-collection-change = Change day, place or carrier
desk-collection-change-text = The donor is told by e-mail with your reason, and their calendar follows.
desk-collection-miss = Nobody came
desk-collection-miss-text = The donation stays promised: another collection may be agreed.
desk-collection-cancel = Cancel this collection
desk-collection-cancel-text = The donor is told by e-mail. The donation stays promised: another collection may be agreed.
desk-collection-why = Reason that the donor reads
desk-collection-last = Last change
desk-collection-changed = The collection is changed. The donor is told by e-mail.
desk-collection-cancelled = The collection is cancelled. The donor is told by e-mail.
desk-collection-missed = The collection is noted as missed.
desk-collection-done = It is taken in. Each device accepted has its label.
desk-carrier = Carrier
desk-still-announced = Still announced
desk-collection-follows = Each device accepted gets a label. Those that did not come stay expected: they may come with another collection. This cannot be undone.
desk-collection-go = Take in
desk-reception = Reconcile with the inventory
desk-reception-lead = { $n ->
    [0] No device is still announced by { $donor }.
    [one] One device still announced by { $donor }.
   *[other] { $count } devices still announced by { $donor }.
}
desk-reception-follows = Each device accepted gets a label. The donor is told by e-mail what came and what differs. This cannot be undone.
desk-reception-go = Reconcile the donation
intake-rest = In general, these devices
intake-all-came = came
intake-none-came = did not come
intake-differs = The exceptions
intake-others = { $n ->
    [0] No exception noted: the answer above holds for all.
    [one] One exception noted.
   *[other] { $count } exceptions noted.
}
intake-find = Serial number or model
intake-find-go = Search
intake-said = This device
intake-as-rest = As the others
intake-came = Came
intake-missing = Did not come
intake-refused = Stays the donor's
intake-refused-for = Stays the donor's: { $reason }
intake-note = Words for “Another reason”
intake-note-hint = Needed if a device stays the donor's for another reason. The donor reads it.
intake-extras = Came without having been announced
intake-extra = { $n ->
    [one] Device { $count }
   *[other] Device { $count }
}
intake-maker = Maker
intake-add = Add a device that was not announced
