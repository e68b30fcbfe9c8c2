# Les mots de chaque valeur du schéma.

# AccessKind
access-kind-app-client-changed = Droits d'une application modifiés
access-kind-app-client-created = Application créée
access-kind-app-client-revoked = Application révoquée
access-kind-app-secret-rotated = Secret d'une application renouvelé
access-kind-member-changed = Droits d'un membre modifiés
access-kind-member-invited = Membre invité
access-kind-member-removed = Départ d'un membre
access-kind-member-resumed = Suspension d'un membre levée
access-kind-member-suspended = Membre suspendu
access-kind-second-factor-added = Deuxième étape de connexion ajoutée
access-kind-second-factor-removed = Deuxième étape de connexion retirée
access-kind-signed-in = Connexion d'un membre
access-kind-sign-in-denied = Connexion refusée
access-kind-token-denied = Accès d'une application refusé
access-kind-token-issued = Accès d'une application accordé

# Accessory
accessory-bag = Sac
accessory-charger = Chargeur ou câble d'alimentation
accessory-headset = Casque audio
accessory-keyboard = Clavier
accessory-modem = Clé 4G ou box
accessory-mouse = Souris
accessory-network-adapter = Adaptateur réseau
accessory-screen = Écran
accessory-screen-cable = Câble d'écran
accessory-usb-stick = Clé USB
accessory-webcam = Webcam

# AdviserReferralState
adviser-referral-state-helped = Personne aidée
adviser-referral-state-not-helped = Pas venue, ou refus
adviser-referral-state-open = À rencontrer

# AgeBand
age-band-from-18-to-25 = 18 à 25 ans
age-band-from-26-to-39 = 26 à 39 ans
age-band-from-40-to-59 = 40 à 59 ans
age-band-from-60 = 60 ans et plus
age-band-under-18 = Moins de 18 ans

# AgendaItemState
agenda-item-state-carried-over = Laissé à une autre commission
agenda-item-state-listed = À examiner
agenda-item-state-open = En discussion
agenda-item-state-provisional = Décidé, à valider
agenda-item-state-settled = Décision validée

# AttestationSource
attestation-source-caf-certificate = Attestation de la CAF
attestation-source-declaration = Déclaration sur l'honneur
attestation-source-france-travail-notice = Avis de situation France Travail
attestation-source-home-document = Facture ou bail
attestation-source-own-file = Dossier interne de la structure
attestation-source-scholarship-notice = Notification de bourse
attestation-source-school-certificate = Certificat de scolarité
attestation-source-tax-notice = Avis d'imposition

# AttestedCriterion
attested-criterion-enrolment = Établissement et année d'études
attested-criterion-household = Composition du foyer
attested-criterion-independence = Hors du foyer des parents
attested-criterion-job-seeking = Recherche d'emploi
attested-criterion-project = Formation ou candidatures
attested-criterion-quotient = Quotient familial
attested-criterion-residence = Domicile
attested-criterion-rsa = RSA
attested-criterion-scholarship = Échelon de bourse
attested-criterion-schooling = Scolarité des enfants
attested-criterion-single-parent = Parent seul

# BallotChoice
ballot-choice-abstain = S'abstenir
ballot-choice-defer = Reporter
ballot-choice-grant = Attribuer un ordinateur
ballot-choice-redirect = Proposer une autre aide
ballot-choice-reject = Refuser

# BreakdownState
breakdown-state-dismissed = Aucun défaut trouvé
breakdown-state-repaired = Réparée
breakdown-state-reported = À examiner
breakdown-state-returned = Ordinateur repris

# BreakdownSymptom
breakdown-symptom-does-not-start = Ne démarre pas
breakdown-symptom-keyboard = Clavier ou souris
breakdown-symptom-network = Connexion
breakdown-symptom-other = Autre chose
breakdown-symptom-power = Batterie ou chargeur
breakdown-symptom-screen = Écran
breakdown-symptom-software = Système ou logiciel

