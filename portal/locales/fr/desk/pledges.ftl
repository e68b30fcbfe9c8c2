# The coordinator's donations.
desk-pledges = Dons
desk-pledges-none = Aucun don pour l'instant. Invitez une entreprise ou un service à promettre du matériel.
desk-collections = Collectes
desk-pledge-offers = { $n ->
    [0] Aucun appareil dans l'inventaire.
    [one] Un appareil annoncé.
   *[other] { $count } appareils annoncés.
}
desk-accept = Accepter ce don
desk-decline = Décliner
desk-decline-text = Le donateur reçoit votre réponse par courriel, avec le motif et vos mots.
ask-reason = Motif
ask-decline-words = Votre message au donateur
ask-decline-words-hint = Dites simplement pourquoi, et ce qu'il peut faire de son matériel.
desk-plan-collection = Convenir d'une collecte
ask-collection-mode = Qui se déplace
ask-collection-place = Où se fait la remise du matériel
ask-from = Du
ask-until = Au
ask-carrier = Transporteur (facultatif)
desk-close-pledge = Clore ce don
desk-close-pledge-text = Possible quand chaque appareil est remis, démonté, recyclé ou refusé.
desk-about = Ce qui est proposé
desk-pledge-no-collection = Aucune collecte convenue.
desk-differences = Écarts avec l'inventaire
desk-pledge-accepted = Le don est accepté. Le donateur en est informé par courriel.
desk-pledge-declined = Le don est décliné. Le donateur en est informé par courriel.
desk-pledge-planned = La collecte est convenue. Le donateur reçoit la date et un rendez-vous pour son agenda.
desk-pledge-received = Le don est reçu et rapproché de son inventaire.
desk-pledge-closed = Le don est clos.
