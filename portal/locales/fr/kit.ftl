# What pages and lists are made of.
list-total = { $n ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
list-csv = Télécharger le tableau (CSV)
list-nothing-found = Rien ne correspond à ces critères.
list-show-all = Tout afficher
picture-table = Les chiffres de l'image
timeline-none = Rien pour l'instant.
all = Tous
show = Afficher
column-pledge = Don
column-donor = Donateur
column-state = État
column-since = Depuis le
column-announced = Annoncés
column-received = Reçus
column-when = Quand
column-mode = Comment
column-place = Lieu
column-label = Étiquette
column-what = Quoi
fact-place = Où est le matériel
fact-available = Disponible à partir du
fact-sent = Reçue le
fact-refused = Refusés
fact-missing = Manquants
fact-note = Remarque
nav-stock = Stock
nav-desk-cases = Dossiers
nav-commissions = Commissions
nav-handovers = Remises
nav-partners = Partenaires
nav-figures = Bilan
nav-settings = Réglages
nav-bench = L'atelier
nav-counter = Rendez-vous
nav-room = Commissions
nav-team = Équipe
find = Chercher
score-points = points

## Chercher
search = Rechercher
search-what = Que cherchez-vous ?
search-words = Une personne ou un ordinateur
search-hint = Un nom, un téléphone, un courriel, une date de naissance ; une étiquette, un numéro de série, un modèle.
search-people = Personnes
search-devices = Ordinateurs
search-none = Rien ne correspond. Vérifiez l'orthographe, ou essayez avec moins de mots.
search-all = Voir les { $count } résultats
scan = Lire le code avec la caméra
scan-stop = Arrêter la caméra
rows-from-to = { $first } à { $last }
rows-of = { $which } sur { $whole }
live-on = À jour en direct
live-lost = Connexion perdue. Nouvel essai…
live-stale = La situation a changé. Actualiser la page (ce que vous avez écrit sera perdu)
live-reload = Actualiser
deed-gone-typed = Vous aviez écrit : « { $words } »
