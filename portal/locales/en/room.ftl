# The commission room, as its members see it.
room-audience = Audience
room-referrer = Referred by
room-points = Points
room-cases = Cases
room-case-column = Case
room-commission = Commission
room-organisation = Organisation
room-presence = Presence
room-none = Your organisation is called to no commission whose agenda is fixed.
room-text = Cases are read without a name, as soon as the agenda is fixed.
room-sheets = The sheets bear no name, address or contact.
room-case = Case { $rank }
room-case-unranked = Case without a rank
room-rank-of = Rank { $rank } of { $all }
room-here-since = Here since { $time }
room-minutes = Minutes (PDF)
room-absent = Absent
room-before = Previous case
room-after = Next case
room-situation = Situation and needs
room-age = Age
room-priority = Priority
room-agenda = Agenda
room-agenda-none = No case on the agenda.
room-present = Present: { $count } (quorum: { $quorum })
room-attend = My organisation is here
room-attended = Your organisation's presence is recorded.
room-leave = My organisation leaves the sitting
room-leave-text = It no longer counts towards the quorum.
room-left = Your organisation's leaving is recorded.
room-part = Your part in it
room-recuse = Take no part in this case
room-recuse-text = If your organisation knows the person or has an interest. It is put in the minutes, and cannot be taken back.
room-recused = Your organisation takes no part in this case.
room-proposal = Proposal
room-proposed = A computer
room-proposed-device = Which
room-proposal-why = Why
room-suggested = What the ranking and the stock suggest
room-suiting = { $n ->
    [one] One ready computer suits this need.
   *[other] { $count } ready computers suit this need.
  }
room-none-suits = No ready computer suits this need.
room-no-computer = They go to cases ranked before: this case is number { $rank } of { $all }.
room-no-place = The places meant for this audience go to cases ranked before: this case is number { $rank } of { $all }.