# Capacity
capacity-coordinate = Coordonner le programme
capacity-decide = Siéger en commission
capacity-donate = Donner des ordinateurs
capacity-hand-over = Remettre les ordinateurs
capacity-refer = Orienter des personnes
capacity-refurbish = Effacer et remettre en état

# CaseNoteKind
case-note-kind-answer = Réponse du partenaire
case-note-kind-decision = Décision de la commission
case-note-kind-message = Message
case-note-kind-question = Question de la coordination
case-note-kind-refusal = Motif du refus
case-note-kind-withdrawal = Motif du retrait

# CaseState
case-state-closed = Terminé
case-state-draft = Brouillon
case-state-eligible = Recevable, en attente
case-state-equipped = Ordinateur remis
case-state-granted = Accordé
case-state-handover-planned = Remise prévue
case-state-ineligible = Hors critères
case-state-information-requested = Précision demandée
case-state-on-agenda = À l'ordre du jour
case-state-rejected = Refusé par la commission
case-state-submitted = À étudier
case-state-withdrawn = Retiré

# CheckPoint
check-point-accessories-given = Chargeur et accessoires remis
check-point-account-opened = Compte ouvert sur l'appareil
check-point-connection-shown = Accès à internet montré
check-point-device-started = Appareil démarré ensemble
check-point-help-explained = Conseils de dépannage donnés
check-point-identity-checked = Identité vérifiée

# CollectionMode
collection-mode-delivery = Livraison par le donateur
collection-mode-pick-up = Enlèvement chez le donateur

# CollectionState
collection-state-cancelled = Annulée
collection-state-done = Faite
collection-state-missed = Manquée
collection-state-planned = Prévue

# CommissionState
commission-state-cancelled = Annulée
commission-state-closed = Terminée
commission-state-frozen = Ordre du jour arrêté
commission-state-open = En séance
commission-state-planned = En préparation

# ComponentVerdict
component-verdict-faulty = En panne
component-verdict-good = En bon état
component-verdict-missing = Élément manquant
component-verdict-worn = Marche, avec de l'usure

# ConnectionOffer
connection-offer-declined = Aide proposée et refusée
connection-offer-not-needed = Déjà une connexion
connection-offer-prepaid-data = Forfait prépayé remis
connection-offer-social-tariff = Tarif social expliqué

# ContactChannel
contact-channel-email = Courriel
contact-channel-letter = Courrier
contact-channel-meeting = Rencontre ou visio
contact-channel-other = Autre moyen
contact-channel-phone = Téléphone

# CostCategory
cost-category-fees = Prestation de l'atelier
cost-category-other = Autre dépense
cost-category-parts = Pièces détachées
cost-category-software = Licences et abonnements
cost-category-staff = Temps des équipes
cost-category-transport = Transport

# Criterion
criterion-category = Catégorie France Travail
criterion-connection = Connexion à la maison
criterion-earlier-aid = Déjà aidé par le programme
criterion-equipment-at-home = Équipement à la maison
criterion-household = Personnes au foyer
criterion-independence = Hors du foyer des parents
criterion-job-search = Durée de la recherche d'emploi
criterion-project = Formation ou candidatures
criterion-quotient = Quotient familial
criterion-rsa = RSA
criterion-scholarship = Bourse du CROUS
criterion-schoolchildren = Enfants scolarisés
criterion-secondary-school = Collège ou lycée
criterion-single-parent = Parent seul
criterion-upper-secondary = Au lycée
criterion-waiting-months = Mois d'attente

# DeclineReason
decline-reason-not-equipment = N'est pas du matériel informatique
decline-reason-no-capacity = Manque de place
decline-reason-other = Autre motif
decline-reason-too-far = Trop loin
decline-reason-too-old = Matériel trop ancien

