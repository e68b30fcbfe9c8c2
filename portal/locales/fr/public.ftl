# La page publique du programme.
programme-title = Des ordinateurs pour tous à { $territory }
programme-headline =
    Un ordinateur de bureau.
    Une deuxième vie.
    À la maison.
programme-lead = À { $territory }, des entreprises et des services publics donnent leurs ordinateurs. Un atelier d'insertion les efface et les remet en état. Ils arrivent chez celles et ceux qui n'en ont pas.
programme-give = Donner des ordinateurs
programme-refer = Orienter une personne
programme-figures = Le programme en chiffres
programme-new = Le programme commence
programme-new-text = Les premiers ordinateurs arrivent. Les chiffres paraîtront ici dès les premières remises.
figure-collected = ordinateurs collectés
figure-handed-over = ordinateurs remis
figure-commissions = { $n ->
    [one] commission d'attribution
   *[other] commissions d'attribution
  }
chain-title = Ce que deviennent les ordinateurs
chain-text = Chaque ordinateur est suivi, de la collecte jusqu'à la remise. Ceux qui ne peuvent plus servir sont comptés aussi.
chain-table = Lire les chiffres en tableau
as-of = Chiffres arrêtés au { $date }
flow-collected = collectés
flow-workshop = atelier
outcome-handed-over = { $n ->
    [one] remis
   *[other] remis
  }
outcome-stripped = { $n ->
    [one] démonté pour pièces
   *[other] démontés pour pièces
  }
outcome-recycled = { $n ->
    [one] recyclé
   *[other] recyclés
  }
outcome-missing = { $n ->
    [one] introuvable
   *[other] introuvables
  }
audiences-title = Chez qui ils arrivent
months-title = Remis mois par mois
months-table = Lire les mois en tableau
months-caption = Ordinateurs remis par mois
few-note = Pour que personne ne soit reconnaissable, un nombre plus petit que 11 n'est pas publié.
open-data = Télécharger les données ouvertes (JSON)
how-give = Vous avez des ordinateurs à donner
how-give-1 = Déposez la liste de votre parc, telle que votre outil l'exporte. Deux minutes suffisent.
how-give-2 = Nous convenons d'une livraison ou d'un passage chez vous.
how-give-3 = Chaque disque est effacé : aucun ordinateur ne repart sans sa preuve d’effacement.
how-give-4 = Vous suivez chaque appareil, jusqu'à sa nouvelle vie.
how-refer = Vous accompagnez des personnes
how-refer-1 = Répondez avec la personne à douze questions. Trois minutes, sans aucun justificatif.
how-refer-2 = Une commission décide trois fois par an, avec des critères publics.
how-refer-3 = Vous recevez la décision et son explication, ligne par ligne.
how-refer-4 = La personne vient chercher son ordinateur et apprend à s'en servir.
join-title = Déjà partenaire ?
join-text = Retrouvez vos promesses de don et les dossiers des personnes que vous orientez.
outcome-under-way = en cours
outcome-about-under-way = environ, en cours
kept-title = Vos données
kept-active = Ce que nous savons d'une personne orientée est gardé { $count } mois après le dernier contact.
kept-archive = Ses données sont ensuite archivées, avec un accès restreint, pendant { $count } mois.
kept-rights = Pour les consulter, les corriger ou les faire effacer, écrivez à l'équipe du programme.

## La page derrière le code d'un ordinateur
label-title = Un ordinateur solidaire
label-lead = Cet ordinateur vient du programme Ordinateurs solidaires de { $territory }. Une entreprise ou un service public l'a donné, un atelier d'insertion l'a remis en état, et il va à une personne qui en a besoin.
label-programme = Découvrir le programme
label-use = Vous l'utilisez
label-use-text = Il est en panne, ou vous avez une question ? Donnez ce numéro à la structure qui vous a accompagné, ou au programme : { $label }.
label-found = Vous l'avez trouvé
label-found-text = Merci de prévenir le programme, avec ce numéro : { $label }. Cette page ne dit rien de la personne qui l'utilise.
label-data = Les données d'avant
label-data-text = Aucun ordinateur n'est remis avant que ses disques aient été effacés ou détruits, et que la preuve en soit gardée.

## Vérifier une preuve
verify = Vérifier une preuve
verify-lead = Chaque événement du programme (un don reçu, un disque effacé, un ordinateur remis) a une empreinte. Vérifiez ici que celle qu'on vous a montrée figure bien dans le journal du programme.
verify-check = Ce qu'on vous a montré
verify-print = Empreinte
verify-hint = 64 chiffres et lettres de a à f, tels qu'ils figurent à côté d'un événement. Les espaces ne comptent pas.
verify-malformed = Cette empreinte n'est pas entière : elle compte 64 chiffres et lettres de a à f.
verify-unknown = Le journal ne contient aucun événement avec cette empreinte. Vérifiez qu'elle est copiée en entier ; si elle l'est, ce qu'on vous a montré ne vient pas de ce programme ou a été modifié.
verify-known = Cet événement figure dans le journal
verify-known-1 = Il a été enregistré et n'a pas changé depuis : le moindre changement lui donnerait une autre empreinte.
verify-known-2 = L'empreinte ne dit rien de l'événement lui-même. La personne qui vous l'a montrée peut aussi vous montrer l'événement.
verify-how = Comment ça marche
verify-how-1 = L'empreinte est calculée à partir de tout ce que dit l'événement (SHA-256, selon la RFC 6962). Deux événements n'ont jamais la même.
verify-how-2 = Le journal ne fait que s'allonger : rien n'y est effacé, rien n'y est corrigé sans un nouvel événement.
verify-how-3 = Cette page ne garde rien de ce que vous cherchez, et ne demande aucun compte.
