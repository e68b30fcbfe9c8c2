# What pages and lists are made of.
list-total = { $n ->
    [one] { $count } row
   *[other] { $count } rows
}
list-csv = Download the table (CSV)
list-nothing-found = Nothing matches.
list-show-all = Show all
picture-table = The figures behind the picture
timeline-none = Nothing yet.
all = All
show = Show
column-pledge = Donation
column-donor = Donor
column-state = State
column-since = Since
column-announced = Announced
column-received = Received
column-when = When
column-mode = How
column-place = Place
column-label = Label
column-what = What
fact-place = Where the equipment is
fact-available = Available from
fact-sent = Received on
fact-refused = Refused
fact-missing = Missing
fact-note = Note
nav-stock = Stock
nav-desk-cases = Cases
nav-commissions = Commissions
nav-handovers = Handovers
nav-partners = Partners
nav-figures = Figures
nav-settings = Settings
nav-bench = Workshop
nav-counter = Appointments
nav-room = Commissions
nav-team = Team
find = Find
score-points = points

## Searching
search = Search
search-what = What are you looking for?
search-words = A person or a computer
search-hint = A name, a telephone number, an e-mail address, a birth date; a label, a serial number, a model.
search-people = People
search-devices = Computers
search-none = Nothing matches. Check the spelling, or try with fewer words.
search-all = See all { $count } results
scan = Scan the code with the camera
scan-stop = Stop the camera
rows-from-to = { $first } to { $last }
rows-of = { $which } of { $whole }
live-on = Kept up to date
live-lost = Connection lost. Trying again…
live-stale = Something changed meanwhile. Read the page anew (what you wrote will be lost)
live-reload = Read anew
deed-gone-typed = You had written: “{ $words }”