# DeviceComponent
device-component-battery = Batterie
device-component-camera = Caméra
device-component-casing = Coque et charnières
device-component-charger = Chargeur ou câble d'alimentation
device-component-cooling = Ventilation
device-component-keyboard = Clavier
device-component-mainboard = Carte mère
device-component-memory = Mémoire
device-component-network = Réseau
device-component-pointer = Pavé tactile ou souris
device-component-ports = Prises et ports
device-component-screen = Écran
device-component-sound = Haut-parleurs et micro
device-component-storage = Disques

# DeviceGrade
device-grade-a = A : comme neuf
device-grade-b = B : bon, légères marques
device-grade-c = C : correct, avec des défauts
device-grade-d = D : pour pièces

# DeviceKind
device-kind-all-in-one = Tout-en-un
device-kind-desktop = Fixe
device-kind-laptop = Portable
device-kind-other = Autre
device-kind-phone = Téléphone
device-kind-screen = Écran
device-kind-tablet = Tablette

# DeviceState
device-state-announced = Annoncé
device-state-handed-over = Remis
device-state-in-workshop = À l'atelier
device-state-missing = Introuvable
device-state-ready = Prêt
device-state-received = Reçu
device-state-recycled = Recyclé
device-state-refused = Refusé à l'arrivée
device-state-reserved = Réservé
device-state-returned = Rendu
device-state-stripped = Démonté pour pièces

# DifferenceKind
difference-kind-missing = Annoncé, pas arrivé
difference-kind-refused = Arrivé et refusé
difference-kind-unexpected = Arrivé sans être annoncé

# DriveMedia
drive-media-hdd = Disque dur (HDD)
drive-media-nvme = SSD NVMe
drive-media-ssd = SSD SATA
drive-media-unknown = Type inconnu

drive-state-destroyed = Détruit
drive-state-usable = Utilisable

# ErasureVerdict
erasure-verdict-aborted = Interrompu
erasure-verdict-erased = Effacé
erasure-verdict-failed = Échoué
erasure-verdict-partial = Incomplet
erasure-verdict-unknown = Rapport insuffisant

# EvidenceKind
evidence-kind-erasure = Effacement
evidence-kind-hardware = Matériel

# EvidenceMethod
evidence-method-manual = Saisie à la main
evidence-method-report = Rapport de la machine

