# L'accueil des rôles qui n'ont pas encore leurs pages.
home-title = Accueil
home-hello = Bonjour { $name }
home-waiting = Ce qui vous attend
home-nothing = Rien pour le moment. Bonne journée !
home-api = Les pages de votre rôle arrivent. En attendant, ce travail se fait depuis les logiciels reliés au programme.
waiting-pledges = { $n ->
    [one] promesse de don à examiner
   *[other] promesses de don à examiner
  }
waiting-deliveries = { $n ->
    [one] livraison prévue
   *[other] livraisons prévues
  }
waiting-cases = { $n ->
    [one] dossier à étudier
   *[other] dossiers à étudier
  }
waiting-agenda = { $n ->
    [one] dossier à la prochaine commission
   *[other] dossiers à la prochaine commission
  }
waiting-appointments = { $n ->
    [one] rendez-vous de remise à fixer
   *[other] rendez-vous de remise à fixer
  }
waiting-lots = { $n ->
    [one] lot à l'atelier
   *[other] lots à l'atelier
  }
waiting-erasures = { $n ->
    [one] ordinateur sans preuve d'effacement
   *[other] ordinateurs sans preuve d'effacement
  }
waiting-handovers = { $n ->
    [one] remise cette semaine
   *[other] remises cette semaine
  }
