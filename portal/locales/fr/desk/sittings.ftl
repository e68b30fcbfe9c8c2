# Les commissions, vues par la coordination.
sitting-none = Aucune commission. Planifiez la première : les structures qui siègent y sont appelées.
sitting-plan = Planifier une commission
sitting-about = La séance
sitting-decided = Décidés
sitting-ask-title = Nom de la commission
sitting-ask-title-hint = Par exemple : Commission de mars.
sitting-ask-when = Quand
sitting-ask-place = Où
sitting-ask-called = Structures appelées
sitting-ask-called-hint = Elles verront les fiches, sans nom, dès que l'ordre du jour sera arrêté.
sitting-ask-quorum = Quorum
sitting-ask-quorum-hint = Combien de structures présentes et non écartées pour décider d'un dossier.
sitting-put = Inscrire des dossiers à l'ordre du jour
sitting-eligible = { $n ->
    [0] Aucun dossier recevable n'attend. Étudiez d'abord les dossiers reçus.
    [one] Un dossier recevable attend une commission.
   *[other] { $count } dossiers recevables attendent une commission.
  }
sitting-eligible-cases = Dossiers recevables
sitting-ask-cases = Dossiers à examiner
sitting-ask-cases-hint = Du plus prioritaire au moins prioritaire. Les 60 premiers sont cochés.
sitting-deferred = { $n ->
    [one] reporté une fois
   *[other] reporté { $count } fois
  }
sitting-what-next = La suite
sitting-to-put = { $n ->
    [one] Inscrire à l'ordre du jour : un dossier recevable attend
   *[other] Inscrire à l'ordre du jour : { $count } dossiers recevables attendent
  }
sitting-no-eligible = Aucun autre dossier recevable n'attend.
sitting-agenda-none = L'ordre du jour est vide. Inscrivez-y des dossiers recevables.
sitting-freeze = Arrêter l'ordre du jour
sitting-freeze-text = Les dossiers et leur classement ne bougent plus, et les membres peuvent lire les fiches. Une structure qui a orienté une personne est écartée de son dossier.
sitting-cancel = Annuler la commission
sitting-cancel-text = Sans retour. Ses dossiers retournent en attente d'une autre commission.
sitting-quorum-lacks = { $n ->
    [one] Il manque une structure pour ouvrir : chacune note sa présence depuis sa page Commissions.
   *[other] Il manque { $count } structures pour ouvrir : chacune note sa présence depuis sa page Commissions.
  }
sitting-begin = Ouvrir la séance
sitting-next = Continuer : { $case }
sitting-all-decided = Tous les dossiers sont décidés. Vous pouvez clore la séance.
sitting-close = Clore la séance
sitting-close-text = { $n ->
    [0] Sans retour : les décisions sont scellées.
    [one] Sans retour : les décisions sont scellées, et le dossier non décidé retourne en attente.
   *[other] Sans retour : les décisions sont scellées, et les { $count } dossiers non décidés retournent en attente.
  }
sitting-closed = La séance est close. Ses décisions sont scellées.
sitting-cancelled = La commission est annulée. Ses dossiers attendent une autre commission.
sitting-outcomes = Décisions
sitting-granted = { $n ->
    [one] ordinateur accordé
   *[other] ordinateurs accordés
  }
sitting-put-off = { $n ->
    [one] dossier reporté
   *[other] dossiers reportés
  }
sitting-refused = { $n ->
    [one] demande non accordée
   *[other] demandes non accordées
  }
sitting-decided-so = Ce qui est décidé
sitting-outcome = Décision
sitting-deviation = Pourquoi s'écarter du classement
sitting-counted = Structures comptées
sitting-take-up = Examiner ce dossier
sitting-grant = Accorder un ordinateur
sitting-defer = Reporter
sitting-refuse = Ne pas accorder, ou proposer une autre aide
sitting-refuse-text = La personne reçoit le motif, vos mots et les voies de recours.
sitting-ask-words = Vos mots à la personne
sitting-ask-words-hint = Simples et respectueux : pourquoi, et ce qu'elle peut faire maintenant.
sitting-ask-deviation = Pourquoi s'écarter du classement (facultatif)
sitting-ask-deviation-hint = Si ce dossier passe après d'autres moins bien classés.
sitting-deviate = Accorder ou reporter en s'écartant du classement
sitting-deviate-text = Le classement aide la commission, qui décide seule. L'écart est motivé, et compté.
sitting-ask-word = Un mot à la personne (facultatif)
sitting-ask-word-hint = Il est joint à la décision.
sitting-settle = Valider la décision
sitting-undo = Revenir sur la décision
sitting-done-plan = La commission est planifiée. Inscrivez maintenant des dossiers.
sitting-done-put = Les dossiers sont à l'ordre du jour.
sitting-done-freeze = L'ordre du jour est arrêté. Les membres peuvent lire les fiches.
sitting-done-begin = La séance est ouverte.
sitting-done-close = La séance est close.
sitting-done-cancel = La commission est annulée.
sitting-done-settle = Décision validée. Le partenaire en est informé par courriel. Voici le dossier suivant.
sitting-done-all = Décision validée. C'était le dernier dossier.
sitting-done-undo = La décision est reprise.
sitting-stock = Stock à attribuer
sitting-stock-of = Quoi
sitting-stock-none = Aucun ordinateur n'était prêt quand l'ordre du jour a été arrêté.
sitting-computers = Ordinateurs
sitting-ready = Prêts
sitting-left = Restent
sitting-places = Places : { $audience }
sitting-screen = Écran pour la salle
sitting-outlook = { $n ->
    [0] Aucun ordinateur n'est prêt
    [one] Un ordinateur est prêt
   *[other] { $count } ordinateurs sont prêts
}
sitting-listed = À l'ordre du jour
sitting-served = En auraient un
sitting-this-year = Accordés cette année