# FactKind
fact-kind-adviser-answered = Réponse d'un conseiller numérique reçue
fact-kind-adviser-asked = Personne adressée à un conseiller numérique
fact-kind-app-client-changed = Droits d'une application partenaire modifiés
fact-kind-app-client-created = Application partenaire créée
fact-kind-app-client-revoked = Application partenaire révoquée
fact-kind-app-secret-rotated = Secret d'une application partenaire renouvelé
fact-kind-ballot-cast = Vote d'une structure
fact-kind-breakdown-reported = Panne signalée
fact-kind-breakdown-resolved = Panne résolue
fact-kind-case-closed = Dossier terminé
fact-kind-case-deferred = Dossier reporté par la commission
fact-kind-case-device-returned = Ordinateur du dossier rendu
fact-kind-case-equipped = Ordinateur remis à la personne
fact-kind-case-exchanged = Ordinateur de la personne échangé
fact-kind-case-granted = Ordinateur accordé par la commission
fact-kind-case-put-on-agenda = Dossier inscrit à l'ordre du jour
fact-kind-case-qualified = Dossier jugé recevable
fact-kind-case-refused = Dossier refusé avant la commission
fact-kind-case-rejected = Dossier refusé par la commission
fact-kind-case-served = Ordinateur réservé pour le dossier
fact-kind-case-taken-off = Dossier retiré de l'ordre du jour
fact-kind-case-transferred = Dossier confié à un autre partenaire
fact-kind-case-unserved = Réservation d'un ordinateur annulée
fact-kind-case-withdrawn = Dossier retiré
fact-kind-collection-cancelled = Collecte annulée
fact-kind-collection-changed = Collecte modifiée
fact-kind-collection-completed = Collecte faite
fact-kind-collection-missed = Collecte manquée
fact-kind-collection-planned = Collecte prévue
fact-kind-commission-attended = Structure présente à la commission
fact-kind-commission-cancelled = Commission annulée
fact-kind-commission-closed = Commission terminée
fact-kind-commission-frozen = Ordre du jour arrêté
fact-kind-commission-left = Structure partie de la commission
fact-kind-commission-opened = Commission ouverte
fact-kind-commission-planned = Commission prévue
fact-kind-contact-logged = Contact avec un prospect noté
fact-kind-cost-corrected = Coût corrigé
fact-kind-cost-recorded = Coût enregistré
fact-kind-criterion-attested = Justificatif d'un critère vu
fact-kind-decision-undone = Décision annulée
fact-kind-device-diagnosed = Diagnostic de l'appareil noté
fact-kind-device-found = Appareil retrouvé
fact-kind-device-handed-over = Appareil remis
fact-kind-device-made-ready = Appareil prêt
fact-kind-device-received = Appareil reçu
fact-kind-device-recycled = Appareil recyclé
fact-kind-device-refused = Appareil refusé à l'arrivée
fact-kind-device-released = Réservation de l'appareil levée
fact-kind-device-reported-missing = Appareil signalé introuvable
fact-kind-device-reserved = Appareil réservé
fact-kind-device-returned = Appareil rendu
fact-kind-device-sent = Appareil envoyé à l'atelier
fact-kind-device-stripped = Appareil démonté pour pièces
fact-kind-drive-destroyed = Disque détruit
fact-kind-drive-installed = Disque installé
fact-kind-drive-removed = Disque retiré
fact-kind-drive-stocked = Disque neuf mis en stock
fact-kind-erasure-recorded = Rapport d'effacement enregistré
fact-kind-figures-published = Chiffres du programme publiés
fact-kind-file-attached = Fichier joint
fact-kind-file-detached = Fichier joint retiré
fact-kind-follow-up-recorded = Suivi de la personne noté
fact-kind-follow-up-reminded = Rappel du suivi de la personne
fact-kind-duplicate-judged = Ressemblance tranchée
fact-kind-grid-published = Grille de priorité publiée
fact-kind-handover-cancelled = Remise annulée
fact-kind-handover-completed = Remise faite
fact-kind-handover-missed = Remise manquée
fact-kind-handover-moved-away = Remise déplacée dans un autre lieu
fact-kind-handover-planned = Remise prévue
fact-kind-handover-rescheduled = Rendez-vous de remise déplacé
fact-kind-handover-session-cancelled = Séance de remise annulée
fact-kind-handover-session-changed = Séance de remise modifiée
fact-kind-handover-session-created = Séance de remise créée
fact-kind-hardware-recorded = Rapport matériel enregistré
fact-kind-information-answered = Précision donnée
fact-kind-information-reminded = Rappel de la précision demandée
fact-kind-information-requested = Précision demandée
fact-kind-inventory-imported = Inventaire importé
fact-kind-invitation-accepted = Invitation acceptée
fact-kind-invoice-approved = Facture acceptée
fact-kind-invoice-disputed = Facture contestée
fact-kind-item-carried-over = Point laissé à une autre commission
fact-kind-item-decided = Point décidé, à valider
fact-kind-item-settled = Décision validée
fact-kind-item-taken-up = Discussion d'un point commencée
fact-kind-jobs-recorded = Emplois de l'atelier déclarés
fact-kind-lot-acknowledged = Lot arrivé à l'atelier
fact-kind-lot-cancelled = Lot annulé
fact-kind-lot-completed = Lot terminé
fact-kind-lot-created = Lot créé
fact-kind-lot-invoiced = Facture du lot envoyée
fact-kind-lot-sent = Lot envoyé à l'atelier
fact-kind-member-changed = Droits d'un membre modifiés
fact-kind-member-invited = Membre invité
fact-kind-member-removed = Départ d'un membre
fact-kind-member-resumed = Suspension d'un membre levée
fact-kind-member-suspended = Membre suspendu
fact-kind-message-posted = Message écrit
fact-kind-no-drive-recorded = Absence de disque constatée
fact-kind-organisation-approved = Structure acceptée
fact-kind-organisation-changed = Structure modifiée
fact-kind-organisation-created = Structure entrée dans le programme
fact-kind-organisation-refused = Structure refusée
fact-kind-organisation-registered = Structure inscrite
fact-kind-organisation-resumed = Suspension d'une structure levée
fact-kind-organisation-suspended = Structure suspendue
fact-kind-partner-invited = Structure invitée à s'inscrire
fact-kind-part-fitted = Pièce posée
fact-kind-part-scrapped = Pièce mise au rebut
fact-kind-part-stocked = Pièce mise en stock
fact-kind-part-taken-out = Pièce retirée d'un appareil
fact-kind-personal-data-denied = Accès à des données personnelles refusé
fact-kind-person-forgotten = Données de la personne effacées
fact-kind-place-closed = Lieu fermé
fact-kind-place-created = Lieu ajouté
fact-kind-place-updated = Lieu modifié
fact-kind-pledge-accepted = Promesse de don acceptée
fact-kind-pledge-closed = Promesse de don terminée
fact-kind-pledge-declined = Promesse de don déclinée
fact-kind-pledge-drafted = Promesse de don commencée
fact-kind-pledge-received = Don reçu et vérifié
fact-kind-pledge-scheduled = Jour de collecte convenu
fact-kind-pledge-submitted = Promesse de don envoyée
fact-kind-pledge-withdrawn = Promesse de don retirée
fact-kind-prospect-added = Prospect ajouté
fact-kind-prospect-changed = Prospect modifié
fact-kind-prospect-converted = Prospect devenu donateur
fact-kind-prospect-lost = Prospect classé sans suite
fact-kind-prospect-reminded = Rappel d'une action de prospection
fact-kind-prospect-reopened = Prospect repris
fact-kind-quality-checked = Contrôle final fait
fact-kind-recusal-recorded = Structure écartée d'un point
fact-kind-referrals-imported = Liste de personnes importée
fact-kind-referral-drafted = Dossier commencé
fact-kind-referral-submitted = Dossier envoyé
fact-kind-settings-changed = Réglages modifiés
fact-kind-support-session-recorded = Accompagnement enregistré
fact-kind-system-installed = Système installé
fact-kind-territory-created = Territoire créé
fact-kind-transfer-declined = Transfert de dossier sans suite
fact-kind-transfer-proposed = Transfert de dossier proposé
fact-kind-vote-asked = Point mis aux voix
fact-kind-work-logged = Temps de travail noté

