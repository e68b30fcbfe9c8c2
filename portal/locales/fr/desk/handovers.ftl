# The coordinator's sessions and appointments.
desk-tab-appointments = Rendez-vous
desk-tab-sessions = Séances
desk-handovers = Rendez-vous de remise
desk-handovers-none = Aucun rendez-vous. Ils se fixent depuis un dossier accordé.
desk-handover-of = Remise du dossier { $reference }
desk-handover-case = Le dossier
desk-handover-facts = La remise
desk-handover-join = Déplacer dans une autre séance
desk-handover-move = Déplacer hors séance
desk-handover-move-text = La personne, la structure qui l'oriente et les lieux concernés sont prévenus par courriel.
desk-handover-miss = Personne n'est venu
desk-handover-miss-text = L'ordinateur reste réservé, et le dossier attend un autre rendez-vous.
desk-handover-cancel = Annuler ce rendez-vous
desk-handover-cancel-text = La personne est prévenue. L'ordinateur reste réservé, et le dossier attend un autre rendez-vous.
desk-handover-moved = Le rendez-vous est déplacé. Les personnes concernées sont prévenues par courriel.
desk-handover-missed = Le rendez-vous est noté comme manqué.
desk-handover-cancelled = Le rendez-vous est annulé.
desk-receipt = Reçu
desk-receipt-sheet = Feuille signée
desk-checked = Vérifié
desk-support = Accompagnement donné
desk-session = Séance
desk-sessions = Séances de remise
desk-sessions-none = Aucune séance à venir. Créez-en une : plusieurs personnes peuvent y être inscrites.
desk-sessions-past = Avec les séances passées
desk-session-new = Créer une séance
desk-session-create = Créer la séance
desk-session-create-text = Le lieu la voit dans son agenda. Les personnes y sont inscrites depuis leur dossier.
desk-session-seats = Nombre de places
desk-session-seats-hint = Combien de personnes peuvent venir pendant la séance.
desk-session-no-place = Aucun lieu de remise n'est ouvert. Ajoutez-en un dans les réglages.
desk-session-created = La séance est créée.
desk-session-change = Changer l'heure ou le nombre de places
desk-session-change-text = Les rendez-vous suivent la séance. Le lieu, les structures et les personnes inscrites sont prévenus par courriel, avec votre explication.
desk-session-cancel = Annuler cette séance
desk-session-cancel-text = Ses rendez-vous sont annulés aussi, et chacun est prévenu par courriel. Les ordinateurs restent réservés.
desk-session-why = Explication que liront les personnes prévenues
desk-session-changed = La séance est modifiée. Les personnes concernées sont prévenues par courriel.
desk-session-cancelled = La séance est annulée. Les personnes concernées sont prévenues par courriel.
desk-session-slot = Durée d'un rendez-vous, en minutes (facultatif)
desk-session-slot-hint = Sans durée, les places sont réparties sur la séance.
desk-slot = Durée d'un rendez-vous
desk-session-free = { $n ->
    [0] Complète.
    [one] Il reste une place.
   *[other] Il reste { $count } places.
}
desk-session-comers = Qui vient
desk-session-empty = Personne n'est encore inscrit. Inscrivez les personnes depuis leur dossier accordé.
desk-session-facts = La séance
desk-seats = Places
desk-seats-left = Places libres
desk-address = Adresse
