# The space of those who refer people.
cases-empty = Refer a first person
cases-empty-text = You answer twelve questions together, in three minutes. You can stop and start again whenever you like.
cases-today = To do today
cases-today-none = Nothing is waiting. Decisions and appointments to pass on will appear here.
cases-all = All your cases
cases-state = Stage
cases-state-all = All stages
cases-filter = Search
cases-clear = Show all
cases-none-found = No case matches.
cases-found = { $n ->
    [one] One case
   *[other] { $count } cases
  }
cases-person = Person
cases-audience = Audience
cases-where = Stage
cases-changed = Last change
task-finish = Finish { $person }'s case
task-answer = Answer a question about { $person }
task-tell = Tell { $person } the decision
task-remind = Remind { $person } of the appointment
case-draft = To finish
case-submitted = Sent
case-asked = Question asked
case-eligible = Complete
case-on-agenda = At the commission
case-granted = Granted
case-planned = Appointment set
case-equipped = Handed over
case-closed = Finished
case-ineligible = Outside the criteria
case-rejected = Refused
case-withdrawn = Withdrawn
case-draft-next = Finish the questions, then send the case.
case-submitted-next = The programme's team is reading your request and checking that it is complete.
case-asked-next = One detail is missing. Your answer gets the case moving again.
case-eligible-next = The case is complete. It will go to a coming commission.
case-on-agenda-next = The commission is going to study this case.
case-granted-next = A computer is granted. The handover place will offer an appointment.
case-planned-next = The appointment is set. Remember to remind the person.
case-equipped-next = The person has the computer. A digital adviser can help them start.
case-closed-next = Everything is finished for this case.
case-ineligible-next = The programme's rules do not allow this request.
case-rejected-next = The commission did not grant a computer. The reason and the appeal are explained below.
case-withdrawn-next = This case was withdrawn.
case-commission = Commission of { $date }.

case-later = Save and finish later
step = Step { $count } of 3
step-promise = Twelve questions, about three minutes
step-person = The person
step-person-text = Never ask for the social-security number: the programme does not need it.
step-situation = Their situation
step-situation-text = No document to attach. Answer together with the person.
step-needs = Their needs
ask-audience = This person is among
ask-given-name = First name
ask-family-name = Last name
ask-born = Date of birth
ask-born-hint = For example: 27 3 1988
ask-phone = Telephone
ask-email = E-mail address
ask-contact-hint = One of the two is enough. Without an e-mail address, we write by post or you pass the message on.
ask-commune = Commune
ask-household = Who lives in the household?
ask-adults = Adults
ask-children = Children
ask-pupils = How many children go to school?
ask-primary = Primary
ask-lower = Lower secondary
ask-upper = Upper secondary
ask-single-parent = Does the person raise the children alone?
ask-quotient = CAF family quotient
ask-quotient-hint = It is on the CAF statement. A band is enough.
quotient-800 = €601 to €800
quotient-1000 = €801 to €1,000
quotient-more = More than €1,000
quotient-unknown = The person does not know
ask-category = France Travail category
ask-category-hint = It is in the France Travail personal space.
category-a = A: without work, looking right now
category-b = B: works less than 78 hours a month
category-c = C: works more than 78 hours a month
category-d = D: in training, internship or on leave
category-e = E: subsidised contract or starting a business
category-f = F: on a social pathway
category-g = G: waiting for guidance
ask-rsa = Does the person receive RSA?
ask-project = Is there a training course or are there applications in view?
ask-project-hint = Distance learning, a competitive exam, answers to job offers.
ask-institution = Institution
ask-institution-hint = For example: University of Poitiers
ask-year = Year of study
ask-year-hint = 1 for the first year after the baccalauréat
ask-scholarship = CROUS scholarship step
scholarship-none = No scholarship
scholarship-0bis = Step 0 bis
scholarship-1 = Step 1
scholarship-2 = Step 2
scholarship-3 = Step 3
scholarship-4 = Step 4
scholarship-5 = Step 5
scholarship-6 = Step 6
scholarship-7 = Step 7
ask-independent = Does the person live away from their parents' home?
ask-independent-hint = In a residence, a shared flat or a place of their own.
ask-kind = Which computer would suit them?
want-laptop = A laptop, to carry around
want-desktop = A desktop, with a screen
ask-equipment = What is there at home today?
equipment-none = Nothing
equipment-smartphone = Only a phone
equipment-shared = A computer to share
equipment-unusable = A computer that cannot be used
ask-connection = Is there internet at home?
ask-connection-hint = A fixed line, or a phone that shares its connection.
ask-skills = How do they feel with a computer?
ask-skills-hint = The person answers.
skills-1 = I have never tried
skills-2 = I need help
skills-3 = I get by
skills-4 = I am at ease
ask-accessibility = Is an adapted computer needed?
ask-accessibility-hint = A large screen, reading aloud, a special keyboard. Say nothing about the person's health.
agree-title = The person's agreement
agree-text = Explain that the answers serve to study the request, that the commission does not see the name, and that the person can read them, correct them or have them erased.
ask-informed-on = Informed on
ask-channel = How?
channel-in-person = In person
channel-phone = By phone
ask-agrees = The person agrees that the request is studied