# FileKind
file-kind-pdf = PDF
file-kind-picture = Image
file-kind-text = Texte
file-kind-unknown = Type inconnu
file-kind-workbook = Classeur Excel

# FollowUpOutcome
follow-up-outcome-declined = Ne souhaite pas répondre
follow-up-outcome-not-reached = Injoignable, à relancer
follow-up-outcome-reached = A répondu

# HandoverState
handover-session-state-cancelled = Annulée
handover-session-state-planned = Prévue

handover-state-cancelled = Annulée
handover-state-done = Faite
handover-state-missed = Manquée
handover-state-planned = Prévue

# HelpKind
help-kind-equipment = Équipement
help-kind-signal = Connexion
help-kind-skills = Compétences

# HomeEquipment
home-equipment-none = Rien
home-equipment-shared = Ordinateur à partager
home-equipment-smartphone-only = Téléphone seulement
home-equipment-unusable = Ordinateur inutilisable

# InformedBy
informed-by-email = Par courriel
informed-by-in-person = De vive voix
informed-by-letter = Par courrier
informed-by-phone = Par téléphone

# IntakeRefusal
intake-refusal-broken = Trop abîmé pour être réparé
intake-refusal-incomplete = Pièces indispensables manquantes
intake-refusal-locked = Verrouillé
intake-refusal-not-equipment = N'est pas du matériel informatique
intake-refusal-other = Autre motif
intake-refusal-too-old = Trop ancien

