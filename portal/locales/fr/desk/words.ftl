# Words that several of the coordinator's pages share.
column-person = Personne
column-reference = Dossier
column-audience = Public
column-referrer = Orienté par
column-sent = Envoyé le
column-points = Points
column-received-on = Reçu le
desk-person-forgotten = Personne effacée
desk-person-language = Langue
desk-need-connection = Internet à la maison
desk-skills = { $level } sur 5
desk-calendar = Ajouter à mon agenda (.ics)
desk-kind = Type
desk-device = Ordinateur
desk-devices = Appareils
desk-memory = { $size } Go de mémoire
desk-minutes = { $minutes } min
desk-seats-free = { $n ->
    [one] une place
   *[other] { $count } places
}
desk-plan-place = Qui remet l'ordinateur
desk-plan-when = Jour et heure
desk-join-which = Séance
desk-lead-planned = Rendez-vous le { $when }, { $place }.
desk-missed = Rendez-vous manqués
desk-handovers-to-make = Rendez-vous à fixer
desk-paper-label = Étiquette à imprimer (PDF)
desk-paper-labels = Étiquettes à imprimer (PDF)
desk-paper-slip = Bordereau de transfert (PDF)
desk-paper-goods = Liste des biens pour le reçu (PDF)
desk-paper-convocation = Convocation à imprimer (PDF)
desk-paper-receipt = Reçu de remise (PDF)
desk-paper-decision = Courrier de décision (PDF)
