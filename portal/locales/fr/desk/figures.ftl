# Le bilan : activité, stock, coûts, impact.
figures-activity = Activité
figures-now = En ce moment
figures-costs = Coûts
figures-expenses = Dépenses
figures-impact = Impact
figures-reuse = Réemploi public
figures-from = Du
figures-to = Au
figures-totals = La période en bref
figures-collected = { $n ->
    [one] ordinateur collecté
   *[other] ordinateurs collectés
}
figures-referred = { $n ->
    [one] personne orientée
   *[other] personnes orientées
}
figures-given = { $n ->
    [one] ordinateur remis
   *[other] ordinateurs remis
}
figures-jobs = { $n ->
    [one] emploi créé à l'atelier
   *[other] emplois créés à l'atelier
}
figures-months = Ordinateurs remis, mois par mois
figures-month = Mois
figures-col-collected = Collectés
figures-col-referred = Orientés
figures-col-given = Remis
figures-col-donors = Donateurs
figures-computers = Ordinateurs
figures-became = Ce qu'ils sont devenus
figures-audiences = Par public
figures-audience = Public
figures-donors = Par donateur
figures-referrers = Par partenaire qui oriente
figures-referrer = Partenaire
figures-sources = Par origine des donateurs
figures-source = Origine
figures-not-solicited = Sans prospection
figures-communes = Par commune
figures-commune = Commune
figures-commune-unknown = Commune inconnue ou effacée
figures-nothing = Rien sur cette période.
figures-public = Les chiffres publics
figures-public-page = Voir la page publique
figures-publish = Publier les chiffres
figures-publish-text = Les chiffres arrêtés à ce jour paraissent sur la page publique et dans les données ouvertes. Un nombre plus petit que 11 n'y est pas dit. Ce qui est publié ne se retire pas.
figures-publish-day = Arrêtés au
figures-published = Les chiffres sont publiés.
stock-title = Le stock, et depuis quand
stock-month = Moins d'un mois
stock-quarter = De 1 à 3 mois
stock-half = De 3 à 6 mois
stock-older = Plus de 6 mois
stock-all = Voir le stock
waiting-title = Qui attend un ordinateur
waiting-title-quota = Qui attend un ordinateur, et la part prévue pour chaque public
waiting-number = En attente
waiting-share = Part de l'attente
waiting-quota = Part prévue
waiting-cases-all = Voir la liste d'attente
waiting-grid = Voir les quotas
costs-totals = Ce que coûte un ordinateur remis
costs-direct-each = Coût direct par ordinateur remis
costs-full-each = Coût complet par ordinateur remis
costs-direct = Dépenses, sans le temps des équipes
costs-full = Avec le temps des équipes
costs-given = Ordinateurs remis sur la période
costs-nothing-given = Aucun ordinateur remis sur la période
costs-hourly-missing = Inconnu : un coût horaire manque
costs-categories = Par nature de dépense
costs-category = Nature
costs-amount = Montant
costs-none = Aucune dépense sur cette période.
costs-staff = Temps des équipes
costs-role = Rôle
costs-hours = Heures
costs-posts = Soit, en postes à temps plein
costs-no-staff = Aucun temps noté sur cette période. Notez-le pour connaître le coût complet.
jobs-title = Emplois de l'atelier
jobs-workshop = Atelier
jobs-as-of = À la date du
jobs-created = Créés
jobs-planned = Prévus en plus
jobs-none = Aucune déclaration d'emplois.
jobs-record = Noter les emplois d'un atelier
jobs-record-text = Les nombres depuis le début du programme. De deux déclarations pour le même jour, la plus récente compte.
jobs-created-ask = Emplois créés depuis le début
jobs-planned-ask = Emplois prévus en plus
jobs-note = Remarque (facultatif)
jobs-recorded = Les emplois sont notés.
expenses-none = Aucune dépense. Notez la première : une facture de l'atelier, un transport, du temps passé.
expense-record = Noter une dépense ou du temps
expense-record-lead = Ce qui est noté ne s'efface pas : une erreur se corrige, avec son motif.
expense-cost = Noter une dépense
expense-label = Objet
expense-label-ask = Objet de la dépense
expense-label-hint = Par exemple : prestation de remise en état, premier trimestre.
expense-amount = Montant en euros, taxes comprises
expense-amount-hint = Par exemple : 6 000 ou 148,50
expense-supplier = Payé à
expense-supplier-ask = Payé à (facultatif)
expense-from = Premier jour
expense-to = Dernier jour (facultatif)
expense-to-hint = Pour un abonnement ou une période : le bilan compte alors par jour.
expense-lot = Lot
expense-lot-ask = Lot d'atelier concerné (facultatif)
expense-file = Facture (facultatif)
expense-file-hint = { $n ->
   *[other] PDF ou image, { $count } Mo au plus.
}
expense-staff = Noter du temps
expense-staff-text = Le temps d'une équipe, jamais celui d'une personne nommée.
expense-staff-for = À quoi ce temps a servi
expense-staff-for-hint = Sans aucun nom.
expense-hours = Nombre d'heures
expense-hours-hint = Par exemple : 35 ou 7,5
expense-hourly = Coût d'une heure
expense-hourly-ask = Coût d'une heure pour l'employeur, en euros (facultatif)
expense-hourly-hint = Sans lui, le coût complet reste inconnu.
expense-about = Ce qui est noté
expense-stands = En vigueur
expense-reversed = Corrigé
expense-reversal = Annulation
expense-reason = Motif de la correction
expense-reverses = Annule
expense-reversed-by = Annulé par
expense-replaces = Remplace
expense-see = Voir la ligne
expense-written = Noté le
expense-correct = Corriger
expense-correct-text = La ligne d'origine reste, annulée par une ligne inverse. Une nouvelle ligne porte la valeur juste.
expense-right-amount = Montant juste, en euros
expense-right-hours = Nombre d'heures juste
expense-right-hint = Laissez vide si rien n'était dû : la ligne est seulement annulée.
expense-why = Pourquoi
expense-corrected = La correction est faite.
expense-recorded = La dépense est notée.
expense-staff-recorded = Le temps est noté.
impact-none = Aucun appareil remis sur cette période : il n'y a rien à estimer.
impact-lead = { $n ->
    [one] Un appareil remis évite { $range }.
   *[other] { $count } appareils remis évitent { $range }.
}
impact-kilograms = { $low } à { $high } kg de CO₂e
impact-tonnes = { $low } à { $high } tonnes de CO₂e
impact-avoided = Émissions évitées : une fourchette
impact-all = En tout
impact-devices = Appareils
impact-low = Bas
impact-central = Milieu
impact-high = Haut
impact-assumed = Ce que nous supposons
impact-assumption = Hypothèse
impact-years = Années d'usage après la remise
impact-displacement = Sur 100 remis, achats neufs évités
impact-year = Fabrication, par an d'usage : { $kind } (kg)
impact-year-disagree = Fabrication, par an d'usage : { $kind } (kg) ; les sources divergent
impact-sources = Méthode et sources
impact-method = Pour chaque type d'appareil : nombre remis × émissions de fabrication par an × années d'usage × part d'achats neufs évités. Facteurs version { $factors }.
impact-careful = C'est une estimation. Citez toujours la fourchette, jamais un seul nombre.
reuse-lead = La part du matériel réformé qu'un donateur public a fait réemployer dans l'année (décret 2023-266).
reuse-year = Année
reuse-no-donor = Aucun donateur public dans le programme.
reuse-title = Réemploi dans l'année
reuse-share = Part réemployée
reuse-target = Part demandée par le décret
reuse-reused = Appareils réemployés
reuse-stock = Appareils réformés, au 1er janvier
reuse-over-ten = Laissés de côté : plus de dix ans
reuse-unknown = Comptés sans date d'achat
reuse-nothing = Rien à compter cette année
reuse-devices = Appareil par appareil
reuse-device = Appareil
reuse-retired = Réformé le
reuse-proof = Preuve
reuse-is-reused = Réemployé
reuse-in-stock = Réformé
reuse-left-out = Plus de dix ans
reuse-no-device = Aucun appareil compté cette année.
fleet-title = Ce que votre parc est devenu
fleet-months = Remis, mois par mois
fleet-none-given = Aucun appareil remis pour l'instant.
figures-fairness = Équité
fairness-lead = Ce que les commissions ont décidé, et pour qui. Un écart n'est pas la preuve d'une injustice : c'est une question à laquelle répondre.
fairness-decisions = { $n ->
    [one] décision
   *[other] décisions
}
fairness-deviations = { $n ->
    [one] écart au classement, motivé
   *[other] écarts au classement, motivés
}
fairness-days = { $n ->
    [one] jour de la demande à la décision (médiane)
   *[other] jours de la demande à la décision (médiane)
}
fairness-kinds = Par type de structure
fairness-kind = Structure
fairness-col-decisions = Décisions
fairness-col-granted = Accordées
fairness-col-share = Part accordée
fairness-col-deferred = Reportées
fairness-col-refused = Refusées
fairness-col-deviations = Écarts
fairness-col-days = Jours (médiane)
