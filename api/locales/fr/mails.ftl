mail-signature = L’équipe des ordinateurs solidaires de { $territory }
    { $url }

mail-member-invited-subject = Votre accès aux ordinateurs solidaires de { $territory }
mail-member-invited-body = Bonjour,

    Vous êtes invité·e à rejoindre le programme. Choisissez votre mot de passe à cette adresse, valable 14 jours :

    { $link }

    Si vous n’attendiez pas ce message, ignorez-le.

mail-pledge-accepted-subject = Votre promesse de don est acceptée
mail-pledge-accepted-body = Bonjour,

    Nous acceptons avec plaisir votre promesse « { $title } ». Nous vous proposons bientôt une date pour la collecte.

    Merci de donner une seconde vie à ces ordinateurs.

mail-pledge-declined-subject = Votre promesse de don
mail-pledge-declined-body = Bonjour,

    Nous ne pouvons pas accepter votre promesse « { $title } » :

    { $reason }

    Merci d’y avoir pensé.

mail-collection-planned-subject = « { $title } » : { $mode }, rendez-vous pris
mail-collection-planned-body = Bonjour,

    { $mode } de votre don « { $title } » : du { $from } au { $to }, à cette adresse : { $place }.

    { $carrier }

    { $note }

    Si cela ne vous convient pas, répondez à ce message ou annulez sur le portail.

mail-collection-changed-subject = « { $title } » : { $mode }, changement
mail-collection-changed-body = Bonjour,

    { $mode } de votre don « { $title } » : le rendez-vous a changé. Il a désormais lieu du { $from } au { $to }, à cette adresse : { $place }.

    { $reason }

mail-collection-cancelled-subject = « { $title } » : { $mode }, annulation
mail-collection-cancelled-body = Bonjour,

    { $mode } de votre don « { $title } » : le rendez-vous du { $from } est annulé.

    { $reason }

mail-pledge-received-subject = « { $title } » : ce qui est arrivé
mail-pledge-received-body = Bonjour,

    Le matériel de « { $title } » a été comparé à votre inventaire.

    Annoncés : { $announced }, dont non annoncés au départ : { $unexpected }
    Pris : { $accepted }
    Laissés à votre disposition : { $refused }
    Introuvables : { $missing }

    Le portail montre les écarts, appareil par appareil. Merci.

collection-delivery = Livraison
collection-pick-up = Enlèvement

mail-prospect-reminded-subject = Aujourd’hui : { $name }
mail-prospect-reminded-body = Bonjour,

    À faire aujourd’hui pour { $name } :

    { $action }

mail-referral-submitted-subject = Dossier { $reference } : bien reçu
mail-referral-submitted-body = Bonjour,

    Nous avons bien reçu le dossier { $reference }. Nous le lisons sous cinq jours ouvrés, puis il passe en commission. Vous pouvez le suivre à tout moment sur le portail.

mail-message-posted-subject = Dossier { $reference } : un message vous attend
mail-message-posted-body = Bonjour,

    Un message vous attend sur le portail pour le dossier { $reference }.

mail-adviser-asked-subject = Dossier { $reference } : une personne à accompagner
mail-adviser-asked-body = Bonjour,

    Une personne vous est adressée (dossier { $reference }). Ses coordonnées et ses besoins sont sur le portail, jusqu’à ce que vous disiez ce qu’il en est.

mail-transfer-proposed-subject = Un dossier vous est proposé
mail-transfer-proposed-body = Bonjour,

    Un partenaire vous propose de suivre le dossier { $reference }, avec l’accord de la personne. Vous pouvez l’accepter ou le décliner sur le portail.

mail-referrals-imported-subject = Votre liste est importée
mail-referrals-imported-body = Bonjour,

    Votre liste est importée. Nouveaux dossiers : { $created }. Personnes déjà orientées par votre structure : { $matched }. Vous retrouvez chaque dossier sur le portail ; le fichier envoyé n’est pas conservé.

mail-decision-taken-subject = Dossier { $reference } : la commission s’est prononcée
mail-decision-taken-body = Bonjour,

    Dossier { $reference } : { $outcome }

    { $reason }

    { $appeal }

    Le détail de l’évaluation est sur le portail. Merci de prévenir la personne.

mail-handover-planned-subject = Dossier { $reference } : rendez-vous fixé
mail-handover-planned-body = Bonjour,

    La remise pour le dossier { $reference } est fixée le { $when }, à : { $place }.

mail-handover-invitation-subject = Votre rendez-vous pour votre ordinateur
mail-handover-invitation-body = Bonjour,

    Votre { $kind } vous attend. Rendez-vous le { $when }, à : { $place }.

    Venez avec une pièce d’identité. Quelqu’un vous aidera à démarrer.

outcome-grant = un ordinateur est accordé.
outcome-defer = le dossier reste en liste d’attente ; il sera revu à la prochaine commission.
outcome-reject = la demande n’est pas retenue.
outcome-redirect = une autre aide est proposée.

appeal-wording = Vous pouvez contester cette décision dans les deux mois : par un recours gracieux auprès de la commune, ou devant le tribunal administratif (telerecours.fr).

kind-laptop = ordinateur portable
kind-desktop = ordinateur fixe
kind-all-in-one = ordinateur tout-en-un
kind-screen = écran
kind-tablet = tablette
kind-phone = téléphone
kind-other = appareil

calendar-handover = Remise d’un ordinateur
calendar-session = Séance de remises
