# The space of those who give.
pledges-title = My pledges
pledges-given = { $n ->
    [one] One computer given so far, thank you.
   *[other] { $count } computers given so far, thank you.
  }
pledges-homes = { $n ->
    [0] The first will soon be handed over.
    [one] One of them already has a home.
   *[other] { $count } of them already have a home.
  }
pledges-empty = Computers gathering dust?
pledges-empty-text = Too slow for your teams, they are just right for a family. Drop your list: we take care of wiping, repairs and what follows.
pledge-draft = To be sent
pledge-submitted = Sent
pledge-accepted = Accepted
pledge-scheduled = Collection planned
pledge-received = Received
pledge-closed = Finished
pledge-declined = Not taken
pledge-withdrawn = Withdrawn
pledge-draft-next = Read the list of devices again, then send your pledge.
pledge-submitted-next = The programme's team is reading your list and will answer you.
pledge-accepted-next = We are agreeing on a collection day with you.
pledge-scheduled-next = Get the computers ready, with their chargers.
pledge-received-next = The computers are wiped, repaired, then handed over to people.
pledge-closed-next = Each computer has found its place. Thank you.
pledge-declined-next = The programme could not accept this donation.
pledge-withdrawn-next = You withdrew this pledge.
pledge-on = See you on { $date }.
count-announced = { $n ->
    [one] announced
   *[other] announced
  }
count-received = { $n ->
    [one] received
   *[other] received
  }
count-wiped = { $n ->
    [one] wiped
   *[other] wiped
  }
count-handed-over = { $n ->
    [one] handed over
   *[other] handed over
  }
count-recycled = { $n ->
    [one] recycled or used for parts
   *[other] recycled or used for parts
  }
count-refused = { $n ->
    [one] left with you
   *[other] left with you
  }
count-missing = { $n ->
    [one] missing
   *[other] missing
  }

pledge-new = Offer computers
pledge-new-text = Three questions and the list of your devices. Nothing is sent before you have read it again.
pledge-name = What shall we call this donation?
pledge-name-hint = For example: Renewal 2024, Station site
pledge-from = From which day can we fetch them?
pledge-from-hint = You can change the day later.
pledge-file = Which computers?
pledge-file-hint = An export from Snipe-IT, GLPI or Intune, an Excel or CSV file. { $count } MB at most.
pledge-file-privacy = Columns about former users (names, addresses, sessions) are dropped as we read. They are never stored.
pledge-file-read = Read my list
pledge-file-next = On the next page you see what we understood.
upload-drop = Choose your file, or drop it here
upload-sending = Sending the file…
upload-chosen = Chosen file:

inventory-title = What we understood
inventory-from = From the file { $file }.
inventory-from-format = From the file { $file }, in the { $format } format.
inventory-unreadable = The file { $file } could not be read.
inventory-understood = { $n ->
    [one] device understood
   *[other] devices understood
  }
inventory-rejected = { $n ->
    [one] One row is left aside
   *[other] { $count } rows are left aside
  }
inventory-rejected-text = You can send the others now, or correct your file and drop it again: a row is never counted twice.
inventory-row = Row
inventory-column = Column
inventory-cell = Content
inventory-why = What is wrong
inventory-columns = Your columns
inventory-your-column = In your file
inventory-meaning = For us
inventory-first = The first rows
inventory-send = { $n ->
    [one] Send this device
   *[other] Send these { $count } devices
  }
inventory-again = Choose another file
column-kind = Type of device
column-maker = Maker
column-model = Model
column-serial = Serial number
column-asset-tag = Your inventory number
column-bought = Date of purchase
column-memory = Memory
column-storage = Drive
column-processor = Processor
columns-former-user = Dropped as soon as read, data about former users:
columns-ignored = Not used:
kind-laptop = Laptop
kind-desktop = Desktop
kind-all-in-one = All-in-one
kind-screen = Screen
kind-tablet = Tablet
kind-other = Other
kinds-laptop = { $n ->
    [one] laptop
   *[other] laptops
  }
kinds-desktop = { $n ->
    [one] desktop
   *[other] desktops
  }
kinds-all-in-one = { $n ->
    [one] all-in-one
   *[other] all-in-ones
  }
kinds-screen = { $n ->
    [one] screen
   *[other] screens
  }
kinds-tablet = { $n ->
    [one] tablet
   *[other] tablets
  }
kinds-other = { $n ->
    [one] other
   *[other] others
  }

pledge-submit = Send my pledge
pledge-progress = Where your computers are
pledge-devices = The devices
pledge-devices-none = The list is still empty. Drop your file to fill it.
pledge-privacy = To protect people, a computer's handover is shown by month only.
device-state = Status
device-since = Since
device-announced = Announced
device-received = Received
device-in-workshop = At the workshop
device-ready = Ready
device-handed-over = Handed over
device-refused = Left with you
device-stripped = Used for parts
device-recycled = Recycled
device-missing = Not found
timeline = What happened
pledge-withdraw = Withdraw this pledge
pledge-withdraw-text = The computers stay with you and we stop here. You can offer others whenever you like.
pledge-withdraw-yes = Yes, withdraw my pledge

pledge-place = Where, and whom to ask for?
pledge-place-hint = For example: loading dock at 12 rue de la Gare, ask at reception
pledge-done-sent = Your pledge is sent. Thank you!
pledge-done-kept = Your list is saved. Nothing is sent yet.
pledge-done-withdrawn = Your pledge is withdrawn.
short-title = Name
short-place = Place
short-available = Date
file-missing = Choose your file.
file-again = Choose your file again.
file-too-large = { $n ->
    [one] This file is over { $count } MB. Send a shorter list.
   *[other] This file is over { $count } MB. Send a shorter list.
  }
inventory-send-others = { $n ->
    [one] Send the device understood
   *[other] Send the { $count } devices understood
  }
inventory-later = Save for later
inventory-again-text = The new list replaces the one before. You read it again before sending.
inventory-remarks = { $n ->
    [one] One remark on a device that is kept
   *[other] { $count } remarks on devices that are kept
  }
inventory-remarks-text = These devices are on your list; only the value in question was left out.
column-name = Name of the machine
kind-phone = Telephone
kinds-phone = { $n ->
    [one] telephone
   *[other] telephones
  }
happened-pledge-drafted = Pledge begun
happened-inventory-imported = List dropped
happened-inventory-detail = { $n ->
    [one] One device.
   *[other] { $count } devices.
  }
happened-pledge-submitted = Pledge sent
happened-pledge-accepted = Pledge accepted
happened-pledge-declined = Pledge not accepted
happened-pledge-scheduled = Day of collection agreed
happened-pledge-received = Computers received
happened-accepted = { $n ->
    [one] { $count } accepted
   *[other] { $count } accepted
  }
happened-refused = { $n ->
    [one] { $count } left with you
   *[other] { $count } left with you
  }
happened-missing = { $n ->
    [one] { $count } missing
   *[other] { $count } missing
  }
happened-pledge-closed = Pledge complete
happened-pledge-withdrawn = Pledge withdrawn

pledge-drives = Drives
pledge-drives-see = See the erasure, drive by drive
pledge-drives-lead = Each drive, and its last known erasure. A computer is handed over only if every drive it has held is wiped.
pledge-drives-none = No computer is on the list of this pledge yet.
pledge-drives-unknown = Not examined yet
pledge-drives-absent = No drive
pledge-drives-refused = Left with you
pledge-drives-not-yet = Not wiped yet
column-computer = Device
column-drive = Drive
column-erasure = Erasure
column-tool = With
