# The settings of the programme.
settings-general = Settings
settings-look = Look
settings-wordings = Wordings
settings-places = Places
settings-grid = Grid
settings-versions = Versions
settings-version = { $n ->
   *[other] Version { $count }, in force since { $date }.
}
settings-first = The settings every programme starts with are in force.
settings-done = The settings were changed, and are in force.
settings-contact = Whom to ask
settings-contact-change = Change the contact
settings-service = Service
settings-email = E-mail
settings-phone = Telephone
settings-address = Address
settings-calendar = Working days and hours
settings-calendar-change = Change the calendar
settings-zone = Time zone
settings-days = Days worked
settings-hours = Hours
settings-opens = Opens
settings-closes = Closes
settings-hour-hint = For example: 08:30
settings-closed = Closed days
settings-closed-hint = One day a line, written 2024-05-01. Nothing is planned then.
settings-languages = Languages
settings-languages-change = Change the languages
settings-fr-en = French, then English
settings-en-fr = English, then French
settings-fr = French only
settings-en = English only
settings-retention = How long things are kept
settings-retention-change = Change how long
settings-retention-text = People are told these: they are your commitments. Only the access log is deleted by itself; the rest is for you to erase when the time comes.
settings-active = Active case, after the last contact
settings-active-hint = In months. The CNIL recommends about two years.
settings-archive = Restricted archive, after that
settings-archive-hint = In months, before the visa of the archives is asked.
settings-log = Access log
settings-log-hint = In months, 6 to 12.
settings-months = { $n ->
    [one] { $count } month
   *[other] { $count } months
}
settings-theme = Colours
settings-theme-change = Change the colours
settings-theme-text = Each colour goes with that of the text written on it. A pair that is hard to read (contrast under 4.5) is refused.
settings-primary = Main colour
settings-on-primary = Text on the main colour
settings-accent = Accent colour
settings-on-accent = Text on the accent
settings-logo = Logo
settings-logo-is = Your logo is in place.
settings-logo-none = No logo yet: the chain of Maillon is shown.
settings-logo-change = Change the logo
settings-logo-file = Picture
settings-logo-hint = { $n ->
   *[other] PNG or JPEG, square if you can, { $count } MB at most.
}
wording-lead = When you decline a donation or refuse a case, a text goes with the reason. You may replace ours.
wording-own = Your texts
wording-of = { $kind }: { $reason }
wording-which = For which answer
wording-language = Language
wording-text = Text
wording-text-hint = Say what happens and what the person can do. 2,000 characters at most.
wording-none = No text of yours: those every programme starts with are used.
wording-write = Write a text
wording-write-text = It replaces the one there is for the same answer and language, from the next mail on.
wording-remove = Go back to the first text
wording-remove-text = Your text is no longer used. Mails already sent do not change.
wording-written = The text was saved. It is used from the next mail on.
wording-removed = The first text is back.
versions-lead = Each change makes a version. Former ones never change.
versions-number = Version
versions-by = By
versions-kept = Kept (months)
versions-colours = Colours
versions-wordings = Wordings
versions-none = No change: the settings every programme starts with are in force.
place-name = Name
place-commune = Commune
place-commune-ask = Post code and commune
place-kinds = What it is for
place-runs = Run by
place-runs-ask = Organisation that runs it (optional)
place-runs-hint = For a place of handover: an organisation that hands computers over.
place-address = Address
place-address-hint = One to four lines, without the commune.
place-instructions = How to find it and get in
place-instructions-hint = Floor, bell, wheelchair access. It is written on the invitation. (optional)
place-about = The place
place-create = Add a place
place-update = Change this place
place-close = Close this place
place-close-text = Nothing more will be planned there. Appointments that were made are kept: move them first if need be. A closed place does not open again.
place-is-open = Open
place-is-closed = Closed
place-closed-too = With closed places
places-none = No place. Add the one where equipment arrives, and those where computers are handed over.
place-created = The place was added.
place-updated = The place was changed.
place-closed = The place was closed.
grid-version = { $n ->
   *[other] Version { $count }, published on { $date }.
}
grid-everybody = For everybody
grid-criterion = What is looked at
grid-points = Points
grid-nothing = No points.
grid-children = { $n ->
    [one] { $count } child or more
   *[other] { $count } children or more
}
grid-people = { $n ->
    [one] { $count } person or more
   *[other] { $count } people or more
}
grid-months = { $n ->
    [one] For { $count } month or more
   *[other] For { $count } months or more
}
grid-deferrals = { $n ->
    [one] Put off once or more
   *[other] Put off { $count } times or more
}
grid-quotas = Share of each audience
grid-share = Share
grid-no-quota = No share is set.
grid-cap = Most points a case may have
grid-cap-ask = Most points a case may have, 1 to 1,000
grid-most = Cap
grid-public = The public page
grid-new = Prepare a new version
grid-new-lead = Start from the grid in force. An empty box gives no points.
grid-publish = Publish this grid
grid-publish-text = { $n ->
   *[other] It becomes version { $count }, public at once. Agendas fixed from then on use it for all their cases; what was decided keeps its points.
}
grid-quotas-ask = Share of each audience, in percent (100 in all, or none)
grid-published = The new grid is published, and in force.
grid-try = Try it on the cases that wait
try-about = Press “Try it”: nothing is published. You will see here who would move up or down, and who would be given the computers that are ready.
try-lead = A trial, nothing is published: { $rising } cases would move up, { $falling } down.
try-title = If this grid were in force today
try-waiting = cases that wait
try-rising = would move up
try-falling = would move down
try-computers = computers ready
try-served = Who would be given a ready computer
try-served-before = Grid in force
try-served-after = This grid
try-nobody = No case is waiting.
try-moves = Cases whose rank or points change
try-still = No case would have another rank or other points.
try-rank = Rank
try-move = Places
grid-minimums = Minimum quality
grid-no-minimum = No minimum: any ready computer will do.
grid-memory = Memory at least
grid-memory-ask = Memory at least, in GB (empty: any)
grid-gibibytes = { $size } GB
grid-function = Works at least
grid-function-ask = How well it works at least: { $audience }
