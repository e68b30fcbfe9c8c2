# The coordinator's day.
home-hello = Hello { $name }
home-waiting = What is waiting for you
home-nothing = Nothing for now. Have a good day!
waiting-pledges = { $n ->
    [one] pledge to answer
   *[other] pledges to answer
  }
waiting-cases = { $n ->
    [one] case to study
   *[other] cases to study
  }
waiting-appointments = { $n ->
    [one] handover appointment to plan
   *[other] handover appointments to plan
  }
waiting-dates = { $n ->
    [one] accepted donation without a date
   *[other] accepted donations without a date
  }
waiting-breakdowns = { $n ->
    [one] breakdown reported
   *[other] breakdowns reported
  }
waiting-missing = { $n ->
    [one] missing device
   *[other] missing devices
  }
waiting-lots-to-make = { $n ->
    [one] device received, to send to the workshop
   *[other] devices received, to send to the workshop
  }
waiting-ready = { $n ->
    [one] device ready
   *[other] devices ready
  }
waiting-list = { $n ->
    [one] case on the waiting list
   *[other] cases on the waiting list
  }
home-balance = Stock and waiting
home-commissions = Commissions to come
home-no-commission = No commission is planned.
home-collections = Collections of the next two weeks
home-no-collection = No collection is planned.
home-prospects = To call back
home-no-prospect = Nobody to call back today.
column-company = Company
column-next = Next action
# What happened since the last visit.
news = { $n ->
    [one] One thing happened since your visit of { $when }
   *[other] { $count } things happened since your visit of { $when }
  }
news-times = { $count } times, last on { $when }
news-more = And other things, which your lists show.
