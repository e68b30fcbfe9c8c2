mail-signature = The computers-for-all team of { $territory }
    { $url }

mail-member-invited-subject = Your access to computers for all in { $territory }
mail-member-invited-body = Hello,

    You are invited to join the programme. Choose your password at this address, valid for 14 days:

    { $link }

    If you did not expect this message, ignore it.

mail-sign-in-link-subject = Your link to sign in
mail-sign-in-link-body = Hello,

    Here is your link to sign in to computers for all in { $territory }. It is good for 15 minutes, and once:

    { $link }

    If you did not ask for this link, ignore this message: nobody can sign in without it. Do not pass it on to anybody.

mail-pledge-accepted-subject = Your pledge is accepted
mail-pledge-accepted-body = Hello,

    We gladly accept your pledge “{ $title }”. We will soon propose a day for the collection.

    Thank you for giving these computers a second life.

mail-pledge-declined-subject = Your pledge
mail-pledge-declined-body = Hello,

    We cannot accept your pledge “{ $title }”:

    { $motive }

    { $reason }

    Thank you for thinking of it.

mail-collection-planned-subject = “{ $title }”: { $mode } agreed
mail-collection-planned-body = Hello,

    { $mode } for your pledge “{ $title }”: from { $from } to { $to }, at: { $place }.

    { $instructions }

    { $carrier }

    { $note }

    If it does not suit you, answer this message or cancel it on the portal.

mail-collection-changed-subject = “{ $title }”: { $mode } changed
mail-collection-changed-body = Hello,

    { $mode } for your pledge “{ $title }” has changed: it is now from { $from } to { $to }, at: { $place }.

    { $instructions }

    { $reason }

mail-collection-cancelled-subject = “{ $title }”: { $mode } cancelled
mail-collection-cancelled-body = Hello,

    { $mode } for your pledge “{ $title }”, which was to take place on { $from }, is cancelled.

    { $reason }

mail-collection-missed-subject = “{ $title }”: { $mode } missed
mail-collection-missed-body = Hello,

    { $mode } of the gift “{ $title }”: the appointment of { $from } did not take place.

    { $reason }

    Another appointment can be made.

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

mail-organisation-registered-subject = { $name } waits for your answer
mail-organisation-registered-body = Hello,

    { $name } has just registered. Please check its registration on the portal, then approve or refuse it: until then, nobody can act for this organisation.

mail-organisation-approved-subject = { $name } is part of the programme
mail-organisation-approved-body = Hello,

    The registration of { $name } is approved. You may sign in to the portal from now on.

mail-organisation-refused-subject = Your registration
mail-organisation-refused-body = Hello,

    The registration of { $name } is not approved. To learn why, please write to the programme's team.

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

mail-information-requested-subject = Case { $reference }: a question for you
mail-information-requested-body = Hello,

    The programme's team needs to know more about case { $reference }. Its questions are on the portal. Please answer by { $due }.

mail-information-reminded-subject = Case { $reference }: your answer is awaited
mail-information-reminded-body = Hello,

    Questions about case { $reference }, on the portal, still wait for your answer. It was asked for by { $due }. Without it, the case cannot come before a commission.

mail-information-answered-subject = Case { $reference }: answered
mail-information-answered-body = Hello,

    The partner answered your questions about case { $reference }. The answers are on the portal.

mail-case-refused-subject = Case { $reference }: not eligible
mail-case-refused-body = Hello,

    Case { $reference } cannot come before the commission.

    { $motive }

    { $reason }

    { $appeal }

    Please tell the person.

mail-follow-up-reminded-subject = Case { $reference }: asking how it goes
mail-follow-up-reminded-body = Hello,

    The computer of case { $reference } was handed over six months ago. Please ask the person how they use it, and record the answer on the portal.

mail-decision-taken-subject = Case { $reference }: the commission has decided
mail-decision-taken-body = Hello,

    Case { $reference }: { $outcome }

    { $motive }

    { $reason }

    { $appeal }

    { $explanation }

    Please tell the person.

mail-handover-planned-subject = Case { $reference }: appointment made
mail-handover-planned-body = Hello,

    The handover for case { $reference } takes place on { $when }, at: { $place }.

    { $notice }

mail-handover-invitation-subject = The appointment for your computer
mail-handover-invitation-body = Hello,

    Your { $kind } is waiting for you. Come on { $when }, to: { $place }.

    { $instructions }

    { $notice }

    Bring proof of identity. Somebody will help you get started.

mail-handover-cancelled-subject = Case { $reference }: appointment cancelled
mail-handover-cancelled-body = Hello,

    The handover for case { $reference }, planned on { $when }, at: { $place }, is cancelled.

    { $notice }

mail-handover-called-off-subject = Your appointment is cancelled
mail-handover-called-off-body = Hello,

    Your appointment on { $when }, at: { $place }, is cancelled. Please do not come.

    { $notice }

    If you have a question, please ask the organisation that helps you.

mail-handover-moved-away-subject = Case { $reference }: the handover takes place elsewhere
mail-handover-moved-away-body = Hello,

    The handover for case { $reference } no longer takes place at yours. There is nothing for you to do.

appointment-slot = { $from } (until { $to })
appointment-moved = This appointment replaces the one before. { $reason }

outcome-grant = a computer is granted.
outcome-defer = the case stays on the waiting list; the next commission will look at it again.
outcome-reject = the request is not granted.
outcome-redirect = another kind of help is offered.

explanation-mention = These points are computed by an algorithmic treatment from a published grid, to rank requests; the commission alone decides. You have the right to be told the rules of this treatment and how it was applied to you (articles L. 311-3-1 and R. 311-3-1-1 of the French code of relations between the public and the administration): ask the organisation that follows your request, or the city. Without an answer within a month, you may turn to the CADA.
mail-explanation = Score of the case: { $points }, by version { $version } of the published grid. The portal says, line by line, where it comes from. To tell the person: “{ $mention }”
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

refusal-outside-territory = The person lives outside the programme's territory.
refusal-outside-audience = The person belongs to none of the programme's audiences.
refusal-already-equipped = The household already has the equipment it needs.
refusal-already-helped = The household has already received a computer from the programme.
refusal-incomplete = Something needed to decide is missing.
refusal-priority-to-others = Other requests had priority, and every available computer is allotted.
refusal-redirected = Another kind of help serves the person better.
refusal-other = The reason is told below.

decline-too-old = The equipment is too old to be used again.
decline-no-capacity = We have no room for it at the moment.
decline-too-far = The place of collection is too far away.
decline-not-equipment = It is not computer equipment.
decline-other = The reason is told below.
