# L'espace de qui oriente des personnes.
cases-empty = Orientez une première personne
cases-empty-text = Vous répondez avec elle à douze questions, en trois minutes. Vous pouvez vous arrêter et reprendre quand vous voulez.
cases-today = À faire aujourd'hui
cases-today-none = Rien ne vous attend. Les décisions et les rendez-vous à transmettre paraîtront ici.
cases-all = Tous vos dossiers
cases-state = Étape
cases-state-all = Toutes les étapes
cases-filter = Chercher
cases-clear = Tout afficher
cases-none-found = Aucun dossier ne correspond.
cases-found = { $n ->
    [one] Un dossier
   *[other] { $count } dossiers
  }
cases-person = Personne
cases-audience = Public
cases-where = Étape
cases-changed = Dernier changement
task-finish = Terminer le dossier de { $person }
task-answer = Répondre à une question sur { $person }
task-tell = Annoncer la décision à { $person }
task-remind = Rappeler son rendez-vous à { $person }
case-draft = À terminer
case-submitted = Envoyé
case-asked = Question posée
case-eligible = Complet
case-on-agenda = À la commission
case-granted = Accordé
case-planned = Rendez-vous fixé
case-equipped = Remis
case-closed = Terminé
case-ineligible = Hors critères
case-rejected = Refusé
case-withdrawn = Retiré
case-draft-next = Terminez les questions, puis envoyez le dossier.
case-submitted-next = L'équipe du programme lit votre demande et vérifie qu'elle est complète.
case-asked-next = Il manque une précision. Votre réponse relance le dossier.
case-eligible-next = Le dossier est complet. Il passera à une prochaine commission.
case-on-agenda-next = La commission va étudier ce dossier.
case-granted-next = Un ordinateur est accordé. Le lieu de remise va proposer un rendez-vous.
case-planned-next = Le rendez-vous est fixé. Pensez à le rappeler à la personne.
case-equipped-next = La personne a son ordinateur. Un conseiller numérique peut l'aider à débuter.
case-closed-next = Tout est terminé pour ce dossier.
case-ineligible-next = Les règles du programme ne permettent pas cette demande.
case-rejected-next = La commission n'a pas accordé d'ordinateur. La raison et le recours sont expliqués ci-dessous.
case-withdrawn-next = Ce dossier a été retiré.
case-commission = Commission du { $date }.

case-later = Enregistrer et finir plus tard
step = Étape { $count } sur 3
step-promise = Douze questions, environ trois minutes
step-person = La personne
step-person-text = Ne demandez jamais le numéro de sécurité sociale : le programme n'en a pas besoin.
step-situation = Sa situation
step-situation-text = Aucun justificatif à joindre. Répondez avec la personne.
step-needs = Ses besoins
ask-audience = Cette personne est
ask-given-name = Prénom
ask-family-name = Nom
ask-born = Date de naissance
ask-born-hint = Par exemple : 27 3 1988
ask-phone = Téléphone
ask-email = Adresse électronique
ask-contact-hint = L'un des deux suffit. Sans adresse électronique, nous écrirons par courrier ou vous passerez le message.
ask-commune = Commune
ask-household = Qui vit au foyer ?
ask-adults = Adultes
ask-children = Enfants
ask-pupils = Combien d'enfants sont scolarisés ?
ask-primary = École
ask-lower = Collège
ask-upper = Lycée
ask-single-parent = La personne élève-t-elle seule ses enfants ?
ask-quotient = Quotient familial de la CAF
ask-quotient-hint = Il figure sur l'attestation de la CAF. Une tranche suffit.
quotient-800 = 601 à 800 €
quotient-1000 = 801 à 1 000 €
quotient-more = Plus de 1 000 €
quotient-unknown = La personne ne sait pas
ask-category = Catégorie France Travail
ask-category-hint = Elle figure dans l'espace personnel France Travail.
category-a = A : sans emploi, cherche tout de suite
category-b = B : travaille moins de 78 heures par mois
category-c = C : travaille plus de 78 heures par mois
category-d = D : en formation, en stage ou en arrêt
category-e = E : en contrat aidé ou crée son activité
category-f = F : en parcours social
category-g = G : en attente d'orientation
ask-rsa = La personne touche-t-elle le RSA ?
ask-project = A-t-elle une formation ou des candidatures en vue ?
ask-project-hint = Une formation à distance, un concours, des réponses à des offres.
ask-institution = Établissement
ask-institution-hint = Par exemple : Université de Poitiers
ask-year = Année d'études
ask-year-hint = 1 pour la première année après le bac
ask-scholarship = Échelon de bourse du CROUS
scholarship-none = Pas de bourse
scholarship-0bis = Échelon 0 bis
scholarship-1 = Échelon 1
scholarship-2 = Échelon 2
scholarship-3 = Échelon 3
scholarship-4 = Échelon 4
scholarship-5 = Échelon 5
scholarship-6 = Échelon 6
scholarship-7 = Échelon 7
ask-independent = La personne vit-elle hors du foyer de ses parents ?
ask-independent-hint = En résidence, en colocation ou dans son logement.
ask-kind = Quel ordinateur lui convient ?
want-laptop = Portable, à emporter
want-desktop = Fixe, avec un écran
ask-equipment = Qu'y a-t-il aujourd'hui à la maison ?
equipment-none = Rien
equipment-smartphone = Un téléphone seulement
equipment-shared = Un ordinateur à partager
equipment-unusable = Un ordinateur inutilisable
ask-connection = A-t-elle internet à la maison ?
ask-connection-hint = Une box, ou un téléphone avec partage de connexion.
ask-skills = Comment se sent-elle avec un ordinateur ?
ask-skills-hint = C'est la personne qui répond.
skills-1 = Je n'ai jamais essayé
skills-2 = J'ai besoin d'aide
skills-3 = Je me débrouille
skills-4 = Je suis à l'aise
ask-accessibility = Faut-il un ordinateur adapté ?
ask-accessibility-hint = Grand écran, lecture à voix haute, clavier particulier. Ne dites rien de la santé de la personne.
agree-title = L'accord de la personne
agree-text = Expliquez-lui que ses réponses servent à étudier sa demande, que la commission ne voit pas son nom, et qu'elle peut les consulter, les corriger ou les faire effacer.
ask-informed-on = Informée le
ask-channel = Comment ?
channel-in-person = De vive voix
channel-phone = Par téléphone
ask-agrees = La personne est d'accord pour que sa demande soit étudiée