draft-title = { $person }'s case
draft-done = Done
draft-to-do = To do
draft-ready = Ready
draft-not-yet = After the questions
check-title = Check your answers
check-missing = To complete
check-promise = By sending this case, you confirm that { $person } agrees and that the answers are right, as far as you know.
check-send = Send the case
short-name = Name
short-born = Born
short-contact = Contact
short-commune = Commune
short-household = Household
short-pupils = Schoolchildren
short-single-parent = Raises the children alone
short-quotient = Family quotient
short-category = France Travail
short-rsa = RSA
short-project = Training or applications
short-institution = Institution
short-year = Year of study
short-scholarship = Scholarship
short-independent = Away from the parents' home
short-kind = Computer
short-equipment = At home
short-connection = Internet
short-skills = Ease
short-accessibility = Adapted computer
short-informed = Informed
sent-title = The case is sent
sent-reference = { $person }, case number
sent-next = What now?
sent-next-1 = We read the request within five working days. If a detail is missing, you receive a question.
sent-next-2 = The next commission studies the case, without the person's name.
sent-next-3 = You receive the decision and its explanation, to tell the person.
sent-follow = Follow this case
sent-another = Refer another person
not-eligible-title = Outside the criteria
not-eligible = The programme cannot help { $person } this time
not-eligible-else = What can help
not-eligible-1 = The solidarity-computer programme of their own commune, if there is one.
not-eligible-2 = A digital adviser, free of charge, in a France services office.
not-eligible-3 = A reuse shop or a social refurbisher, at a low price.
not-eligible-back = Back to my cases
not-eligible-change = Correct an answer

case-question = The programme's team asks you
case-question-until = Please answer by { $date }.
case-answer-hint = Write neither a social-security number nor anything about health.
case-answer-send = Send my answer
case-appointment = Handover appointment
case-person = The request
verdict-granted = A computer is granted
verdict-deferred = The decision is put off
verdict-rejected = The request is not granted
verdict-redirected = Another kind of help is offered
decision-on = Decision of the commission of { $date }.
decision-why = Where the priority comes from
decision-total = Total
decision-grid = Published grid, version { $version } of { $date }.
decision-of = { $points } of { $most }
explanation-proof = Proof seen: { $source }, { $date }
decision-appeal = To appeal
points = { $n ->
    [one] { $count } point
   *[other] { $count } points
  }