# InvoiceDisputeReason
invoice-dispute-reason-duplicate = Déjà facturé
invoice-dispute-reason-incomplete = Mention manquante ou fausse
invoice-dispute-reason-other = Autre motif
invoice-dispute-reason-wrong-amount = Montants différents de l'accord
invoice-dispute-reason-wrong-quantity = Quantités inexactes

# InvoiceLineKind
invoice-line-kind-parts = Pièces achetées et posées
invoice-line-kind-service = Travail sur les appareils

# InvoiceState
invoice-state-approved = À payer
invoice-state-disputed = Contestée
invoice-state-submitted = À vérifier

# JobSeekerCategory
job-seeker-category-a = A : sans emploi, disponible
job-seeker-category-b = B : activité réduite courte
job-seeker-category-c = C : activité réduite longue
job-seeker-category-d = D : formation, stage ou arrêt
job-seeker-category-e = E : contrat aidé ou création
job-seeker-category-f = F : parcours social
job-seeker-category-g = G : en attente d'orientation

# Language
language-en = Anglais
language-fr = Français

# LegalStatus
legal-status-private = Organisme privé
legal-status-public = Organisme public

# LotState
lot-state-cancelled = Annulé
lot-state-completed = Terminé
lot-state-draft = En préparation
lot-state-in-workshop = À l'atelier
lot-state-sent = En route

# MembershipRole
membership-role-agent = Peut agir
membership-role-manager = Gestionnaire
membership-role-reader = Lecture seule

# OperatingSystem
operating-system-android = Android
operating-system-chromeos-flex = ChromeOS Flex
operating-system-debian = Debian
operating-system-emmabuntus = Emmabuntüs
operating-system-linux-mint = Linux Mint
operating-system-macos = macOS
operating-system-other = Autre système
operating-system-primtux = PrimTux
operating-system-ubuntu = Ubuntu
operating-system-windows = Windows

# OrganisationKind
organisation-kind-adviser = Conseil numérique
organisation-kind-association = Association
organisation-kind-city = Ville ou collectivité du programme
organisation-kind-crous = CROUS
organisation-kind-donor = Structure donatrice
organisation-kind-insertion-service = Service d'insertion
organisation-kind-neighbourhood-centre = Centre de quartier
organisation-kind-other = Autre structure
organisation-kind-university = Université
organisation-kind-workshop = Atelier

# OrganisationState
organisation-state-approved = Acceptée
organisation-state-invited = Invitée
organisation-state-pending = À valider
organisation-state-refused = Refusée

# Outcome
outcome-defer = Décision reportée
outcome-grant = Ordinateur accordé
outcome-redirect = Autre aide proposée
outcome-reject = Demande refusée

# PartKind
part-kind-battery = Batterie
part-kind-charger = Chargeur
part-kind-cooling = Ventilateur ou radiateur
part-kind-keyboard = Clavier
part-kind-mainboard = Carte mère
part-kind-memory = Barrette de mémoire
part-kind-network = Carte réseau
part-kind-other = Autre pièce
part-kind-panel = Dalle d'écran

# PartState
part-state-fitted = Posée
part-state-in-stock = En stock
part-state-scrapped = Au rebut

# PartnerPurpose
partner-purpose-advice = Aider la personne
partner-purpose-transfer = Reprendre le dossier

# PlaceKind
place-kind-collection = Lieu de collecte
place-kind-handover = Lieu de remise

