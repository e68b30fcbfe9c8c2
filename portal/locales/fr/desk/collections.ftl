# The coordinator's collections, and taking in what came.
desk-collections-none = Aucune collecte. Elles se conviennent depuis un don accepté.
desk-expected = Attendus
desk-collection-title = { $donor }, { $when }
desk-collection-expects = { $n ->
    [0] Aucun appareil n'est attendu.
    [one] Un appareil est attendu.
   *[other] { $count } appareils sont attendus.
}
desk-collection-came = { $n ->
    [0] Rien n'a été pris en charge.
    [one] Un appareil pris en charge.
   *[other] { $count } appareils pris en charge.
}
desk-collection-facts = Le rendez-vous
desk-collection-take = Dire ce qui est arrivé
desk-collection-take-of = Dire ce qui est arrivé le { $date }
desk-collection-change = Changer le jour, le lieu ou le transporteur
desk-collection-change-text = Le donateur est prévenu par courriel avec votre explication, et son agenda suit.
desk-collection-miss = Personne n'est venu
desk-collection-miss-text = Le don reste promis : une autre collecte peut être convenue.
desk-collection-cancel = Annuler cette collecte
desk-collection-cancel-text = Le donateur est prévenu par courriel. Le don reste promis : une autre collecte peut être convenue.
desk-collection-why = Explication que lira le donateur
desk-collection-last = Dernier changement
desk-collection-changed = La collecte est modifiée. Le donateur est prévenu par courriel.
desk-collection-cancelled = La collecte est annulée. Le donateur est prévenu par courriel.
desk-collection-missed = La collecte est notée comme manquée.
desk-collection-done = C'est pris en charge. Chaque appareil accepté a son étiquette.
desk-carrier = Transporteur
desk-still-announced = Encore annoncés
desk-collection-follows = Chaque appareil accepté reçoit une étiquette. Ceux qui ne sont pas arrivés restent attendus : ils peuvent venir avec une autre collecte. Ceci ne se défait pas.
desk-collection-go = Prendre en charge
desk-reception = Rapprocher le don de son inventaire
desk-reception-lead = { $n ->
    [0] Aucun appareil n'est encore annoncé par { $donor }.
    [one] Un appareil encore annoncé par { $donor }.
   *[other] { $count } appareils encore annoncés par { $donor }.
}
desk-reception-follows = Chaque appareil accepté reçoit une étiquette. Le donateur reçoit par courriel le compte de ce qui est arrivé et de ce qui diffère. Ceci ne se défait pas.
desk-reception-go = Rapprocher le don
intake-rest = En général, ces appareils
intake-all-came = sont arrivés
intake-none-came = ne sont pas arrivés
intake-differs = Les exceptions
intake-others = { $n ->
    [0] Aucune exception notée : la réponse ci-dessus vaut pour tous.
    [one] Une exception notée.
   *[other] { $count } exceptions notées.
}
intake-find = N° de série ou modèle
intake-find-go = Chercher
intake-said = Cet appareil
intake-as-rest = Comme les autres
intake-came = Arrivé
intake-missing = Pas arrivé
intake-refused = Reste au donateur
intake-refused-for = Reste au donateur : { $reason }
intake-note = Précision pour « Autre motif »
intake-note-hint = Obligatoire si un appareil reste au donateur pour un autre motif. Le donateur la lit.
intake-extras = Arrivés sans être annoncés
intake-extra = { $n ->
    [one] Appareil { $count }
   *[other] Appareil { $count }
}
intake-maker = Marque
intake-add = Ajouter un appareil non annoncé
