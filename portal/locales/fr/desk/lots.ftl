# The coordinator's lots and their invoices.
desk-lots = Lots d'atelier
desk-lots-none = Aucun lot. Préparez-en un avec les appareils reçus.
desk-lot = Lot
desk-workshop = Atelier
desk-price = Prix convenu
desk-invoice = Facture
desk-lot-new = Préparer un lot
desk-lot-create = Préparer ce lot
desk-lot-create-text = L'atelier ne le voit qu'une fois envoyé. Vous pourrez encore l'annuler d'ici là.
desk-lot-title = Nom du lot
desk-lot-price = Prix convenu avec l'atelier, en euros
desk-lot-price-hint = Écrivez 0 si le travail n'est pas facturé.
desk-lot-price-wrong = Écrivez un montant, comme 1250 ou 1250,50.
desk-lot-which = Ce qui part
desk-lot-first = Les cent premiers appareils de ce don. Les autres iront dans un autre lot.
desk-lot-group = { $n ->
    [one] { $what } : un appareil
   *[other] { $what } : { $count } appareils
}
desk-lot-back = Appareils rendus
desk-lot-by-pledge = Choisir par don entier
desk-lot-one-by-one = Ou appareil par appareil
desk-lot-waiting = { $n ->
    [one] Un appareil attend de partir à l'atelier.
   *[other] { $count } appareils attendent de partir à l'atelier.
}
desk-lot-nothing = Aucun appareil n'attend de partir à l'atelier. Il en viendra avec les prochaines collectes.
desk-lot-lead-draft = Rien n'est encore parti : vérifiez les appareils, puis envoyez.
desk-lot-lead-sent = En route. L'atelier en accusera réception.
desk-lot-lead-invoice = L'atelier a envoyé sa facture : à vérifier.
desk-lot-send = Envoyer à l'atelier
desk-lot-send-text = Les appareils passent sous la garde de l'atelier, qui voit le lot et en est informé par courriel.
desk-lot-cancel = Annuler ce lot
desk-lot-cancel-text = Les appareils redeviennent disponibles pour un autre lot.
desk-lot-facts = Le lot
desk-lot-made = Préparé le
desk-changed = Dernier changement
desk-lot-empty = Ce lot n'a plus d'appareil.
desk-total = Total
desk-quantity = Quantité
desk-unit = Prix unitaire
desk-amount = Montant
desk-invoice-of = Facture { $number } du { $date }
desk-invoice-approve = Accepter la facture
desk-invoice-dispute = Contester la facture
desk-invoice-dispute-text = L'atelier lit le motif et vos mots, et peut en envoyer une autre.
desk-invoice-dispute-words = Ce qui ne va pas
desk-invoices-before = Factures contestées
desk-lot-created = Le lot est prêt. Vérifiez-le, puis envoyez-le.
desk-lot-sent = Le lot est en route. L'atelier en est informé par courriel.
desk-lot-cancelled = Le lot est annulé. Ses appareils sont de nouveau disponibles.
desk-invoice-approved = La facture est acceptée.
desk-invoice-disputed = La facture est contestée. L'atelier en est informé par courriel.
