# Figures: activity, stock, costs, impact.
figures-activity = Activity
figures-now = Now
figures-costs = Costs
figures-expenses = Expenses
figures-impact = Impact
figures-reuse = Public re-use
figures-from = From
figures-to = To
figures-totals = The period in short
figures-collected = { $n ->
    [one] computer collected
   *[other] computers collected
}
figures-referred = { $n ->
    [one] person referred
   *[other] people referred
}
figures-given = { $n ->
    [one] computer handed over
   *[other] computers handed over
}
figures-jobs = { $n ->
    [one] job created at the workshop
   *[other] jobs created at the workshop
}
figures-months = Computers handed over, month by month
figures-month = Month
figures-col-collected = Collected
figures-col-referred = Referred
figures-col-given = Handed over
figures-col-donors = Donors
figures-computers = Computers
figures-became = What they became
figures-audiences = By audience
figures-audience = Audience
figures-donors = By donor
figures-referrers = By partner that refers
figures-referrer = Partner
figures-sources = By origin of the donors
figures-source = Origin
figures-not-solicited = Not solicited
figures-communes = By commune
figures-commune = Commune
figures-commune-unknown = Unknown or erased
figures-nothing = Nothing over this period.
figures-public = The public figures
figures-public-page = See the public page
figures-publish = Publish the figures
figures-publish-text = The figures up to this day appear on the public page and in the open data. A number under 11 is not told. What is published is not taken back.
figures-publish-day = Up to
figures-published = The figures are published.
stock-title = The stock, and since when
stock-month = Under a month
stock-quarter = 1 to 3 months
stock-half = 3 to 6 months
stock-older = Over 6 months
stock-all = See the stock
waiting-title = Who is waiting for a computer
waiting-title-quota = Who is waiting for a computer, and the share meant for each audience
waiting-number = Waiting
waiting-share = Share of those waiting
waiting-quota = Share meant
waiting-cases-all = See the waiting list
waiting-grid = See the quotas
costs-totals = What a computer handed over costs
costs-direct-each = Direct cost by computer handed over
costs-full-each = Full cost by computer handed over
costs-direct = Expenses, without staff time
costs-full = With staff time
costs-given = Computers handed over in the period
costs-nothing-given = No computer handed over in the period
costs-hourly-missing = Unknown: an hourly cost is missing
costs-categories = By kind of expense
costs-category = Kind
costs-amount = Amount
costs-none = No expense over this period.
costs-staff = Staff time
costs-role = Role
costs-hours = Hours
costs-posts = That is, in full-time posts
costs-no-staff = No time recorded over this period. Record it to know the full cost.
jobs-title = Jobs of the workshop
jobs-workshop = Workshop
jobs-as-of = As of
jobs-created = Created
jobs-planned = Planned on top
jobs-none = No report of jobs.
jobs-record = Record the jobs of a workshop
jobs-record-text = Numbers since the programme began. Of two reports for the same day, the later one counts.
jobs-created-ask = Jobs created since the start
jobs-planned-ask = Jobs planned on top
jobs-note = Note (optional)
jobs-recorded = The jobs were recorded.
expenses-none = No expense. Record the first: a bill of the workshop, a transport, time spent.
expense-record = Record an expense or time
expense-record-lead = What is recorded is not deleted: an error is corrected, with its reason.
expense-cost = Record an expense
expense-label = What for
expense-label-ask = What it is for
expense-label-hint = For example: refurbishing service, first quarter.
expense-amount = Amount in euros, taxes included
expense-amount-hint = For example: 6000 or 148.50
expense-supplier = Paid to
expense-supplier-ask = Paid to (optional)
expense-from = First day
expense-to = Last day (optional)
expense-to-hint = For a subscription or a period: figures then count by the day.
expense-lot = Lot
expense-lot-ask = Workshop lot it is for (optional)
expense-file = Bill (optional)
expense-file-hint = { $n ->
   *[other] PDF or picture, { $count } MB at most.
}
expense-staff = Record time
expense-staff-text = The time of a team, never that of a named person.
expense-staff-for = What the time was for
expense-staff-for-hint = Without any name.
expense-hours = Hours
expense-hours-hint = For example: 35 or 7.5
expense-hourly = Cost of an hour
expense-hourly-ask = What an hour costs the employer, in euros (optional)
expense-hourly-hint = Without it, the full cost stays unknown.
expense-about = What is recorded
expense-stands = Stands
expense-reversed = Corrected
expense-reversal = Reversal
expense-reason = Reason of the correction
expense-reverses = Reverses
expense-reversed-by = Reversed by
expense-replaces = Replaces
expense-see = See the line
expense-written = Recorded on
expense-correct = Correct it
expense-correct-text = The line stays, reversed by its opposite. A new line has the right value.
expense-right-amount = Right amount, in euros
expense-right-hours = Right number of hours
expense-right-hint = Leave it empty if nothing was due: the line is only reversed.
expense-why = Why
expense-corrected = The correction was made.
expense-recorded = The expense was recorded.
expense-staff-recorded = The time was recorded.
impact-none = No device was handed over in this period: there is nothing to estimate.
impact-lead = { $n ->
    [one] One device handed over avoids { $range }.
   *[other] { $count } devices handed over avoid { $range }.
}
impact-kilograms = { $low } to { $high } kg of CO₂e
impact-tonnes = { $low } to { $high } tonnes of CO₂e
impact-avoided = Emissions avoided: a range
impact-all = In all
impact-devices = Devices
impact-low = Low
impact-central = Middle
impact-high = High
impact-assumed = What we assume
impact-assumption = Assumption
impact-years = Years of use after the handover
impact-displacement = Of 100 given, new ones not bought
impact-year = Manufacture, by year of use: { $kind } (kg)
impact-year-disagree = Manufacture, by year of use: { $kind } (kg); sources disagree
impact-sources = Method and sources
impact-method = For each kind of device: how many × emissions of manufacture a year × years of use × share of new ones not bought. Factors, version { $factors }.
impact-careful = It is an estimation. Always quote the range, never one number alone.
reuse-lead = The share of its retired equipment that a public donor had re-used in the year (decree 2023-266).
reuse-year = Year
reuse-no-donor = No public donor in the programme.
reuse-title = Re-use in the year
reuse-share = Share re-used
reuse-target = Share asked by the decree
reuse-reused = Devices re-used
reuse-stock = Retired devices, on 1 January
reuse-over-ten = Left out: over ten years old
reuse-unknown = Counted without a purchase date
reuse-nothing = Nothing to count this year
reuse-devices = Device by device
reuse-device = Device
reuse-retired = Retired on
reuse-proof = Proof
reuse-is-reused = Re-used
reuse-in-stock = Retired
reuse-left-out = Over ten years
reuse-no-device = No device counted this year.
fleet-title = What your fleet became
fleet-months = Handed over, month by month
fleet-none-given = No device handed over yet.
figures-fairness = Fairness
fairness-lead = What commissions decided, and for whom. A gap is not proof of unfairness: it is a question to answer.
fairness-decisions = { $n ->
    [one] decision
   *[other] decisions
}
fairness-deviations = { $n ->
    [one] departure from the ranking, reasoned
   *[other] departures from the ranking, reasoned
}
fairness-days = { $n ->
    [one] day from referral to decision (median)
   *[other] days from referral to decision (median)
}
fairness-kinds = By kind of partner
fairness-kind = Partner
fairness-col-decisions = Decisions
fairness-col-granted = Granted
fairness-col-share = Share granted
fairness-col-deferred = Put off
fairness-col-refused = Refused
fairness-col-deviations = Departures
fairness-col-days = Days (median)
