# The door.
sign-in-title = Sign in
sign-in-email = E-mail address
sign-in-password = Password
sign-in-wrong = The address or the password does not match. Check both and try again.
sign-in-throttled = { $n ->
    [one] Too many tries. Wait one minute before you try again.
   *[other] Too many tries. Wait { $count } minutes before you try again.
  }
sign-in-no-account = No account yet?
sign-in-no-account-text = The programme opens accounts for its partner organisations. Ask the person who coordinates the programme in your city for yours.
sign-in-demo = Try a demonstration account
sign-in-demo-text = The password is the same for all:
sign-in-done-out = You are signed out.
sign-in-done-joined = Your access is open. Sign in with your password.
sign-in-by-mail = Get a link by e-mail
link-title = Get a link by e-mail
link-email-hint = The one of your account, such as name@organisation.org
link-send = Send the link
link-password = Use my password
link-not-whole = Give the whole address, with its @ sign.
link-throttled = { $n ->
    [one] Too many links were asked for. Wait one minute, or use your password.
   *[other] Too many links were asked for. Wait { $count } minutes, or use your password.
  }
link-how = How it works
link-how-text = We send you a message with a link. You open it, press a button, and you are signed in. Your password does not change.
link-sent-title = Look in your mailbox
link-sent-text = If this address is that of an account, a link was just sent to it. It is good for 15 minutes, and once.
link-sent-nothing = Nothing came?
link-sent-nothing-text = Look among the unwanted messages, and make sure that the address is that of your account. If you ask for another link, the one before is of no use any more.
link-again = Ask for a new link
link-open-title = You are nearly there
link-open-text = Press the button to enter your space. The link is of no use afterwards.
link-button = Why this button?
link-button-text = Some mail services open the links they receive beforehand, to check them. Without this button they would use yours before you do.
link-refused-title = This link is of no use any more
link-refused-text = It has been used, it is more than 15 minutes old, or you have asked for another since.
invitation-title = Welcome
invitation-password = Choose a password
invitation-password-hint = At least 12 characters. A sentence that you remember does very well.
invitation-again = The same once more
invitation-join = Open my access
invitation-differs = The two passwords are not the same. Try again.
invitation-why = Why a password?
invitation-why-text = It protects people: their names and requests are read only by the structure that refers them and by the programme's team. If you already have one for this programme, it does not change.
demo-coordinator = Coordinator, at the city
demo-donor = Company that gives
demo-crous = CROUS
demo-association = Neighbourhood centre
demo-insertion = Job-search service
demo-university = University
demo-workshop = Workshop
demo-adviser = Digital adviser
demo-member = Commission member
