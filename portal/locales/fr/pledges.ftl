# L'espace de qui donne.
pledges-title = Mes promesses de don
pledges-given = { $n ->
    [one] Un ordinateur donné jusqu'ici, merci.
   *[other] { $count } ordinateurs donnés jusqu'ici, merci.
  }
pledges-homes = { $n ->
    [0] Les premiers seront bientôt remis.
    [one] L'un d'eux est déjà dans un foyer.
   *[other] { $count } d'entre eux sont déjà dans un foyer.
  }
pledges-empty = Des ordinateurs qui dorment ?
pledges-empty-text = Trop lents pour vos équipes, ils conviennent très bien à une famille. Déposez votre liste : nous nous occupons de l'effacement, de la remise en état et de la suite.
pledge-draft = À envoyer
pledge-submitted = Envoyée
pledge-accepted = Acceptée
pledge-scheduled = Collecte prévue
pledge-received = Reçue
pledge-closed = Terminée
pledge-declined = Non retenue
pledge-withdrawn = Retirée
pledge-draft-next = Relisez la liste des appareils, puis envoyez votre promesse.
pledge-submitted-next = L'équipe du programme étudie votre liste et vous répond.
pledge-accepted-next = Nous convenons avec vous d'un jour de collecte.
pledge-scheduled-next = Préparez les ordinateurs, avec leurs chargeurs.
pledge-received-next = Les ordinateurs sont effacés, remis en état, puis remis à des personnes.
pledge-closed-next = Chaque ordinateur a trouvé sa place. Merci.
pledge-declined-next = Le programme n'a pas pu accepter ce don.
pledge-withdrawn-next = Vous avez retiré cette promesse.
pledge-on = Rendez-vous le { $date }.
count-announced = { $n ->
    [one] annoncé
   *[other] annoncés
  }
count-received = { $n ->
    [one] reçu
   *[other] reçus
  }
count-wiped = { $n ->
    [one] effacé
   *[other] effacés
  }
count-handed-over = { $n ->
    [one] remis
   *[other] remis
  }
count-recycled = { $n ->
    [one] recyclé ou démonté
   *[other] recyclés ou démontés
  }
count-refused = { $n ->
    [one] resté chez vous
   *[other] restés chez vous
  }
count-missing = { $n ->
    [one] manquant
   *[other] manquants
  }

pledge-new = Proposer des ordinateurs
pledge-new-text = Trois questions et la liste de vos appareils. Rien n'est envoyé avant que vous ayez relu.
pledge-name = Comment appeler ce don ?
pledge-name-hint = Par exemple : Renouvellement 2024, site de la Gare
pledge-from = À partir de quand peut-on venir les chercher ?
pledge-from-hint = Vous pourrez changer de jour plus tard.
pledge-file = Quels ordinateurs ?
pledge-file-hint = Un export de Snipe-IT, GLPI ou Intune, un fichier Excel ou CSV. { $count } Mo au plus.
pledge-file-privacy = Les colonnes sur les anciens utilisateurs (noms, adresses, sessions) sont écartées dès la lecture. Elles ne sont jamais enregistrées.
pledge-file-read = Lire ma liste
pledge-file-next = À l'étape suivante, vous voyez ce que nous avons compris.
upload-drop = Choisissez votre fichier, ou déposez-le ici
upload-sending = Envoi du fichier…
upload-chosen = Fichier choisi :

inventory-title = Ce que nous avons compris
inventory-from = D'après le fichier { $file }.
inventory-from-format = D'après le fichier { $file }, au format { $format }.
inventory-unreadable = Le fichier { $file } n'a pas pu être lu.
inventory-understood = { $n ->
    [one] appareil compris
   *[other] appareils compris
  }
inventory-rejected = { $n ->
    [one] Une ligne reste de côté
   *[other] { $count } lignes restent de côté
  }
inventory-rejected-text = Vous pouvez envoyer les autres sans attendre, ou corriger votre fichier et le déposer à nouveau : une même ligne n'est jamais comptée deux fois.
inventory-row = Ligne
inventory-column = Colonne
inventory-cell = Contenu
inventory-why = Ce qui ne va pas
inventory-columns = Vos colonnes
inventory-your-column = Dans votre fichier
inventory-meaning = Pour nous
inventory-first = Les premières lignes
inventory-send = { $n ->
    [one] Envoyer cet appareil
   *[other] Envoyer ces { $count } appareils
  }
