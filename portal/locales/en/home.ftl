# The home of roles without pages of their own yet.
home-title = Home
home-hello = Hello { $name }
home-waiting = What is waiting for you
home-nothing = Nothing for now. Have a good day!
home-api = The pages of your role are on their way. Meanwhile, this work is done from the software connected to the programme.
waiting-pledges = { $n ->
    [one] pledge to answer
   *[other] pledges to answer
  }
waiting-deliveries = { $n ->
    [one] delivery planned
   *[other] deliveries planned
  }
waiting-cases = { $n ->
    [one] case to study
   *[other] cases to study
  }
waiting-agenda = { $n ->
    [one] case at the next commission
   *[other] cases at the next commission
  }
waiting-appointments = { $n ->
    [one] handover appointment to plan
   *[other] handover appointments to plan
  }
waiting-lots = { $n ->
    [one] lot at the workshop
   *[other] lots at the workshop
  }
waiting-erasures = { $n ->
    [one] computer without proof of erasure
   *[other] computers without proof of erasure
  }
waiting-handovers = { $n ->
    [one] handover this week
   *[other] handovers this week
  }
