# Commissions, as the coordinator sees them.
sitting-none = No commission yet. Plan the first one: the organisations that sit are called to it.
sitting-plan = Plan a commission
sitting-about = The sitting
sitting-decided = Decided
sitting-ask-title = Name of the commission
sitting-ask-title-hint = For instance: March commission.
sitting-ask-when = When
sitting-ask-place = Where
sitting-ask-called = Organisations called
sitting-ask-called-hint = They will see the sheets, without a name, as soon as the agenda is fixed.
sitting-ask-quorum = Quorum
sitting-ask-quorum-hint = How many organisations, present and not recused, to decide a case.
sitting-put = Put cases on the agenda
sitting-eligible = { $n ->
    [0] No eligible case is waiting. Study the cases received first.
    [one] One eligible case is waiting for a commission.
   *[other] { $count } eligible cases are waiting for a commission.
  }
sitting-eligible-cases = Eligible cases
sitting-ask-cases = Cases to look at
sitting-ask-cases-hint = From the most to the least urgent. The first 60 are ticked.
sitting-deferred = { $n ->
    [one] put off once
   *[other] put off { $count } times
  }
sitting-what-next = What comes next
sitting-to-put = { $n ->
    [one] Put on the agenda: one eligible case is waiting
   *[other] Put on the agenda: { $count } eligible cases are waiting
  }
sitting-no-eligible = No other eligible case is waiting.
sitting-agenda-none = The agenda is empty. Put eligible cases on it.
sitting-freeze = Fix the agenda
sitting-freeze-text = Cases and ranking no longer move, and members may read the sheets. An organisation that referred a person is recused of that case.
sitting-cancel = Cancel the commission
sitting-cancel-text = There is no way back. Its cases wait for another commission.
sitting-quorum-lacks = { $n ->
    [one] One organisation is lacking to open: each records its presence on its Commissions page.
   *[other] { $count } organisations are lacking to open: each records its presence on its Commissions page.
  }
sitting-begin = Open the sitting
sitting-next = Go on: { $case }
sitting-all-decided = Every case is decided. You may close the sitting.
sitting-close = Close the sitting
sitting-close-text = { $n ->
    [0] There is no way back: the decisions are sealed.
    [one] There is no way back: the decisions are sealed, and the case not decided waits again.
   *[other] There is no way back: the decisions are sealed, and the { $count } cases not decided wait again.
  }
sitting-closed = The sitting is closed. Its decisions are sealed.
sitting-cancelled = The commission is cancelled. Its cases wait for another one.
sitting-outcomes = Decisions
sitting-granted = { $n ->
    [one] computer granted
   *[other] computers granted
  }
sitting-put-off = { $n ->
    [one] case put off
   *[other] cases put off
  }
sitting-refused = { $n ->
    [one] request not granted
   *[other] requests not granted
  }
sitting-decided-so = What is decided
sitting-outcome = Decision
sitting-deviation = Why depart from the ranking
sitting-counted = Organisations counted
sitting-take-up = Take up this case
sitting-grant = Grant a computer
sitting-defer = Put off
sitting-refuse = Refuse, or propose other help
sitting-refuse-text = The person receives the reason, your words and how to appeal.
sitting-ask-words = Your words to the person
sitting-ask-words-hint = Plain and respectful: why, and what they may do now.
sitting-ask-deviation = Why depart from the ranking (optional)
sitting-ask-deviation-hint = If this case comes after others of a lower rank.
sitting-deviate = Grant or put off, departing from the ranking
sitting-deviate-text = The ranking helps the commission, which alone decides. A departure is reasoned, and counted.
sitting-ask-word = A word to the person (optional)
sitting-ask-word-hint = It goes with the decision.
sitting-settle = Settle the decision
sitting-undo = Take it back
sitting-done-plan = The commission is planned. Now put cases on its agenda.
sitting-done-put = The cases are on the agenda.
sitting-done-freeze = The agenda is fixed. Members may read the sheets.
sitting-done-begin = The sitting is open.
sitting-done-close = The sitting is closed.
sitting-done-cancel = The commission is cancelled.
sitting-done-settle = Decision settled. The partner is told by e-mail. Here is the next case.
sitting-done-all = Decision settled. That was the last case.
sitting-done-undo = The decision was taken back.
sitting-stock = Stock to give
sitting-stock-of = What
sitting-stock-none = No computer was ready when the agenda was fixed.
sitting-computers = Computers
sitting-ready = Ready
sitting-left = Left
sitting-places = Places: { $audience }
sitting-screen = Screen for the room
sitting-outlook = { $n ->
    [0] No computer is ready
    [one] One computer is ready
   *[other] { $count } computers are ready
}
sitting-listed = On the agenda
sitting-served = Would have one
sitting-this-year = Granted this year
