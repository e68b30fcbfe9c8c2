# La journée de la coordination.
home-hello = Bonjour { $name }
home-waiting = Ce qui vous attend
home-nothing = Rien pour le moment. Bonne journée !
waiting-pledges = { $n ->
    [one] promesse de don à examiner
   *[other] promesses de don à examiner
  }
waiting-cases = { $n ->
    [one] dossier à étudier
   *[other] dossiers à étudier
  }
waiting-appointments = { $n ->
    [one] rendez-vous de remise à fixer
   *[other] rendez-vous de remise à fixer
  }
waiting-dates = { $n ->
    [one] don accepté, sans date de collecte
   *[other] dons acceptés, sans date de collecte
  }
waiting-breakdowns = { $n ->
    [one] panne signalée
   *[other] pannes signalées
  }
waiting-missing = { $n ->
    [one] appareil manquant
   *[other] appareils manquants
  }
waiting-lots-to-make = { $n ->
    [one] appareil reçu, à confier à l'atelier
   *[other] appareils reçus, à confier à l'atelier
  }
waiting-ready = { $n ->
    [one] appareil prêt
   *[other] appareils prêts
  }
waiting-list = { $n ->
    [one] dossier sur la liste d'attente
   *[other] dossiers sur la liste d'attente
  }
home-balance = Le stock et l'attente
home-commissions = Commissions à venir
home-no-commission = Aucune commission n'est prévue.
home-collections = Collectes des deux prochaines semaines
home-no-collection = Aucune collecte n'est prévue.
home-prospects = À relancer
home-no-prospect = Personne à relancer aujourd'hui.
column-company = Entreprise
column-next = Prochaine action
# Ce qui s'est passé depuis la dernière visite.
news = { $n ->
    [one] Une nouvelle depuis votre visite du { $when }
   *[other] { $count } nouvelles depuis votre visite du { $when }
  }
news-times = { $count } fois, la dernière le { $when }
news-more = Et d'autres choses, que vos listes montrent.
