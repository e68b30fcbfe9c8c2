# La porte d'entrée.
sign-in-title = Se connecter
sign-in-email = Adresse électronique
sign-in-password = Mot de passe
sign-in-wrong = L'adresse ou le mot de passe ne correspond pas. Vérifiez les deux et recommencez.
sign-in-throttled = { $n ->
    [one] Trop d'essais. Attendez une minute avant de recommencer.
   *[other] Trop d'essais. Attendez { $count } minutes avant de recommencer.
  }
sign-in-no-account = Pas encore de compte ?
sign-in-no-account-text = Les comptes sont ouverts par le programme, pour les structures partenaires. Demandez le vôtre à la personne qui coordonne le programme dans votre ville.
sign-in-demo = Essayez avec un compte de démonstration
sign-in-demo-text = Le mot de passe est le même pour tous :
sign-in-done-out = Vous êtes déconnecté.
sign-in-done-joined = Votre accès est ouvert. Connectez-vous avec votre mot de passe.
invitation-title = Bienvenue
invitation-password = Choisissez un mot de passe
invitation-password-hint = Au moins 12 caractères. Une phrase que vous retenez convient très bien.
invitation-again = Le même, encore une fois
invitation-join = Ouvrir mon accès
invitation-differs = Les deux mots de passe ne sont pas les mêmes. Recommencez.
invitation-why = Pourquoi un mot de passe ?
invitation-why-text = Il protège des personnes : leurs noms et leurs demandes ne sont lus que par la structure qui les oriente et par l'équipe du programme. Si vous en avez déjà un pour ce programme, il ne change pas.
demo-coordinator = Coordination, à la ville
demo-donor = Entreprise qui donne
demo-crous = CROUS
demo-association = Centre de quartier
demo-insertion = Service d'insertion
demo-university = Université
demo-workshop = Atelier
demo-adviser = Conseil numérique
demo-member = Membre de la commission
