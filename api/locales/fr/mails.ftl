mail-signature = L’équipe des ordinateurs solidaires de { $territory }
    { $url }

mail-member-invited-subject = Votre accès aux ordinateurs solidaires de { $territory }
mail-member-invited-body = Bonjour,

    Vous êtes invité·e à rejoindre le programme. Choisissez votre mot de passe à cette adresse, valable 14 jours :

    { $link }

    Si vous n’attendiez pas ce message, ignorez-le.

mail-sign-in-link-subject = Votre lien de connexion
mail-sign-in-link-body = Bonjour,

    Voici votre lien pour vous connecter aux ordinateurs solidaires de { $territory }. Il est valable 15 minutes et sert une seule fois :

    { $link }

    Si vous n’avez pas demandé ce lien, ignorez ce message : personne ne peut se connecter sans lui. Ne le transmettez à personne.

mail-pledge-accepted-subject = Votre promesse de don est acceptée
mail-pledge-accepted-body = Bonjour,

    Nous acceptons avec plaisir votre promesse « { $title } ». Nous vous proposons bientôt une date pour la collecte.

    Merci de donner une seconde vie à ces ordinateurs.

mail-pledge-declined-subject = Votre promesse de don
mail-pledge-declined-body = Bonjour,

    Nous ne pouvons pas accepter votre promesse « { $title } » :

    { $motive }

    { $reason }

    Merci d’y avoir pensé.

mail-collection-planned-subject = « { $title } » : { $mode }, rendez-vous pris
mail-collection-planned-body = Bonjour,

    { $mode } de votre don « { $title } » : du { $from } au { $to }, à cette adresse : { $place }.

    { $instructions }

    { $carrier }

    { $note }

    Si cela ne vous convient pas, répondez à ce message ou annulez sur le portail.

mail-collection-changed-subject = « { $title } » : { $mode }, changement
mail-collection-changed-body = Bonjour,

    { $mode } de votre don « { $title } » : le rendez-vous a changé. Il a désormais lieu du { $from } au { $to }, à cette adresse : { $place }.

    { $instructions }

    { $reason }

mail-collection-cancelled-subject = « { $title } » : { $mode }, annulation
mail-collection-cancelled-body = Bonjour,

    { $mode } du don « { $title } » : le rendez-vous du { $from } est annulé.

    { $reason }

mail-collection-missed-subject = « { $title } » : { $mode }, rendez-vous manqué
mail-collection-missed-body = Bonjour,

    { $mode } du don « { $title } » : le rendez-vous du { $from } n’a pas eu lieu.

    { $reason }

    Un autre rendez-vous peut être pris.

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

mail-organisation-registered-subject = { $name } attend votre réponse
mail-organisation-registered-body = Bonjour,

    { $name } vient de s’inscrire au programme. Vérifiez son inscription sur le portail, puis acceptez-la ou refusez-la : d’ici là, personne ne peut agir pour cette structure.

mail-organisation-approved-subject = { $name } fait partie du programme
mail-organisation-approved-body = Bonjour,

    L’inscription de { $name } est acceptée. Vous pouvez dès maintenant vous connecter au portail.

mail-organisation-refused-subject = Votre inscription
mail-organisation-refused-body = Bonjour,

    L’inscription de { $name } n’est pas acceptée. Pour en connaître la raison, écrivez à l’équipe du programme.

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

mail-information-requested-subject = Dossier { $reference } : une question vous attend
mail-information-requested-body = Bonjour,

    L’équipe du programme a besoin de précisions sur le dossier { $reference }. Ses questions sont sur le portail. Merci d’y répondre avant le { $due }.

mail-information-reminded-subject = Dossier { $reference } : votre réponse est attendue
mail-information-reminded-body = Bonjour,

    Des questions sur le dossier { $reference } attendent encore votre réponse sur le portail. Elle était souhaitée pour le { $due }. Sans elle, le dossier ne peut pas passer en commission.

mail-information-answered-subject = Dossier { $reference } : réponse reçue
mail-information-answered-body = Bonjour,

    Le partenaire a répondu à vos questions sur le dossier { $reference }. Ses réponses sont sur le portail.

