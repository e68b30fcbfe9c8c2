# Words that several of the coordinator's pages share.
column-person = Person
column-reference = Case
column-audience = Audience
column-referrer = Referred by
column-sent = Sent on
column-points = Points
column-received-on = Received on
desk-person-forgotten = Forgotten person
desk-person-language = Language
desk-need-connection = Internet at home
desk-skills = { $level } out of 5
desk-calendar = Add to my calendar (.ics)
desk-kind = Kind
desk-device = Computer
desk-devices = Devices
desk-memory = { $size } GB of memory
desk-minutes = { $minutes } min
desk-seats-free = { $n ->
    [one] one seat
   *[other] { $count } seats
}
desk-plan-place = Who hands the computer over
desk-plan-when = Day and time
desk-join-which = Session
desk-lead-planned = Appointment on { $when }, { $place }.
desk-missed = Missed appointments
desk-handovers-to-make = Appointments to make
desk-paper-label = Label to print (PDF)
desk-paper-labels = Labels to print (PDF)
desk-paper-slip = Transfer slip (PDF)
desk-paper-goods = List of goods for the receipt (PDF)
desk-paper-convocation = Appointment letter to print (PDF)
desk-paper-receipt = Handover receipt (PDF)
desk-paper-decision = Decision letter (PDF)
