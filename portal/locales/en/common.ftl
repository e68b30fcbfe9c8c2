# What surrounds every page, and the words that several pages share.
brand-programme = Computers for all
brand-title = Computers for all, { $territory }
skip = Skip to content
demo-banner = Demonstration: people, organisations and figures are invented.
nav-label = Your space
nav-pledges = My pledges
nav-pledge-new = Offer computers
nav-cases = My cases
nav-case-new = Refer a person
nav-home = Home
other-language = Français
sign-in = Sign in
sign-out = Sign out
foot-what = Computers for all { $territory }: office computers become home computers.
foot-care = A light page, with no tracker and no advertising. Maillon is free software.

error = Error:
problems = { $n ->
    [one] There is one thing to correct
   *[other] There are { $count } things to correct
  }
yes = Yes
no = No
choose = Choose
day = Day
month = Month
year = Year
change = Change
continue = Save and continue
back = Back
few = fewer than 11
pages-label = Pages
pages-before = Previous page
pages-after = Next page
pages-here = Page { $count } of { $pages }

audience-family = Families with schoolchildren
audience-job-seeker = People looking for work
audience-student = Students
answer-missing = Answer this question.
answer-number = Write a number, for example 12 or 12.50.
