# Les réglages du programme.
settings-general = Réglages
settings-look = Apparence
settings-wordings = Textes
settings-places = Lieux
settings-grid = Grille
settings-versions = Versions
settings-version = { $n ->
   *[other] Version { $count }, en vigueur depuis le { $date }.
}
settings-first = Les réglages de départ sont en vigueur.
settings-done = Les réglages sont à jour, et en vigueur.
settings-contact = Qui contacter
settings-contact-change = Modifier le contact
settings-service = Service
settings-email = Courriel
settings-phone = Téléphone
settings-address = Adresse
settings-calendar = Jours et heures de travail
settings-calendar-change = Modifier le calendrier
settings-zone = Fuseau horaire
settings-days = Jours travaillés
settings-hours = Heures
settings-opens = Ouverture
settings-closes = Fermeture
settings-hour-hint = Par exemple : 08:30
settings-closed = Jours fermés
settings-closed-hint = Un jour par ligne, sous la forme 2024-05-01. Rien n'y est prévu.
settings-languages = Langues
settings-languages-change = Modifier les langues
settings-fr-en = Français, puis anglais
settings-en-fr = Anglais, puis français
settings-fr = Français seulement
settings-en = Anglais seulement
settings-retention = Durées de conservation
settings-retention-change = Modifier les durées
settings-retention-text = Ces durées sont annoncées aux personnes : ce sont vos engagements. Seul le journal des accès s'efface de lui-même ; le reste est à effacer par vous, le moment venu.
settings-active = Dossier actif, après le dernier contact
settings-active-hint = En mois. La CNIL recommande environ deux ans.
settings-archive = Archive restreinte, ensuite
settings-archive-hint = En mois, avant de demander le visa des archives.
settings-log = Journal des accès
settings-log-hint = En mois, de 6 à 12.
settings-months = { $n ->
    [one] { $count } mois
   *[other] { $count } mois
}
settings-theme = Couleurs
settings-theme-change = Modifier les couleurs
settings-theme-text = Chaque couleur va avec celle du texte écrit dessus. Une paire trop peu lisible (contraste sous 4,5) est refusée.
settings-primary = Couleur principale
settings-on-primary = Texte sur la couleur principale
settings-accent = Couleur d'accent
settings-on-accent = Texte sur l'accent
settings-logo = Logo
settings-logo-is = Votre logo est en place.
settings-logo-none = Pas encore de logo : c'est la chaîne de Maillon qui s'affiche.
settings-logo-change = Changer le logo
settings-logo-file = Image
settings-logo-hint = { $n ->
   *[other] PNG ou JPEG, carrée de préférence, { $count } Mo au plus.
}
wording-lead = Quand vous refusez un don ou un dossier, un texte part avec le motif. Vous pouvez remplacer le nôtre.
wording-own = Vos textes
wording-of = { $kind } : { $reason }
wording-which = Pour quelle réponse
wording-language = Langue
wording-text = Texte
wording-text-hint = Dites ce qui se passe et ce que la personne peut faire. 2 000 caractères au plus.
wording-none = Aucun texte à vous : les textes de départ sont utilisés.
wording-write = Écrire un texte
wording-write-text = Il remplace celui qui existe pour la même réponse et la même langue, dès le prochain envoi.
wording-remove = Revenir au texte de départ
wording-remove-text = Votre texte n'est plus utilisé. Les courriels déjà partis ne changent pas.
wording-written = Le texte est enregistré. Il sera utilisé dès le prochain envoi.
wording-removed = Le texte de départ est rétabli.
versions-lead = Chaque changement fait une version. Les anciennes ne changent plus.
versions-number = Version
versions-by = Par
versions-kept = Durées (mois)
versions-colours = Couleurs
versions-wordings = Textes
versions-none = Aucun changement : les réglages de départ sont en vigueur.
place-name = Nom
place-commune = Commune
place-commune-ask = Code postal et commune
place-kinds = À quoi il sert
place-runs = Tenu par
place-runs-ask = Structure qui le tient (facultatif)
place-runs-hint = Pour un lieu de remise : une structure qui remet des ordinateurs.
place-address = Adresse
place-address-hint = De une à quatre lignes, sans la commune.
place-instructions = Comment trouver et entrer
place-instructions-hint = Étage, sonnette, accès en fauteuil. C'est écrit sur la convocation. (facultatif)
place-about = Le lieu
place-create = Ajouter un lieu
place-update = Modifier ce lieu
place-close = Fermer ce lieu
place-close-text = Plus rien n'y sera prévu. Les rendez-vous déjà pris sont maintenus : déplacez-les d'abord s'il le faut. Un lieu fermé ne rouvre pas.
place-is-open = Ouvert
place-is-closed = Fermé
place-closed-too = Avec les lieux fermés
places-none = Aucun lieu. Ajoutez celui où le matériel arrive, et ceux où les ordinateurs sont remis.
place-created = Le lieu est ajouté.
place-updated = Le lieu est à jour.
place-closed = Le lieu est fermé.
grid-version = { $n ->
   *[other] Version { $count }, publiée le { $date }.
}
grid-everybody = Pour tout le monde
grid-criterion = Ce qui est regardé
grid-points = Points
grid-nothing = Aucun point.
grid-children = { $n ->
    [one] À partir de { $count } enfant
   *[other] À partir de { $count } enfants
}
grid-people = { $n ->
    [one] À partir de { $count } personne
   *[other] À partir de { $count } personnes
}
grid-months = { $n ->
    [one] Depuis { $count } mois ou plus
   *[other] Depuis { $count } mois ou plus
}
grid-deferrals = { $n ->
    [one] Reporté { $count } fois ou plus
   *[other] Reporté { $count } fois ou plus
}
grid-quotas = Part de chaque public
grid-share = Part
grid-no-quota = Aucune part n'est fixée.
grid-cap = Points au plus pour un dossier
grid-cap-ask = Points au plus pour un dossier, de 1 à 1 000
grid-most = Plafond
grid-public = La page publique
grid-new = Préparer une nouvelle version
grid-new-lead = Partez de la grille en vigueur. Une case vide ne donne aucun point.
grid-publish = Publier cette grille
grid-publish-text = { $n ->
   *[other] Elle devient la version { $count }, publique tout de suite. Les ordres du jour fixés ensuite s’en servent pour tous leurs dossiers ; ce qui a été décidé garde ses points.
}
grid-quotas-ask = Part de chaque public, en pour cent (100 en tout, ou rien)
grid-published = La nouvelle grille est publiée, et en vigueur.
grid-try = Essayer sur les dossiers en attente
try-about = Appuyez sur « Essayer » : rien n’est publié. Vous verrez ici qui monterait, qui descendrait, et qui recevrait les ordinateurs prêts.
try-lead = Essai, rien n’est publié : { $rising } dossiers monteraient, { $falling } descendraient.
try-title = Si cette grille s’appliquait aujourd’hui
try-waiting = dossiers en attente
try-rising = monteraient
try-falling = descendraient
try-computers = ordinateurs prêts
try-served = Qui recevrait un ordinateur prêt
try-served-before = Grille en vigueur
try-served-after = Cette grille
try-nobody = Aucun dossier n’attend.
try-moves = Dossiers qui changent de rang ou de points
try-still = Aucun dossier ne changerait de rang ni de points.
try-rank = Rang
try-move = Places
grid-minimums = Qualité minimale
grid-no-minimum = Aucun minimum : tout ordinateur prêt convient.
grid-memory = Mémoire au moins
grid-memory-ask = Mémoire au moins, en Go (vide : peu importe)
grid-gibibytes = { $size } Go
grid-function = Fonctionne au moins
grid-function-ask = Fonctionnement au moins : { $audience }