case-withdraw = Withdraw this case
case-withdraw-text = The request stops here. If a computer was reserved, it will serve someone else.
case-withdraw-yes = Yes, withdraw the case
quotient-400 = Under €400
quotient-600 = €400 to €600
ask-months = For how many months have they been registered?
ask-months-hint = A number of months, for example 8
short-months = Months of search
channel-letter = By letter
channel-email = By e-mail
draft-text = Saved on { $saved }. Take it up again when you like, in any order.
person-forgotten = Person erased
case-done-saved = Saved.
case-done-answered = Your answer is sent.
case-done-withdrawn = The case is withdrawn.
appointment-bring = To bring: an identity document, and a bag that is large enough.
verdict-ineligible = The request is outside the criteria
refused-on = Decision of { $date }.
name-missing = Write this name.
born-wrong = Write a date that exists, for example 27 3 1988.
born-future = This date is in the future. Check the year.
contact-missing = Give a telephone or an e-mail address.
number-wrong = Write a number, for example 2.
pupils-many = There are more schoolchildren than children.
agrees-missing = Without the person's agreement, the case cannot be sent.
household-said = { $adults }, { $children }
adults-said = { $n ->
    [one] { $count } adult
   *[other] { $count } adults
  }
children-said = { $n ->
    [0] no children
    [one] { $count } child
   *[other] { $count } children
  }
primary-said = { $count } in primary
lower-said = { $count } in lower secondary
upper-said = { $count } in upper secondary
nobody-said = None
informed-said = On { $date }, { $how }
score-line = { $what }: { $value }
criterion-waiting = Times put off by a commission
happened-referral-drafted = Case begun
happened-referral-submitted = Case sent
happened-asked = Question asked
happened-answered = Answer sent
happened-qualified = Case complete
happened-refused-case = Request outside the criteria
happened-on-agenda = Put on a commission's agenda
happened-taken-off = Left for a later commission
happened-granted = Computer granted
happened-deferred = Decision put off
happened-rejected = Request not granted
happened-served = Computer reserved
happened-unserved = Reservation cancelled
happened-planned = Appointment set
happened-cancelled = Appointment cancelled
happened-missed = Appointment missed
happened-equipped = Computer handed over
happened-closed-case = Case complete
happened-withdrawn-case = Case withdrawn
happened-for = For { $date }

## Refer several people from a file
many-title = Refer several people
many-text = Drop a table with one row for each person. You read what we understood before anything is sent.
many-file = Your table
many-file-hint = An Excel (.xlsx) or CSV file. { $count } MB at most.
many-file-privacy = Only the columns of the template are read. The file is deleted as soon as the cases are created.
many-read = Read my table
many-next = Nothing is sent at this step.
many-how = How do I prepare the table?
many-how-text = Download the template, open it with your spreadsheet and fill in one row for each person. The order of the columns does not matter, and other columns are not read.
many-template = Template: { $audience }
many-template-file = referral-template
many-from = From the file { $file }. Audience: { $audience }.
many-created = { $n ->
    [one] person to refer
   *[other] people to refer
}
many-matched = { $n ->
    [one] person whom you referred already: nothing changes in their case
   *[other] people whom you referred already: nothing changes in their cases
}
many-rejected = { $n ->
    [one] row to correct
   *[other] rows to correct
}
many-wrong = { $n ->
    [one] One row is to be corrected
   *[other] { $count } rows are to be corrected
}
many-wrong-text = Correct your file and drop it again. As long as an error is left, nobody is referred: no row gets lost.
many-more = { $n ->
    [one] One more error is not shown.
   *[other] { $count } more errors are not shown.
}
many-born = Born
many-case = Case
many-new = New
many-known = See the case
many-columns-read = Columns read:
many-columns-unread = Columns left aside, unread:
many-send = { $n ->
    [one] Refer this person
   *[other] Refer these { $count } people
}
many-draft = { $n ->
    [one] Prepare this case
   *[other] Prepare these { $count } cases
}
many-way-drafts = Prepare drafts, to be completed one by one
many-way-send = Send everything, without drafts
case-done-referred = The cases are sent. You follow each of them here.
case-done-drafted = The drafts are ready. Complete them when you like.
