# Ce qui entoure chaque page, et les mots que plusieurs pages partagent.
brand-programme = Ordinateurs solidaires
brand-title = Ordinateurs solidaires, { $territory }
skip = Aller au contenu
demo-banner = Démonstration : les personnes, les structures et les chiffres sont inventés.
nav-label = Votre espace
nav-pledges = Mes promesses
nav-pledge-new = Proposer des ordinateurs
nav-cases = Mes dossiers
nav-case-new = Orienter une personne
nav-home = Accueil
other-language = English
sign-in = Se connecter
sign-out = Se déconnecter
foot-what = Ordinateurs solidaires { $territory } : des ordinateurs de bureau deviennent des ordinateurs de maison.
foot-care = Page légère, sans traceur ni publicité. Maillon est un logiciel libre.

error = Erreur :
problems = { $n ->
    [one] Il y a un point à corriger
   *[other] Il y a { $count } points à corriger
  }
yes = Oui
no = Non
choose = Choisissez
day = Jour
month = Mois
year = Année
change = Modifier
continue = Enregistrer et continuer
back = Retour
few = moins de 11
pages-label = Pages
pages-before = Page précédente
pages-after = Page suivante
pages-here = Page { $count } sur { $pages }

audience-family = Familles avec enfants scolarisés
audience-job-seeker = Personnes en recherche d'emploi
audience-student = Étudiantes et étudiants
answer-missing = Répondez à cette question.
answer-number = Écrivez un nombre, par exemple 12 ou 12,50.
