# Le lieu de remise et le conseil numérique.
counter-title = Rendez-vous
counter-all = Tous les rendez-vous
counter-reference = Dossier
counter-today = Aujourd'hui
counter-today-count = { $n ->
    [0] Personne n'est attendu aujourd'hui.
    [one] Une personne est attendue aujourd'hui.
   *[other] { $count } personnes sont attendues aujourd'hui.
  }
counter-late = À dire : ces personnes sont-elles venues ?
counter-nobody = Personne. La coordination fixe les rendez-vous ; ils paraissent ici.
counter-none = Aucun rendez-vous.
counter-who = Qui vient
counter-at = Heure
counter-phone = Téléphone
counter-email = Courriel
counter-language = Langue
counter-device = Ordinateur
counter-no-device = L'ordinateur n'est pas connu de vous.
counter-contact = Contact
counter-person-over = Le rendez-vous est passé : le nom et le contact ne sont plus montrés.
counter-needs = Ses besoins
counter-appointment = Rendez-vous { $reference }
counter-missed-before = { $n ->
    [one] Personne n'est venu à un rendez-vous précédent.
   *[other] Personne n'est venu à { $count } rendez-vous précédents.
  }
counter-calendar = Ajouter à mon agenda
counter-handing = Pendant le rendez-vous
counter-complete = L'ordinateur est remis
counter-complete-text = La personne accepte le reçu. Son nom et son contact disparaissent ensuite de cette page.
counter-checks = Vérifié ensemble
counter-receipt = Reçu
counter-receipt-hint = À l'écran : montrez cette page, la personne accepte. Sur papier : elle signe la feuille.
counter-receipt-reference = Où est rangée la feuille signée
counter-receipt-reference-hint = Sur papier seulement : classeur, numéro. Sinon, joignez la feuille.
counter-receipt-file = Feuille signée (facultatif)
counter-receipt-file-hint = Une photo ou un PDF.
counter-miss = Personne n'est venu
counter-miss-text = La coordination le voit et propose un autre jour. L'ordinateur reste réservé.
counter-handed = Remise faite
counter-over = Ce rendez-vous n'a pas eu lieu
counter-over-text = Il n'y a rien à faire. S'il y en a un autre, il est à votre agenda.
counter-support = Accompagnement
counter-support-add = Noter un accompagnement
counter-no-support = Aucun accompagnement noté.
counter-support-minutes = Accompagnement (min)
counter-held-on = Jour
counter-themes = Sujets
counter-connection = Connexion à la maison
counter-accessories = Remis en plus
counter-done-complete = La remise est enregistrée. Merci !
counter-done-miss = L'absence est notée. La coordination proposera un autre jour.
counter-done-support = L'accompagnement est noté.
counter-advice = Personnes à aider
counter-advice-text = Des partenaires vous adressent ces personnes, avec leur accord.
counter-advice-none = Personne pour l'instant. Un partenaire peut vous adresser quelqu'un qu'il suit.
counter-advice-count = { $n ->
    [one] personne à rencontrer
   *[other] personnes à rencontrer
  }
counter-help = Pour
counter-advice-for = Demande : { $help }.
counter-advice-answer = Ce que cela a donné
counter-advice-close = Dire ce que cela a donné
counter-advice-close-text = Le partenaire qui vous l'a adressée en est informé. Son nom et son contact disparaissent ensuite de cette page.
counter-advice-helped = La personne
counter-advice-closed = C'est noté. Le partenaire en est informé.
counter-print = Imprimer le reçu (PDF)
counter-find-title = Trouver un rendez-vous par l'ordinateur
counter-find = Étiquette de l'ordinateur
counter-not-found = Aucun rendez-vous prévu n'est pour « { $text } ». Vérifiez l'étiquette : ce n'est peut-être pas le bon ordinateur.