mail-case-refused-subject = Dossier { $reference } : la demande n’est pas recevable
mail-case-refused-body = Bonjour,

    Le dossier { $reference } ne peut pas être présenté à la commission.

    { $motive }

    { $reason }

    { $appeal }

    Merci de prévenir la personne.

mail-follow-up-reminded-subject = Dossier { $reference } : prendre des nouvelles
mail-follow-up-reminded-body = Bonjour,

    L’ordinateur du dossier { $reference } a été remis il y a six mois. Merci de demander à la personne comment elle s’en sert, et de noter sa réponse sur le portail.

mail-decision-taken-subject = Dossier { $reference } : la commission s’est prononcée
mail-decision-taken-body = Bonjour,

    Dossier { $reference } : { $outcome }

    { $motive }

    { $reason }

    { $appeal }

    { $explanation }

    Merci de prévenir la personne.

mail-handover-planned-subject = Dossier { $reference } : rendez-vous fixé
mail-handover-planned-body = Bonjour,

    La remise pour le dossier { $reference } est fixée le { $when }, à : { $place }.

    { $notice }

mail-handover-invitation-subject = Votre rendez-vous pour votre ordinateur
mail-handover-invitation-body = Bonjour,

    Votre { $kind } vous attend. Rendez-vous le { $when }, à : { $place }.

    { $instructions }

    { $notice }

    Venez avec une pièce d’identité. Quelqu’un vous aidera à démarrer.

mail-handover-cancelled-subject = Dossier { $reference } : rendez-vous annulé
mail-handover-cancelled-body = Bonjour,

    La remise pour le dossier { $reference }, prévue le { $when }, à : { $place }, est annulée.

    { $notice }

mail-handover-called-off-subject = Votre rendez-vous est annulé
mail-handover-called-off-body = Bonjour,

    Votre rendez-vous du { $when }, à : { $place }, est annulé. Ne vous déplacez pas.

    { $notice }

    Pour toute question, adressez-vous à la structure qui vous accompagne.

mail-handover-moved-away-subject = Dossier { $reference } : la remise a lieu ailleurs
mail-handover-moved-away-body = Bonjour,

    La remise pour le dossier { $reference } n’a plus lieu chez vous. Vous n’avez rien à faire.

appointment-slot = { $from } (jusqu’à { $to })
appointment-moved = Ce rendez-vous remplace le précédent. { $reason }

outcome-grant = un ordinateur est accordé.
outcome-defer = le dossier reste en liste d’attente ; il sera revu à la prochaine commission.
outcome-reject = la demande n’est pas retenue.
outcome-redirect = une autre aide est proposée.

explanation-mention = Ces points sont calculés par un traitement algorithmique, d'après une grille publiée, pour classer les demandes ; la commission décide seule. Vous avez le droit d'obtenir les règles de ce traitement et la façon dont il vous a été appliqué (articles L. 311-3-1 et R. 311-3-1-1 du code des relations entre le public et l'administration) : demandez-les à la structure qui suit votre dossier, ou à la commune. Sans réponse après un mois, vous pouvez saisir la CADA.
mail-explanation = Score du dossier : { $points }, d’après la version { $version } de la grille publiée. Le portail dit, ligne par ligne, d’où il vient. À dire à la personne : « { $mention } »
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

refusal-outside-territory = La personne habite hors du territoire du programme.
refusal-outside-audience = La personne ne fait pas partie des publics du programme.
refusal-already-equipped = Le foyer dispose déjà de l’équipement dont il a besoin.
refusal-already-helped = Le foyer a déjà reçu un ordinateur du programme.
refusal-incomplete = Des éléments nécessaires à la décision manquent.
refusal-priority-to-others = D’autres demandes étaient prioritaires, et tous les ordinateurs disponibles sont attribués.
refusal-redirected = Une autre aide convient mieux à la situation.
refusal-other = Le motif est précisé ci-dessous.

decline-too-old = Le matériel est trop ancien pour être réemployé.
decline-no-capacity = Nous n’avons pas la place de l’accueillir en ce moment.
decline-too-far = Le lieu de collecte est trop éloigné.
decline-not-equipment = Il ne s’agit pas de matériel informatique.
decline-other = Le motif est précisé ci-dessous.
