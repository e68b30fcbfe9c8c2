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
sign-in-by-mail = Recevoir un lien par courriel
link-title = Recevoir un lien par courriel
link-email-hint = Celle de votre compte, par exemple prenom@structure.fr
link-send = Envoyer le lien
link-password = Utiliser mon mot de passe
link-not-whole = Indiquez l'adresse entière, avec le signe @.
link-throttled = { $n ->
    [one] Trop de liens ont été demandés. Attendez une minute, ou utilisez votre mot de passe.
   *[other] Trop de liens ont été demandés. Attendez { $count } minutes, ou utilisez votre mot de passe.
  }
link-how = Comment cela se passe
link-how-text = Nous vous envoyons un message avec un lien. Vous l'ouvrez, vous appuyez sur un bouton, et vous êtes connecté. Votre mot de passe ne change pas.
link-sent-title = Consultez votre messagerie
link-sent-text = Si cette adresse est celle d'un compte, un lien vient de lui être envoyé. Il est valable 15 minutes et sert une seule fois.
link-sent-nothing = Rien n'est arrivé ?
link-sent-nothing-text = Regardez dans les courriers indésirables, et vérifiez que l'adresse est bien celle de votre compte. Si vous demandez un autre lien, le précédent ne sert plus.
link-again = Demander un nouveau lien
link-open-title = Vous y êtes presque
link-open-text = Appuyez sur le bouton pour entrer dans votre espace. Ce lien ne servira plus ensuite.
link-button = Pourquoi ce bouton ?
link-button-text = Certaines messageries ouvrent d'avance les liens qu'elles reçoivent, pour les vérifier. Sans ce bouton, elles utiliseraient le vôtre avant vous.
link-refused-title = Ce lien ne sert plus
link-refused-text = Il a déjà servi, il date de plus de 15 minutes, ou vous en avez demandé un autre depuis.
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
