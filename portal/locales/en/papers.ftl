# Papers to print.
paper-memory = { $count } GiB
paper-convocation = Your appointment
paper-convocation-when = A computer is waiting for you on { $moment }.
paper-convocation-where = Come here: { $place }
paper-convocation-bring = Bring proof of identity. It takes about an hour: we start the computer together and answer your questions.
paper-convocation-absent = If you cannot come, tell the organisation that referred you: another date will be offered.
paper-decision = Your request for a computer
paper-decision-grant = The commission has accepted your request: a computer is granted to you. You will be given an appointment.
paper-decision-defer = The commission has examined your request. It could not meet it this time: you stay on the waiting list, and it will be examined again at the next commission.
paper-decision-reject = The commission has examined your request and has not accepted it.
paper-decision-redirect = The commission has examined your request and offers you another kind of help.
paper-decision-ineligible = Your request was examined and cannot be put to the commission.
paper-decision-why = Why: { $reason }
paper-decision-score = Your request got { $points } points by the published priority grid. Here is the detail:
minutes-vote = Put to the vote ({ $counts })
minutes-recusals = { $n ->
    [one] { $count } organisation took no part
   *[other] { $count } organisations took no part
}