draft-title = Dossier de { $person }
draft-done = Fait
draft-to-do = À faire
draft-ready = Prêt
draft-not-yet = Après les questions
check-title = Vérifiez vos réponses
check-missing = À compléter
check-promise = En envoyant ce dossier, vous confirmez que { $person } est d'accord et que les réponses sont justes, pour autant que vous le sachiez.
check-send = Envoyer le dossier
short-name = Nom
short-born = Naissance
short-contact = Contact
short-commune = Commune
short-household = Foyer
short-pupils = Enfants scolarisés
short-single-parent = Élève seul ses enfants
short-quotient = Quotient familial
short-category = France Travail
short-rsa = RSA
short-project = Formation ou candidatures
short-institution = Établissement
short-year = Année d'études
short-scholarship = Bourse
short-independent = Hors du foyer des parents
short-kind = Ordinateur
short-equipment = À la maison
short-connection = Internet
short-skills = Aisance
short-accessibility = Ordinateur adapté
short-informed = Informée
sent-title = Le dossier est envoyé
sent-reference = { $person }, dossier numéro
sent-next = Et maintenant ?
sent-next-1 = Nous lisons la demande sous cinq jours ouvrés. S'il manque une précision, vous recevez une question.
sent-next-2 = La prochaine commission étudie le dossier, sans le nom de la personne.
sent-next-3 = Vous recevez la décision et son explication, pour la lui annoncer.
sent-follow = Suivre ce dossier
sent-another = Orienter une autre personne
not-eligible-title = Demande hors critères
not-eligible = Le programme ne peut pas aider { $person } cette fois
not-eligible-else = Ce qui peut l'aider
not-eligible-1 = Le programme d'ordinateurs solidaires de sa commune, s'il existe.
not-eligible-2 = Un conseiller numérique, gratuit, dans un espace France services.
not-eligible-3 = Une ressourcerie ou un reconditionneur solidaire, à petit prix.
not-eligible-back = Revenir à mes dossiers
not-eligible-change = Corriger une réponse

case-question = L'équipe du programme vous demande
case-question-until = Merci de répondre avant le { $date }.
case-answer-hint = N'écrivez ni numéro de sécurité sociale, ni information de santé.
case-answer-send = Envoyer ma réponse
case-appointment = Rendez-vous de remise
case-person = La demande
verdict-granted = Un ordinateur est accordé
verdict-deferred = La décision est reportée
verdict-rejected = La demande n'est pas accordée
verdict-redirected = Une autre aide est proposée
decision-on = Décision de la commission du { $date }.
decision-why = D'où vient la priorité
decision-total = Total
decision-grid = Grille publiée, version { $version } du { $date }.
decision-of = { $points } sur { $most }
explanation-proof = Preuve vue : { $source }, { $date }
decision-appeal = Pour contester
points = { $n ->
    [one] { $count } point
   *[other] { $count } points
  }
