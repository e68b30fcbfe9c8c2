# Les papiers à imprimer.
paper-memory = { $count } Gio
paper-convocation = Votre rendez-vous
paper-convocation-when = Un ordinateur vous attend le { $moment }.
paper-convocation-where = Rendez-vous ici : { $place }
paper-convocation-bring = Venez avec une pièce d'identité. La remise dure environ une heure : nous allumons l'ordinateur ensemble et répondons à vos questions.
paper-convocation-absent = Si vous ne pouvez pas venir, prévenez la structure qui vous a orienté : une autre date vous sera proposée.
paper-decision = Votre demande d'ordinateur
paper-decision-grant = La commission a accepté votre demande : un ordinateur vous est attribué. Vous recevrez une date de rendez-vous.
paper-decision-defer = La commission a étudié votre demande. Elle n'a pas pu la satisfaire cette fois : vous restez sur la liste d'attente, et votre demande sera étudiée à nouveau à la prochaine commission.
paper-decision-reject = La commission a étudié votre demande et ne l'a pas retenue.
paper-decision-redirect = La commission a étudié votre demande et vous propose une autre forme d'aide.
paper-decision-ineligible = Votre demande a été étudiée et ne peut pas être présentée à la commission.
paper-decision-why = Pourquoi : { $reason }
paper-decision-score = Votre demande a obtenu { $points } points selon la grille de priorité publiée. Voici le détail :
minutes-vote = Mis aux voix ({ $counts })
minutes-recusals = { $n ->
    [one] { $count } structure n'y a pas pris part
   *[other] { $count } structures n'y ont pas pris part
}
