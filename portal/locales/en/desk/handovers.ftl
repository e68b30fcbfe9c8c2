# The coordinator's sessions and appointments.
desk-tab-appointments = Appointments
desk-tab-sessions = Sessions
desk-handovers = Handover appointments
desk-handovers-none = No appointment. They are made from a granted case.
desk-handover-of = Handover of case { $reference }
desk-handover-case = The case
desk-handover-facts = The handover
desk-handover-join = Move to another session
desk-handover-move = Move to another time and place
desk-handover-move-text = The person, the partner who refers them and the places concerned are told by e-mail.
desk-handover-miss = Nobody came
desk-handover-miss-text = The computer stays held, and the case waits for another appointment.
desk-handover-cancel = Cancel this appointment
desk-handover-cancel-text = The person is told. The computer stays held, and the case waits for another appointment.
desk-handover-moved = The appointment is moved. Those concerned are told by e-mail.
desk-handover-missed = The appointment is noted as missed.
desk-handover-cancelled = The appointment is cancelled.
desk-receipt = Receipt
desk-receipt-sheet = Signed sheet
desk-checked = Checked
desk-support = Help given
desk-session = Session
desk-sessions = Handover sessions
desk-sessions-none = No session to come. Create one: several people may be booked in it.
desk-sessions-past = Past sessions too
desk-session-new = Create a session
desk-session-create = Create the session
desk-session-create-text = The place sees it in its calendar. People are booked from their cases.
desk-session-seats = Number of seats
desk-session-seats-hint = How many people may come during the session.
desk-session-no-place = No handover place is open. Add one in the settings.
desk-session-created = The session is created.
desk-session-change = Change time or seats
desk-session-change-text = Appointments move with the session. The place, the partners and the people booked are told by e-mail, with your reason.
desk-session-cancel = Cancel this session
desk-session-cancel-text = Its appointments are cancelled too, and everybody is told by e-mail. The computers stay held.
desk-session-why = Reason that those who are told read
desk-session-changed = The session is changed. Those concerned are told by e-mail.
desk-session-cancelled = The session is cancelled. Those concerned are told by e-mail.
desk-session-slot = Length of an appointment, in minutes (optional)
desk-session-slot-hint = Without it, the seats are spread over the session.
desk-slot = Length of an appointment
desk-session-free = { $n ->
    [0] Full.
    [one] One seat is left.
   *[other] { $count } seats are left.
}
desk-session-comers = Who comes
desk-session-empty = Nobody is booked yet. Book people from their granted cases.
desk-session-facts = The session
desk-seats = Seats
desk-seats-left = Seats left
desk-address = Address