# PledgeState
pledge-state-accepted = Acceptée
pledge-state-closed = Terminée
pledge-state-declined = Déclinée
pledge-state-draft = Brouillon
pledge-state-received = Reçue
pledge-state-scheduled = Collecte prévue
pledge-state-submitted = À examiner
pledge-state-withdrawn = Retirée

# ProspectLossReason
prospect-loss-reason-gives-elsewhere = Donne ou vend ailleurs
prospect-loss-reason-not-interested = Ne souhaite pas donner
prospect-loss-reason-no-answer = Ne répond pas
prospect-loss-reason-no-equipment = Matériel loué ou trop ancien
prospect-loss-reason-other = Autre motif

# ProspectSource
prospect-source-donor = Signalé par un donateur
prospect-source-event = Salon ou rencontre
prospect-source-other = Autre origine
prospect-source-partner = Signalé par un partenaire
prospect-source-search = Recherche de la coordination
prospect-source-spontaneous = Démarche spontanée

# ProspectState
prospect-state-contacted = Contacté
prospect-state-converted = Devenu donateur
prospect-state-identified = À contacter
prospect-state-interested = Intéressé
prospect-state-lost = Sans suite

# QualityOutcome
quality-outcome-failed = Non conforme
quality-outcome-not-applicable = Sans objet
quality-outcome-passed = Conforme

# QualityPoint
quality-point-battery = Batterie assez durable
quality-point-camera-and-microphone = Caméra et micro
quality-point-clean = Propreté
quality-point-keyboard-and-pointer = Clavier et souris
quality-point-network = Connexion à internet
quality-point-ports = Prises et ports
quality-point-screen = Écran sans défaut gênant
quality-point-sound = Son
quality-point-starts = Démarrage et arrêt
quality-point-system = Système installé, à jour
quality-point-unlocked = Aucun ancien compte ni verrou
quality-point-unmarked = Aucune ancienne étiquette ni marque

# QuotientBand
quotient-band-from-400-to-600 = 400 à 600 €
quotient-band-from-601-to-800 = 601 à 800 €
quotient-band-from-801-to-1000 = 801 à 1 000 €
quotient-band-over-1000 = Plus de 1 000 €
quotient-band-under-400 = Moins de 400 €
quotient-band-unknown = Non connu

# ReceiptMethod
receipt-method-paper = Sur papier
receipt-method-screen = À l'écran

# ReferralCellFormat
referral-cell-format-day = Date
referral-cell-format-number = Nombre entier
referral-cell-format-text = Texte libre
referral-cell-format-words = Mot de la liste
referral-cell-format-yes-no = Oui ou non

# ReferralErrorCode
referral-error-code-bad-date = Date illisible
referral-error-code-consent-missing = Information ou accord manquant
referral-error-code-duplicate-row = Personne déjà plus haut
referral-error-code-extra-cells = Cellules en trop
referral-error-code-formula-error = Erreur de formule
referral-error-code-invalid = Valeur non valable
referral-error-code-lost-characters = Caractères perdus
referral-error-code-required = Valeur manquante
referral-error-code-social-security-number = Numéro de sécurité sociale interdit
referral-error-code-unknown-word = Mot non reconnu

# RefusalReason
refusal-reason-already-equipped = Foyer déjà équipé
refusal-reason-already-helped = Foyer déjà aidé
refusal-reason-incomplete = Dossier incomplet
refusal-reason-other = Autre motif
refusal-reason-outside-audience = Hors des publics du programme
refusal-reason-outside-territory = Hors du territoire
refusal-reason-priority-to-others = Autres demandes plus prioritaires
refusal-reason-redirected = Autre aide mieux adaptée

# ReturnReason
return-reason-broken = En panne
return-reason-exchanged = Échangé contre un autre
return-reason-not-needed = Plus besoin
return-reason-other = Autre motif

