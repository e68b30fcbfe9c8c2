# La salle de commission, vue par ses membres.
room-audience = Public
room-referrer = Orienté par
room-points = Points
room-cases = Dossiers
room-case-column = Dossier
room-commission = Commission
room-organisation = Structure
room-presence = Présence
room-none = Votre structure n'est appelée à aucune commission dont l'ordre du jour soit arrêté.
room-text = Les dossiers se lisent sans nom, dès que l'ordre du jour est arrêté.
room-sheets = Les fiches sont sans nom, adresse ni contact.
room-case = Dossier { $rank }
room-case-unranked = Dossier sans rang
room-rank-of = Rang { $rank } sur { $all }
room-here-since = Présente depuis { $time }
room-minutes = Procès-verbal (PDF)
room-absent = Absente
room-before = Dossier précédent
room-after = Dossier suivant
room-situation = Situation et besoins
room-age = Âge
room-priority = Priorité
room-agenda = Ordre du jour
room-agenda-none = Aucun dossier à l'ordre du jour.
room-present = Présences : { $count } (quorum : { $quorum })
room-attend = Ma structure est présente
room-attended = La présence de votre structure est notée.
room-leave = Ma structure quitte la séance
room-leave-text = Elle ne compte plus dans le quorum.
room-left = Le départ de votre structure est noté.
room-part = Votre participation
room-recuse = Ne pas prendre part à ce dossier
room-recuse-text = Si votre structure connaît la personne ou a un intérêt. C'est noté au procès-verbal et ne se reprend pas.
room-recused = Votre structure ne prend pas part à ce dossier.
room-proposal = Proposition
room-proposed = Un ordinateur
room-proposed-device = Lequel
room-proposal-why = Pourquoi
room-suggested = Ce que suggèrent le classement et le stock
room-suiting = { $n ->
    [one] Un ordinateur prêt convient à ce besoin.
   *[other] { $count } ordinateurs prêts conviennent à ce besoin.
  }
room-none-suits = Aucun ordinateur prêt ne convient à ce besoin.
room-no-computer = Ils vont à des dossiers mieux classés : ce dossier a le rang { $rank } sur { $all }.
room-no-place = Les places prévues pour ce public vont à des dossiers mieux classés : ce dossier a le rang { $rank } sur { $all }.