case-withdraw = Retirer ce dossier
case-withdraw-text = La demande s'arrête. Si un ordinateur était réservé, il servira à quelqu'un d'autre.
case-withdraw-yes = Oui, retirer le dossier
quotient-400 = Moins de 400 €
quotient-600 = 400 à 600 €
ask-months = Depuis combien de mois est-elle inscrite ?
ask-months-hint = Un nombre de mois, par exemple 8
short-months = Mois de recherche
channel-letter = Par courrier
channel-email = Par courriel
draft-text = Enregistré le { $saved }. Reprenez quand vous voulez, dans l'ordre que vous voulez.
person-forgotten = Personne effacée
case-done-saved = C'est enregistré.
case-done-answered = Votre réponse est envoyée.
case-done-withdrawn = Le dossier est retiré.
appointment-bring = À apporter : une pièce d'identité, et un sac assez grand.
verdict-ineligible = La demande n'entre pas dans les critères
refused-on = Décision du { $date }.
name-missing = Écrivez ce nom.
born-wrong = Écrivez une date qui existe, par exemple 27 3 1988.
born-future = Cette date est à venir. Vérifiez l'année.
contact-missing = Donnez un téléphone ou une adresse électronique.
number-wrong = Écrivez un nombre, par exemple 2.
pupils-many = Il y a plus d'enfants scolarisés que d'enfants.
agrees-missing = Sans l'accord de la personne, le dossier ne peut pas être envoyé.
household-said = { $adults }, { $children }
adults-said = { $n ->
    [one] { $count } adulte
   *[other] { $count } adultes
  }
children-said = { $n ->
    [0] sans enfant
    [one] { $count } enfant
   *[other] { $count } enfants
  }
primary-said = { $count } à l'école
lower-said = { $count } au collège
upper-said = { $count } au lycée
nobody-said = Aucun
informed-said = Le { $date }, { $how }
score-line = { $what } : { $value }
criterion-waiting = Reports d'une commission
happened-referral-drafted = Dossier commencé
happened-referral-submitted = Dossier envoyé
happened-asked = Question posée
happened-answered = Réponse envoyée
happened-qualified = Dossier complet
happened-refused-case = Demande hors critères
happened-on-agenda = Inscrit à une commission
happened-taken-off = Remis à une commission suivante
happened-granted = Ordinateur accordé
happened-deferred = Décision reportée
happened-rejected = Demande non accordée
happened-served = Ordinateur réservé
happened-unserved = Réservation annulée
happened-planned = Rendez-vous fixé
happened-cancelled = Rendez-vous annulé
happened-missed = Rendez-vous manqué
happened-equipped = Ordinateur remis
happened-closed-case = Dossier terminé
happened-withdrawn-case = Dossier retiré
happened-for = Pour le { $date }

## Orienter plusieurs personnes à partir d'un fichier
many-title = Orienter plusieurs personnes
many-text = Déposez un tableau, une ligne par personne. Vous relisez ce que nous avons compris avant d'envoyer.
many-file = Votre tableau
many-file-hint = Un fichier Excel (.xlsx) ou CSV. { $count } Mo au plus.
many-file-privacy = Seules les colonnes du modèle sont lues. Le fichier est effacé dès que les dossiers sont créés.
many-read = Lire mon tableau
many-next = Rien n'est envoyé à cette étape.
many-how = Comment préparer le tableau ?
many-how-text = Téléchargez le modèle, ouvrez-le avec votre tableur et remplissez une ligne par personne. L'ordre des colonnes ne compte pas, et les autres colonnes ne sont pas lues.
many-template = Modèle : { $audience }
many-template-file = modele-orientations
many-from = D'après le fichier { $file }. Public : { $audience }.
many-created = { $n ->
    [one] personne à orienter
   *[other] personnes à orienter
}
many-matched = { $n ->
    [one] personne déjà orientée par vous : son dossier ne change pas
   *[other] personnes déjà orientées par vous : leurs dossiers ne changent pas
}
many-rejected = { $n ->
    [one] ligne à corriger
   *[other] lignes à corriger
}
many-wrong = { $n ->
    [one] Une ligne est à corriger
   *[other] { $count } lignes sont à corriger
}
many-wrong-text = Corrigez votre fichier et déposez-le à nouveau. Tant qu'il reste une erreur, personne n'est orienté : aucune ligne ne se perd.
many-more = { $n ->
    [one] Une autre erreur n'est pas affichée.
   *[other] { $count } autres erreurs ne sont pas affichées.
}
many-born = Naissance
many-case = Dossier
many-new = Nouveau
many-known = Voir le dossier
many-columns-read = Colonnes lues :
many-columns-unread = Colonnes laissées de côté, sans être lues :
many-send = { $n ->
    [one] Orienter cette personne
   *[other] Orienter ces { $count } personnes
}
many-draft = { $n ->
    [one] Préparer ce dossier
   *[other] Préparer ces { $count } dossiers
}
many-way-drafts = Préparer des brouillons, à compléter un par un
many-way-send = Tout envoyer, sans passer par des brouillons
case-done-referred = Les dossiers sont envoyés. Vous suivez chacun d'eux ici.
case-done-drafted = Les brouillons sont prêts. Complétez-les quand vous voulez.