inventory-again = Choisir un autre fichier
column-kind = Type d'appareil
column-maker = Marque
column-model = Modèle
column-serial = Numéro de série
column-asset-tag = Votre numéro d'inventaire
column-bought = Date d'achat
column-memory = Mémoire
column-storage = Disque
column-processor = Processeur
columns-former-user = Écartées dès la lecture, données sur d'anciens utilisateurs :
columns-ignored = Non utilisées :
kind-laptop = Portable
kind-desktop = Fixe
kind-all-in-one = Tout-en-un
kind-screen = Écran
kind-tablet = Tablette
kind-other = Autre
kinds-laptop = { $n ->
    [one] portable
   *[other] portables
  }
kinds-desktop = { $n ->
    [one] fixe
   *[other] fixes
  }
kinds-all-in-one = { $n ->
    [one] tout-en-un
   *[other] tout-en-un
  }
kinds-screen = { $n ->
    [one] écran
   *[other] écrans
  }
kinds-tablet = { $n ->
    [one] tablette
   *[other] tablettes
  }
kinds-other = { $n ->
    [one] autre
   *[other] autres
  }

pledge-submit = Envoyer ma promesse
pledge-progress = Où en sont vos ordinateurs
pledge-devices = Les appareils
pledge-devices-none = La liste est encore vide. Déposez votre fichier pour la remplir.
pledge-privacy = Pour protéger les personnes, la remise d'un ordinateur est indiquée au mois près.
device-state = Situation
device-since = Depuis
device-announced = Annoncé
device-received = Reçu
device-in-workshop = À l'atelier
device-ready = Prêt
device-handed-over = Remis
device-refused = Resté chez vous
device-stripped = Démonté
device-recycled = Recyclé
device-missing = Introuvable
timeline = Ce qui s'est passé
pledge-withdraw = Retirer cette promesse
pledge-withdraw-text = Les ordinateurs restent chez vous et nous arrêtons là. Vous pourrez en proposer d'autres quand vous voudrez.
pledge-withdraw-yes = Oui, retirer ma promesse

pledge-place = Où et auprès de qui ?
pledge-place-hint = Par exemple : quai de livraison au 12 rue de la Gare, demander l'accueil
pledge-done-sent = Votre promesse est envoyée. Merci !
pledge-done-kept = Votre liste est enregistrée. Rien n'est encore envoyé.
pledge-done-withdrawn = Votre promesse est retirée.
short-title = Nom du don
short-place = Lieu
short-available = Date
file-missing = Choisissez votre fichier.
file-again = Choisissez à nouveau votre fichier.
file-too-large = { $n ->
    [one] Ce fichier dépasse { $count } Mo. Envoyez une liste plus courte.
   *[other] Ce fichier dépasse { $count } Mo. Envoyez une liste plus courte.
  }
inventory-send-others = { $n ->
    [one] Envoyer l'appareil compris
   *[other] Envoyer les { $count } appareils compris
  }
inventory-later = Enregistrer pour plus tard
inventory-again-text = La nouvelle liste remplace la précédente. Vous relisez avant d'envoyer.
inventory-remarks = { $n ->
    [one] Une remarque sur un appareil gardé
   *[other] { $count } remarques sur des appareils gardés
  }
inventory-remarks-text = Ces appareils font partie de votre liste ; seule la valeur indiquée n'a pas été reprise.
column-name = Nom de la machine
kind-phone = Téléphone
kinds-phone = { $n ->
    [one] téléphone
   *[other] téléphones
  }
happened-pledge-drafted = Promesse commencée
happened-inventory-imported = Liste déposée
happened-inventory-detail = { $n ->
    [one] Un appareil.
   *[other] { $count } appareils.
  }
happened-pledge-submitted = Promesse envoyée
happened-pledge-accepted = Promesse acceptée
happened-pledge-declined = Promesse non retenue
happened-pledge-scheduled = Jour de collecte convenu
happened-pledge-received = Ordinateurs reçus
happened-accepted = { $n ->
    [one] { $count } accepté
   *[other] { $count } acceptés
  }
happened-refused = { $n ->
    [one] { $count } resté chez vous
   *[other] { $count } restés chez vous
  }
happened-missing = { $n ->
    [one] { $count } manquant
   *[other] { $count } manquants
  }
happened-pledge-closed = Promesse terminée
happened-pledge-withdrawn = Promesse retirée

pledge-drives = Disques
pledge-drives-see = Voir l'effacement, disque par disque
pledge-drives-lead = Chaque disque, et le dernier effacement qui en est connu. Un ordinateur n'est remis que si tous les disques qu'il a eus sont effacés.
pledge-drives-none = Aucun ordinateur n'est encore sur la liste de ce don.
pledge-drives-unknown = Pas encore examiné
pledge-drives-absent = Sans disque
pledge-drives-refused = Resté chez vous
pledge-drives-not-yet = Pas encore effacé
column-computer = Appareil
column-drive = Disque
column-erasure = Effacement
column-tool = Avec
