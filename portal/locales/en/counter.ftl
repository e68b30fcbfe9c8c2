# The place of handover and the adviser.
counter-title = Appointments
counter-all = All appointments
counter-reference = Case
counter-today = Today
counter-today-count = { $n ->
    [0] Nobody is expected today.
    [one] One person is expected today.
   *[other] { $count } people are expected today.
  }
counter-late = To be told: did these people come?
counter-nobody = Nobody. The coordinator makes the appointments; they show here.
counter-none = No appointment.
counter-who = Who comes
counter-at = Time
counter-phone = Telephone
counter-email = E-mail
counter-language = Language
counter-device = Computer
counter-no-device = The computer is not known to you.
counter-contact = Contact
counter-person-over = The appointment is over: name and contact are no longer shown.
counter-needs = What they need
counter-appointment = Appointment { $reference }
counter-missed-before = { $n ->
    [one] Nobody came to an earlier appointment.
   *[other] Nobody came to { $count } earlier appointments.
  }
counter-calendar = Add to my calendar
counter-handing = During the appointment
counter-complete = The computer is handed over
counter-complete-text = The person accepts the receipt. Name and contact then disappear from this page.
counter-checks = Checked together
counter-receipt = Receipt
counter-receipt-hint = On screen: show this page, and the person accepts. On paper: they sign the sheet.
counter-receipt-reference = Where the signed sheet is kept
counter-receipt-reference-hint = On paper only: binder, number. Otherwise, attach the sheet.
counter-receipt-file = Signed sheet (optional)
counter-receipt-file-hint = A photograph or a PDF.
counter-miss = Nobody came
counter-miss-text = The coordinator sees it and proposes another day. The computer stays reserved.
counter-handed = Handed over
counter-over = This appointment did not take place
counter-over-text = There is nothing to do. If there is another one, it is in your agenda.
counter-support = Support
counter-support-add = Record a support session
counter-no-support = No support session recorded.
counter-support-minutes = Support (min)
counter-held-on = Day
counter-themes = Topics
counter-connection = Connection at home
counter-accessories = Given as well
counter-done-complete = The handover is recorded. Thank you!
counter-done-miss = It is recorded that nobody came. The coordinator will propose another day.
counter-done-support = The support session is recorded.
counter-advice = People to help
counter-advice-text = Partners send you these people, who agreed.
counter-advice-none = Nobody for now. A partner may send you somebody it follows.
counter-advice-count = { $n ->
    [one] person to meet
   *[other] people to meet
  }
counter-help = For
counter-advice-for = Asked for: { $help }.
counter-advice-answer = What came of it
counter-advice-close = Say what came of it
counter-advice-close-text = The partner that sent them is told. Name and contact then disappear from this page.
counter-advice-helped = The person
counter-advice-closed = It is recorded. The partner is told.
counter-print = Print the receipt (PDF)
counter-find-title = Find an appointment by its computer
counter-find = Label of the computer
counter-not-found = No appointment to come is for “{ $text }”. Check the label: this may not be the right computer.
