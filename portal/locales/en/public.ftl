# The programme's public page.
programme-title = Computers for all in { $territory }
programme-headline =
    An office computer.
    A second life.
    At home.
programme-lead = In { $territory }, companies and public services give away their computers. A social workshop wipes them and makes them work again. They reach the homes that have none.
programme-give = Give computers
programme-refer = Refer a person
programme-figures = The programme in figures
programme-new = The programme is starting
programme-new-text = The first computers are coming in. Figures will appear here with the first handovers.
figure-collected = computers collected
figure-handed-over = computers handed over
figure-commissions = { $n ->
    [one] allocation commission
   *[other] allocation commissions
  }
chain-title = What becomes of the computers
chain-text = Each computer is followed from collection to handover. Those that can no longer serve are counted too.
chain-table = Read the figures as a table
as-of = Figures as of { $date }
flow-collected = collected
flow-workshop = workshop
outcome-handed-over = { $n ->
    [one] handed over
   *[other] handed over
  }
outcome-stripped = { $n ->
    [one] used for parts
   *[other] used for parts
  }
outcome-recycled = { $n ->
    [one] recycled
   *[other] recycled
  }
outcome-missing = { $n ->
    [one] not found
   *[other] not found
  }
audiences-title = Whose homes they reach
months-title = Handed over, month by month
months-table = Read the months as a table
months-caption = Computers handed over per month
few-note = So that nobody can be recognised, a number smaller than 11 is not published.
open-data = Download the open data (JSON)
how-give = You have computers to give
how-give-1 = Drop the list of your fleet, just as your tool exports it. It takes two minutes.
how-give-2 = We agree on a delivery or a pick-up.
how-give-3 = Every drive is wiped, and no computer leaves without its proof of erasure.
how-give-4 = You follow each device, right up to its new life.
how-refer = You support people
how-refer-1 = Answer twelve questions with the person. Three minutes, no documents.
how-refer-2 = A commission decides three times a year, on published criteria.
how-refer-3 = You receive the decision and its explanation, line by line.
how-refer-4 = The person collects the computer and learns to use it.
join-title = Already a partner?
join-text = Find your pledges and the cases of the people you refer.
outcome-under-way = under way
outcome-about-under-way = or so, under way
kept-title = Your data
kept-active = What we know of a person who was referred is kept for { $count } months after the last contact.
kept-archive = It is then archived, with restricted access, for { $count } months.
kept-rights = To read, correct or erase it, please write to the programme's team.

## The page behind the code on a computer
label-title = A computer given in solidarity
label-lead = This computer comes from Computers for all { $territory }. A company or a public service gave it, a social workshop refurbished it, and it goes to somebody who needs it.
label-programme = Discover the programme
label-use = You use it
label-use-text = It broke down, or you have a question? Tell this number to the organisation that helped you, or to the programme: { $label }.
label-found = You found it
label-found-text = Please tell the programme, with this number: { $label }. This page says nothing of the person who uses it.
label-data = What was on it before
label-data-text = No computer is handed over before its drives are wiped or destroyed, and the proof of it is kept.

## Verify a proof
verify = Verify a proof
verify-lead = Each event of the programme (a donation received, a drive wiped, a computer handed over) has a fingerprint. Check here that the one you were shown is in the programme's journal.
verify-check = What you were shown
verify-print = Fingerprint
verify-hint = 64 digits and letters from a to f, as they stand beside an event. Spaces do not matter.
verify-malformed = This is not a whole fingerprint: it has 64 digits and letters from a to f.
verify-unknown = The journal holds no event with this fingerprint. Check that it was copied whole; if it was, what you were shown does not come from this programme or was altered.
verify-known = This event is in the journal
verify-known-1 = It was recorded, and it has not changed since: the least change would give it another fingerprint.
verify-known-2 = The fingerprint says nothing of what the event is. Whoever showed it to you can show you the event too.
verify-how = How it works
verify-how-1 = The fingerprint is calculated from everything the event says (SHA-256, as in RFC 6962). Two events never have the same one.
verify-how-2 = The journal only grows: nothing is erased from it and nothing is corrected without a new event.
verify-how-3 = This page keeps nothing of what you look up, and no account is needed.
