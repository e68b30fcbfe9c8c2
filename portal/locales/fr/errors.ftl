# Quand une page ne peut pas s'afficher.
error-403 = Cette page ne vous est pas ouverte
error-403-text = Votre compte n'a pas accès à cette page. Si vous pensez que c'est une erreur, parlez-en à la personne qui gère les comptes de votre structure.
error-404 = Cette page n'existe pas
error-404-text = L'adresse est peut-être incomplète, ou la page a été retirée.
error-500 = Un maillon a lâché
error-500-text = Le problème vient de nous, pas de vous. Rien de ce que vous avez enregistré n'est perdu. Réessayez dans un instant.
error-429 = Un instant, s'il vous plaît
error-429-text = Vous avez demandé beaucoup de pages en peu de temps. Attendez une minute, puis rechargez celle-ci : rien n'est perdu.
error-503 = Le service est fermé un instant
error-503-text = Nous le mettons à jour. Revenez dans quelques minutes : ce que vous avez enregistré est gardé.
error-reference = Pour nous en parler, donnez ce numéro :
error-home = Revenir à l'accueil
