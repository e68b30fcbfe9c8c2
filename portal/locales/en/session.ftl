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
