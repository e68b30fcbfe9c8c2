mail-signature = The computers-for-all team of { $territory }
    { $url }

mail-member-invited-subject = Your access to computers for all in { $territory }
mail-member-invited-body = Hello,

    You are invited to join the programme. Choose your password at this address, valid for 14 days:

    { $link }

    If you did not expect this message, ignore it.

mail-pledge-accepted-subject = Your pledge is accepted
mail-pledge-accepted-body = Hello,

    We gladly accept your pledge “{ $title }”. We will soon propose a day for the collection.

    Thank you for giving these computers a second life.

mail-pledge-declined-subject = Your pledge
mail-pledge-declined-body = Hello,

    We cannot accept your pledge “{ $title }”:

    { $reason }

    Thank you for thinking of it.

mail-collection-planned-subject = “{ $title }”: { $mode } agreed
mail-collection-planned-body = Hello,

    { $mode } for your pledge “{ $title }”: from { $from } to { $to }, at: { $place }.

    { $carrier }

    { $note }

    If it does not suit you, answer this message or cancel it on the portal.

mail-collection-changed-subject = “{ $title }”: { $mode } changed
mail-collection-changed-body = Hello,

    { $mode } for your pledge “{ $title }” has changed: it is now from { $from } to { $to }, at: { $place }.

    { $reason }

mail-collection-cancelled-subject = “{ $title }”: { $mode } cancelled
mail-collection-cancelled-body = Hello,

    { $mode } for your pledge “{ $title }”, which was to take place on { $from }, is cancelled.

    { $reason }

mail-pledge-received-subject = “{ $title }”: what came
mail-pledge-received-body = Hello,

    The equipment of “{ $title }” has been checked against your inventory.

    Announced: { $announced }, of which not announced beforehand: { $unexpected }
    Taken: { $accepted }
    Left to you: { $refused }
    Not found: { $missing }

    The portal shows what differs, device by device. Thank you.

collection-delivery = Delivery
collection-pick-up = Pick-up

mail-prospect-reminded-subject = Today: { $name }
mail-prospect-reminded-body = Hello,

    Today, for { $name }:

    { $action }

mail-referral-submitted-subject = Case { $reference }: received
mail-referral-submitted-body = Hello,

    We have received case { $reference }. We read it within five working days, then it goes before a commission. You can follow it on the portal at any time.

mail-message-posted-subject = Case { $reference }: a message for you
mail-message-posted-body = Hello,

    A message about case { $reference } is on the portal.

mail-adviser-asked-subject = Case { $reference }: somebody to help
mail-adviser-asked-body = Hello,

    A person was sent to you (case { $reference }). Contact and needs are on the portal until you say what came of it.

mail-transfer-proposed-subject = A case is proposed to you
mail-transfer-proposed-body = Hello,

    A partner proposes that you follow case { $reference }, the person agreeing. You may accept or decline it on the portal.

mail-referrals-imported-subject = Your list is imported
mail-referrals-imported-body = Hello,

    Your list is imported. New cases: { $created }. People your organisation had referred already: { $matched }. Each case is on the portal; the file you sent is not kept.

mail-decision-taken-subject = Case { $reference }: the commission has decided
mail-decision-taken-body = Hello,

    Case { $reference }: { $outcome }

    { $reason }

    { $appeal }

    The assessment is explained on the portal. Please tell the person.

mail-handover-planned-subject = Case { $reference }: appointment made
mail-handover-planned-body = Hello,

    The handover for case { $reference } takes place on { $when }, at: { $place }.

mail-handover-invitation-subject = The appointment for your computer
mail-handover-invitation-body = Hello,

    Your { $kind } is waiting for you. Come on { $when }, to: { $place }.

    Bring proof of identity. Somebody will help you get started.

outcome-grant = a computer is granted.
outcome-defer = the case stays on the waiting list; the next commission will look at it again.
outcome-reject = the request is not granted.
outcome-redirect = another kind of help is offered.

appeal-wording = You may contest this decision within two months: by asking the city to reconsider it, or before the administrative court (telerecours.fr).

kind-laptop = laptop
kind-desktop = desktop computer
kind-all-in-one = all-in-one computer
kind-screen = screen
kind-tablet = tablet
kind-phone = telephone
kind-other = device

calendar-handover = Handover of a computer
calendar-session = Session of handovers