# ScholarshipStep
scholarship-step-none = Pas de bourse
scholarship-step-step-0bis = Échelon 0 bis
scholarship-step-step-1 = Échelon 1
scholarship-step-step-2 = Échelon 2
scholarship-step-step-3 = Échelon 3
scholarship-step-step-4 = Échelon 4
scholarship-step-step-5 = Échelon 5
scholarship-step-step-6 = Échelon 6
scholarship-step-step-7 = Échelon 7

# ScoredFrom
scored-from-attested = Preuve vue
scored-from-declared = Déclaré à la structure
scored-from-programme = Connu du programme

# StaffRole
staff-role-administration = Administration
staff-role-adviser = Remise et accompagnement
staff-role-coordinator = Coordination
staff-role-other = Autre rôle
staff-role-technician = Effacement et remise en état

# SubjectKind
subject-kind-case = Dossier
subject-kind-collection = Collecte
subject-kind-commission = Commission
subject-kind-cost = Coût
subject-kind-device = Appareil
subject-kind-drive = Disque
subject-kind-handover = Remise
subject-kind-jobs-report = Déclaration d'emplois
subject-kind-lot = Lot d'atelier
subject-kind-organisation = Structure
subject-kind-part = Pièce
subject-kind-person = Personne
subject-kind-place = Lieu
subject-kind-pledge = Promesse de don
subject-kind-prospect = Prospect
subject-kind-territory = Programme

# SupportTheme
support-theme-accessibility = Adapter l'ordinateur
support-theme-connection = Internet à la maison
support-theme-first-steps = Premiers pas
support-theme-job-search = Recherche d'emploi
support-theme-mail = Messagerie
support-theme-office = Textes, tableaux, impression
support-theme-other = Autre sujet
support-theme-procedures = Démarches en ligne
support-theme-school = École et devoirs
support-theme-security = Mots de passe et pièges

# TransferState
transfer-state-accepted = Accepté
transfer-state-declined = Sans suite
transfer-state-proposed = En attente de réponse

# UseFrequency
use-frequency-daily = Presque tous les jours
use-frequency-never = Jamais
use-frequency-rarely = De temps en temps
use-frequency-weekly = Chaque semaine

# UsePurpose
use-purpose-contact = Garder le contact
use-purpose-formalities = Démarches
use-purpose-leisure = Loisirs
use-purpose-school = École ou études
use-purpose-work = Emploi

# WantedKind
wanted-kind-desktop = Fixe
wanted-kind-laptop = Portable

# Weekday
weekday-friday = Vendredi
weekday-monday = Lundi
weekday-saturday = Samedi
weekday-sunday = Dimanche
weekday-thursday = Jeudi
weekday-tuesday = Mardi
weekday-wednesday = Mercredi

# WordingKind
wording-kind-appeal = Recours contre un refus
wording-kind-decline = Promesse de don déclinée
wording-kind-refusal = Dossier refusé

# WorkKind
work-kind-cleaning = Nettoyage
work-kind-diagnosis = Diagnostic
work-kind-erasure = Effacement des disques
work-kind-installation = Installation du système
work-kind-other = Autre travail
work-kind-quality-check = Contrôle final
work-kind-repair = Réparation
work-kind-stripping = Démontage pour pièces

# WorkerRole
worker-role-inclusion = Personne en insertion
worker-role-technician = Technique ou encadrement
worker-role-trainee = Stagiaire
worker-role-volunteer = Bénévole
proposal-lack-computer = Plus d'ordinateur
proposal-lack-place = Plus de place
duplicate-reason-same-identity = Mêmes noms et date de naissance
duplicate-reason-names-nearly-same = Même date de naissance, noms à une lettre près
duplicate-reason-birth-date-nearly-same = Mêmes noms, date de naissance presque la même
duplicate-reason-given-name-and-birth-date = Mêmes prénom, date de naissance et commune
duplicate-reason-given-name-and-contact = Mêmes prénom et contact
duplicate-reason-birth-date-and-contact = Mêmes date de naissance et contact
duplicate-verdict-same = Même personne
duplicate-verdict-different = Personnes différentes
