# The words for each value of the schema.

# AccessKind
access-kind-app-client-changed = Application's rights changed
access-kind-app-client-created = Application created
access-kind-app-client-revoked = Application revoked
access-kind-app-secret-rotated = Application's secret renewed
access-kind-member-changed = Member's rights changed
access-kind-member-invited = Member invited
access-kind-member-removed = Member left
access-kind-member-resumed = Member's suspension lifted
access-kind-member-suspended = Member suspended
access-kind-second-factor-added = Second step at sign-in added
access-kind-second-factor-removed = Second step at sign-in removed
access-kind-signed-in = Member signed in
access-kind-sign-in-denied = Sign-in denied
access-kind-token-denied = Application's access denied
access-kind-token-issued = Application's access granted

# Accessory
accessory-bag = Bag
accessory-charger = Charger or power cable
accessory-headset = Headset
accessory-keyboard = Keyboard
accessory-modem = Mobile modem or router
accessory-mouse = Mouse
accessory-network-adapter = Network adapter
accessory-screen = Screen
accessory-screen-cable = Screen cable
accessory-usb-stick = USB stick
accessory-webcam = Webcam

# AdviserReferralState
adviser-referral-state-helped = Person helped
adviser-referral-state-not-helped = Did not come or declined
adviser-referral-state-open = To be met

# AgeBand
age-band-from-18-to-25 = 18 to 25
age-band-from-26-to-39 = 26 to 39
age-band-from-40-to-59 = 40 to 59
age-band-from-60 = 60 and over
age-band-under-18 = Under 18

# AgendaItemState
agenda-item-state-carried-over = Left for another commission
agenda-item-state-listed = To be taken up
agenda-item-state-open = Being discussed
agenda-item-state-provisional = Decided, to be confirmed
agenda-item-state-settled = Decision confirmed

# AttestationSource
attestation-source-caf-certificate = CAF certificate
attestation-source-declaration = Declaration on honour
attestation-source-france-travail-notice = France Travail notice
attestation-source-home-document = Bill or lease
attestation-source-own-file = Partner's own file
attestation-source-scholarship-notice = Scholarship notice
attestation-source-school-certificate = School certificate
attestation-source-tax-notice = Tax notice

# AttestedCriterion
attested-criterion-enrolment = Institution and year
attested-criterion-household = Who lives in the household
attested-criterion-independence = Away from the parents' home
attested-criterion-job-seeking = Search for work
attested-criterion-project = Training or applications
attested-criterion-quotient = Family quotient
attested-criterion-residence = Place of residence
attested-criterion-rsa = RSA
attested-criterion-scholarship = Scholarship step
attested-criterion-schooling = Children's schooling
attested-criterion-single-parent = Single parent

# BallotChoice
ballot-choice-abstain = Abstain
ballot-choice-defer = Put off
ballot-choice-grant = Grant a computer
ballot-choice-redirect = Propose other help
ballot-choice-reject = Refuse

# BreakdownState
breakdown-state-dismissed = No fault found
breakdown-state-repaired = Repaired
breakdown-state-reported = To be looked at
breakdown-state-returned = Computer taken back

# BreakdownSymptom
breakdown-symptom-does-not-start = Does not start
breakdown-symptom-keyboard = Keyboard or pointer
breakdown-symptom-network = Connection
breakdown-symptom-other = Something else
breakdown-symptom-power = Battery or charger
breakdown-symptom-screen = Screen
breakdown-symptom-software = System or program

# Capacity
capacity-coordinate = Run the programme
capacity-decide = Sit in commissions
capacity-donate = Give computers
capacity-hand-over = Hand computers over
capacity-refer = Refer people
capacity-refurbish = Wipe and refurbish

# CaseNoteKind
case-note-kind-answer = Referrer's answer
case-note-kind-decision = Commission's decision
case-note-kind-message = Message
case-note-kind-question = Coordinator's question
case-note-kind-refusal = Reason for refusal
case-note-kind-withdrawal = Reason for withdrawal

# CaseState
case-state-closed = Finished
case-state-draft = Draft
case-state-eligible = Eligible, waiting
case-state-equipped = Computer handed over
case-state-granted = Granted
case-state-handover-planned = Handover planned
case-state-ineligible = Outside the criteria
case-state-information-requested = Information requested
case-state-on-agenda = On the agenda
case-state-rejected = Refused by the commission
case-state-submitted = To be studied
case-state-withdrawn = Withdrawn

# CheckPoint
check-point-accessories-given = Charger and accessories given
check-point-account-opened = Account opened on the device
check-point-connection-shown = Internet access shown
check-point-device-started = Device started together
check-point-help-explained = Help with breakdowns explained
check-point-identity-checked = Identity checked

# CollectionMode
collection-mode-delivery = Delivery by the donor
collection-mode-pick-up = Pick-up from the donor

# CollectionState
collection-state-cancelled = Cancelled
collection-state-done = Done
collection-state-missed = Missed
collection-state-planned = Planned

# CommissionState
commission-state-cancelled = Cancelled
commission-state-closed = Closed
commission-state-frozen = Agenda fixed
commission-state-open = Sitting
commission-state-planned = Being prepared

# ComponentVerdict
component-verdict-faulty = Faulty
component-verdict-good = Good
component-verdict-missing = Missing
component-verdict-worn = Works, but worn

# ConnectionOffer
connection-offer-declined = Offered and refused
connection-offer-not-needed = Already connected
connection-offer-prepaid-data = Prepaid data given
connection-offer-social-tariff = Social tariff explained

# ContactChannel
contact-channel-email = E-mail
contact-channel-letter = Letter
contact-channel-meeting = Meeting or video call
contact-channel-other = Other way
contact-channel-phone = Telephone

# CostCategory
cost-category-fees = Workshop's service fees
cost-category-other = Other
cost-category-parts = Spare parts
cost-category-software = Licences and subscriptions
cost-category-staff = Staff time
cost-category-transport = Transport

# Criterion
criterion-category = France Travail category
criterion-connection = Connection at home
criterion-earlier-aid = Helped by the programme before
criterion-equipment-at-home = Equipment at home
criterion-household = People in the household
criterion-independence = Away from the parents' home
criterion-job-search = Months of search for work
criterion-project = Training or applications
criterion-quotient = Family quotient
criterion-rsa = RSA
criterion-scholarship = CROUS scholarship
criterion-schoolchildren = Schoolchildren
criterion-secondary-school = Secondary school
criterion-single-parent = Single parent
criterion-upper-secondary = Upper secondary school
criterion-waiting-months = Months of waiting

# DeclineReason
decline-reason-not-equipment = Not computer equipment
decline-reason-no-capacity = No room for it
decline-reason-other = Other reason
decline-reason-too-far = Too far away
decline-reason-too-old = Equipment too old

# DeviceComponent
device-component-battery = Battery
device-component-camera = Camera
device-component-casing = Case and hinges
device-component-charger = Charger or power cable
device-component-cooling = Fans and heat
device-component-keyboard = Keyboard
device-component-mainboard = Main board
device-component-memory = Memory
device-component-network = Network
device-component-pointer = Touchpad or mouse buttons
device-component-ports = Sockets and ports
device-component-screen = Screen
device-component-sound = Speakers and microphone
device-component-storage = Drives

# DeviceGrade
device-grade-a = A: as new
device-grade-b = B: good, light marks
device-grade-c = C: fair, with flaws
device-grade-d = D: for parts

# DeviceKind
device-kind-all-in-one = All-in-one
device-kind-desktop = Desktop
device-kind-laptop = Laptop
device-kind-other = Other
device-kind-phone = Telephone
device-kind-screen = Screen
device-kind-tablet = Tablet

# DeviceState
device-state-announced = Announced
device-state-handed-over = Handed over
device-state-in-workshop = At the workshop
device-state-missing = Not found
device-state-ready = Ready
device-state-received = Received
device-state-recycled = Recycled
device-state-refused = Refused on arrival
device-state-reserved = Reserved
device-state-returned = Returned
device-state-stripped = Used for parts

# DifferenceKind
difference-kind-missing = Announced, did not come
difference-kind-refused = Came and was refused
difference-kind-unexpected = Came unannounced

# DriveMedia
drive-media-hdd = Hard disk (HDD)
drive-media-nvme = NVMe SSD
drive-media-ssd = SATA SSD
drive-media-unknown = Not known

drive-state-destroyed = Destroyed
drive-state-usable = Usable

# ErasureVerdict
erasure-verdict-aborted = Aborted
erasure-verdict-erased = Erased
erasure-verdict-failed = Failed
erasure-verdict-partial = Partial
erasure-verdict-unknown = Report says too little

# EvidenceKind
evidence-kind-erasure = Erasure
evidence-kind-hardware = Hardware

# EvidenceMethod
evidence-method-manual = Typed in by hand
evidence-method-report = Machine report

# FactKind
fact-kind-adviser-answered = Digital adviser answered
fact-kind-adviser-asked = Person sent to a digital adviser
fact-kind-app-client-changed = Partner application's rights changed
fact-kind-app-client-created = Partner application created
fact-kind-app-client-revoked = Partner application revoked
fact-kind-app-secret-rotated = Partner application's secret renewed
fact-kind-ballot-cast = Vote of an organisation
fact-kind-breakdown-reported = Breakdown reported
fact-kind-breakdown-resolved = Breakdown resolved
fact-kind-case-closed = Case finished
fact-kind-case-deferred = Case put off by the commission
fact-kind-case-device-returned = Computer of the case returned
fact-kind-case-equipped = Computer handed over to the person
fact-kind-case-exchanged = Person's computer exchanged
fact-kind-case-granted = Computer granted by the commission
fact-kind-case-put-on-agenda = Case put on an agenda
fact-kind-case-qualified = Case found eligible
fact-kind-case-refused = Case refused before a commission
fact-kind-case-rejected = Case refused by the commission
fact-kind-case-served = Computer reserved for the case
fact-kind-case-taken-off = Case taken off the agenda
fact-kind-case-transferred = Case passed to another partner
fact-kind-case-unserved = Computer reservation cancelled
fact-kind-case-withdrawn = Case withdrawn
fact-kind-collection-cancelled = Collection cancelled
fact-kind-collection-changed = Collection changed
fact-kind-collection-completed = Collection done
fact-kind-collection-missed = Collection missed
fact-kind-collection-planned = Collection planned
fact-kind-commission-attended = Organisation joined the commission
fact-kind-commission-cancelled = Commission cancelled
fact-kind-commission-closed = Commission closed
fact-kind-commission-frozen = Agenda fixed
fact-kind-commission-left = Organisation left the commission
fact-kind-commission-opened = Commission opened
fact-kind-commission-planned = Commission planned
fact-kind-contact-logged = Contact with a prospect noted
fact-kind-cost-corrected = Cost corrected
fact-kind-cost-recorded = Cost recorded
fact-kind-criterion-attested = Proof of a criterion seen
fact-kind-decision-undone = Decision undone
fact-kind-device-diagnosed = Device diagnosed
fact-kind-device-found = Device found
fact-kind-device-handed-over = Device handed over
fact-kind-device-made-ready = Device made ready
fact-kind-device-received = Device received
fact-kind-device-recycled = Device recycled
fact-kind-device-refused = Device refused on arrival
fact-kind-device-released = Device's reservation lifted
fact-kind-device-reported-missing = Device reported missing
fact-kind-device-reserved = Device reserved
fact-kind-device-returned = Device returned
fact-kind-device-sent = Device sent to the workshop
fact-kind-device-stripped = Device taken apart
fact-kind-drive-destroyed = Drive destroyed
fact-kind-drive-installed = Drive installed
fact-kind-drive-removed = Drive removed
fact-kind-drive-stocked = New drive put into stock
fact-kind-erasure-recorded = Erasure report recorded
fact-kind-figures-published = Programme's figures published
fact-kind-file-attached = File attached
fact-kind-file-detached = File taken off
fact-kind-follow-up-recorded = Follow-up recorded
fact-kind-follow-up-reminded = Reminder of the follow-up
fact-kind-duplicate-judged = Resemblance judged
fact-kind-grid-published = Priority grid published
fact-kind-handover-cancelled = Handover cancelled
fact-kind-handover-completed = Handover done
fact-kind-handover-missed = Handover missed
fact-kind-handover-moved-away = Handover moved to another place
fact-kind-handover-planned = Handover planned
fact-kind-handover-rescheduled = Handover appointment moved
fact-kind-handover-session-cancelled = Handover session cancelled
fact-kind-handover-session-changed = Handover session changed
fact-kind-handover-session-created = Handover session created
fact-kind-hardware-recorded = Hardware report recorded
fact-kind-information-answered = Information given
fact-kind-information-reminded = Reminder of the information requested
fact-kind-information-requested = Information requested
fact-kind-inventory-imported = Inventory imported
fact-kind-invitation-accepted = Invitation accepted
fact-kind-invoice-approved = Invoice approved
fact-kind-invoice-disputed = Invoice disputed
fact-kind-item-carried-over = Item left for another commission
fact-kind-item-decided = Item decided, to be confirmed
fact-kind-item-settled = Decision confirmed
fact-kind-item-taken-up = Discussion of an item begun
fact-kind-jobs-recorded = Workshop's jobs reported
fact-kind-lot-acknowledged = Lot acknowledged by the workshop
fact-kind-lot-cancelled = Lot cancelled
fact-kind-lot-completed = Lot completed
fact-kind-lot-created = Lot created
fact-kind-lot-invoiced = Lot invoiced
fact-kind-lot-sent = Lot sent to the workshop
fact-kind-member-changed = Member's rights changed
fact-kind-member-invited = Member invited
fact-kind-member-removed = Member left
fact-kind-member-resumed = Member's suspension lifted
fact-kind-member-suspended = Member suspended
fact-kind-message-posted = Message written
fact-kind-no-drive-recorded = Absence of drives recorded
fact-kind-organisation-approved = Organisation approved
fact-kind-organisation-changed = Organisation changed
fact-kind-organisation-created = Organisation joined the programme
fact-kind-organisation-refused = Organisation refused
fact-kind-organisation-registered = Organisation registered
fact-kind-organisation-resumed = Organisation's suspension lifted
fact-kind-organisation-suspended = Organisation suspended
fact-kind-partner-invited = Organisation invited to register
fact-kind-part-fitted = Part fitted
fact-kind-part-scrapped = Part scrapped
fact-kind-part-stocked = Part put in stock
fact-kind-part-taken-out = Part taken out
fact-kind-personal-data-denied = Access to personal data denied
fact-kind-person-forgotten = Person's data erased
fact-kind-place-closed = Place closed
fact-kind-place-created = Place added
fact-kind-place-updated = Place changed
fact-kind-pledge-accepted = Pledge accepted
fact-kind-pledge-closed = Pledge finished
fact-kind-pledge-declined = Pledge declined
fact-kind-pledge-drafted = Pledge begun
fact-kind-pledge-received = Pledge received and checked
fact-kind-pledge-scheduled = Day of collection agreed
fact-kind-pledge-submitted = Pledge sent
fact-kind-pledge-withdrawn = Pledge withdrawn
fact-kind-prospect-added = Prospect added
fact-kind-prospect-changed = Prospect changed
fact-kind-prospect-converted = Prospect became a donor
fact-kind-prospect-lost = Prospect given up
fact-kind-prospect-reminded = Prospect's next action reminded
fact-kind-prospect-reopened = Prospect taken up again
fact-kind-quality-checked = Final check done
fact-kind-recusal-recorded = Organisation recused from an item
fact-kind-referrals-imported = List of people imported
fact-kind-referral-drafted = Case begun
fact-kind-referral-submitted = Case sent
fact-kind-settings-changed = Settings changed
fact-kind-support-session-recorded = Support session recorded
fact-kind-system-installed = System installed
fact-kind-territory-created = Territory created
fact-kind-transfer-declined = Case transfer declined
fact-kind-transfer-proposed = Case transfer proposed
fact-kind-vote-asked = Item put to the vote
fact-kind-work-logged = Working time logged

# FileKind
file-kind-pdf = PDF
file-kind-picture = Picture
file-kind-text = Text
file-kind-unknown = Not known
file-kind-workbook = Excel workbook

# FollowUpOutcome
follow-up-outcome-declined = Does not wish to answer
follow-up-outcome-not-reached = Not reached, still due
follow-up-outcome-reached = Answered

# HandoverState
handover-session-state-cancelled = Cancelled
handover-session-state-planned = Planned

handover-state-cancelled = Cancelled
handover-state-done = Done
handover-state-missed = Missed
handover-state-planned = Planned

# HelpKind
help-kind-equipment = Equipment
help-kind-signal = Connection
help-kind-skills = Skills

# HomeEquipment
home-equipment-none = Nothing
home-equipment-shared = Computer to share
home-equipment-smartphone-only = Only a phone
home-equipment-unusable = Unusable computer

# InformedBy
informed-by-email = By e-mail
informed-by-in-person = In person
informed-by-letter = By letter
informed-by-phone = By phone

# IntakeRefusal
intake-refusal-broken = Broken beyond repair
intake-refusal-incomplete = Essential parts missing
intake-refusal-locked = Locked
intake-refusal-not-equipment = Not computer equipment
intake-refusal-other = Other reason
intake-refusal-too-old = Too old

# InvoiceDisputeReason
invoice-dispute-reason-duplicate = Already invoiced
invoice-dispute-reason-incomplete = Mention missing or wrong
invoice-dispute-reason-other = Other reason
invoice-dispute-reason-wrong-amount = Amounts not as agreed
invoice-dispute-reason-wrong-quantity = Wrong quantities

# InvoiceLineKind
invoice-line-kind-parts = Parts bought and fitted
invoice-line-kind-service = Work on devices

# InvoiceState
invoice-state-approved = To be paid
invoice-state-disputed = Disputed
invoice-state-submitted = To be checked

# JobSeekerCategory
job-seeker-category-a = A: without work, available
job-seeker-category-b = B: short reduced activity
job-seeker-category-c = C: long reduced activity
job-seeker-category-d = D: training, internship or leave
job-seeker-category-e = E: subsidised job or start-up
job-seeker-category-f = F: social pathway
job-seeker-category-g = G: waiting for guidance

# Language
language-en = English
language-fr = French

# LegalStatus
legal-status-private = Private body
legal-status-public = Public body

# LotState
lot-state-cancelled = Cancelled
lot-state-completed = Completed
lot-state-draft = Being prepared
lot-state-in-workshop = At the workshop
lot-state-sent = On its way

# MembershipRole
membership-role-agent = Can act
membership-role-manager = Manager
membership-role-reader = Read only

# OperatingSystem
operating-system-android = Android
operating-system-chromeos-flex = ChromeOS Flex
operating-system-debian = Debian
operating-system-emmabuntus = Emmabuntüs
operating-system-linux-mint = Linux Mint
operating-system-macos = macOS
operating-system-other = Other system
operating-system-primtux = PrimTux
operating-system-ubuntu = Ubuntu
operating-system-windows = Windows

# OrganisationKind
organisation-kind-adviser = Digital advisers
organisation-kind-association = Association
organisation-kind-city = Programme's city or authority
organisation-kind-crous = CROUS
organisation-kind-donor = Donor
organisation-kind-insertion-service = Job-search service
organisation-kind-neighbourhood-centre = Neighbourhood centre
organisation-kind-other = Other organisation
organisation-kind-university = University
organisation-kind-workshop = Workshop

# OrganisationState
organisation-state-approved = Approved
organisation-state-invited = Invited
organisation-state-pending = To be approved
organisation-state-refused = Refused

# Outcome
outcome-defer = Put off
outcome-grant = Computer granted
outcome-redirect = Other help offered
outcome-reject = Request refused

# PartKind
part-kind-battery = Battery
part-kind-charger = Charger
part-kind-cooling = Fan or heat sink
part-kind-keyboard = Keyboard
part-kind-mainboard = Main board
part-kind-memory = Memory module
part-kind-network = Network card
part-kind-other = Other part
part-kind-panel = Screen panel

# PartState
part-state-fitted = Fitted
part-state-in-stock = In stock
part-state-scrapped = Scrapped

# PartnerPurpose
partner-purpose-advice = Help the person
partner-purpose-transfer = Take over the case

# PlaceKind
place-kind-collection = Collection place
place-kind-handover = Handover place

# PledgeState
pledge-state-accepted = Accepted
pledge-state-closed = Finished
pledge-state-declined = Declined
pledge-state-draft = Draft
pledge-state-received = Received
pledge-state-scheduled = Collection planned
pledge-state-submitted = To be answered
pledge-state-withdrawn = Withdrawn

# ProspectLossReason
prospect-loss-reason-gives-elsewhere = Gives or sells elsewhere
prospect-loss-reason-not-interested = Does not want to give
prospect-loss-reason-no-answer = Nobody answers
prospect-loss-reason-no-equipment = Equipment rented or too old
prospect-loss-reason-other = Other reason

# ProspectSource
prospect-source-donor = Named by a donor
prospect-source-event = Fair or meeting
prospect-source-other = Other way
prospect-source-partner = Named by a partner
prospect-source-search = Coordinator's own search
prospect-source-spontaneous = Came by itself

# ProspectState
prospect-state-contacted = Contacted
prospect-state-converted = Became a donor
prospect-state-identified = To be contacted
prospect-state-interested = Interested
prospect-state-lost = Lost

# QualityOutcome
quality-outcome-failed = Not as it should be
quality-outcome-not-applicable = Not applicable
quality-outcome-passed = As it should be

# QualityPoint
quality-point-battery = Battery lasts long enough
quality-point-camera-and-microphone = Camera and microphone
quality-point-clean = Clean
quality-point-keyboard-and-pointer = Keyboard and pointer
quality-point-network = Goes online
quality-point-ports = Sockets and ports
quality-point-screen = Screen without hindering fault
quality-point-sound = Sound
quality-point-starts = Starts and shuts down
quality-point-system = System installed, up to date
quality-point-unlocked = No former account or lock
quality-point-unmarked = No former label or mark

# QuotientBand
quotient-band-from-400-to-600 = €400 to €600
quotient-band-from-601-to-800 = €601 to €800
quotient-band-from-801-to-1000 = €801 to €1,000
quotient-band-over-1000 = More than €1,000
quotient-band-under-400 = Under €400
quotient-band-unknown = Not known

# ReceiptMethod
receipt-method-paper = On paper
receipt-method-screen = On the screen

# ReferralCellFormat
referral-cell-format-day = Date
referral-cell-format-number = Whole number
referral-cell-format-text = Any text
referral-cell-format-words = Word from the list
referral-cell-format-yes-no = Yes or no

# ReferralErrorCode
referral-error-code-bad-date = Date cannot be read
referral-error-code-consent-missing = Information or agreement missing
referral-error-code-duplicate-row = Person already further up
referral-error-code-extra-cells = Too many cells
referral-error-code-formula-error = Formula error
referral-error-code-invalid = Value not valid
referral-error-code-lost-characters = Characters lost
referral-error-code-required = Value missing
referral-error-code-social-security-number = Social-security number not allowed
referral-error-code-unknown-word = Word not recognised

# RefusalReason
refusal-reason-already-equipped = Household already equipped
refusal-reason-already-helped = Household already helped
refusal-reason-incomplete = Case incomplete
refusal-reason-other = Other reason
refusal-reason-outside-audience = Outside the programme's audiences
refusal-reason-outside-territory = Outside the territory
refusal-reason-priority-to-others = Others had stronger priority
refusal-reason-redirected = Other help serves better

# ReturnReason
return-reason-broken = Broken
return-reason-exchanged = Exchanged for another
return-reason-not-needed = Not needed any more
return-reason-other = Other reason

# ScholarshipStep
scholarship-step-none = No scholarship
scholarship-step-step-0bis = Step 0 bis
scholarship-step-step-1 = Step 1
scholarship-step-step-2 = Step 2
scholarship-step-step-3 = Step 3
scholarship-step-step-4 = Step 4
scholarship-step-step-5 = Step 5
scholarship-step-step-6 = Step 6
scholarship-step-step-7 = Step 7

# ScoredFrom
scored-from-attested = Proof seen
scored-from-declared = As declared to the partner
scored-from-programme = Known to the programme

# StaffRole
staff-role-administration = Administration
staff-role-adviser = Handover and support
staff-role-coordinator = Coordination
staff-role-other = Other role
staff-role-technician = Wiping and refurbishing

# SubjectKind
subject-kind-case = Case
subject-kind-collection = Collection
subject-kind-commission = Commission
subject-kind-cost = Cost
subject-kind-device = Device
subject-kind-drive = Drive
subject-kind-handover = Handover
subject-kind-jobs-report = Jobs report
subject-kind-lot = Lot
subject-kind-organisation = Organisation
subject-kind-part = Part
subject-kind-person = Person
subject-kind-place = Place
subject-kind-pledge = Pledge
subject-kind-prospect = Prospect
subject-kind-territory = Programme

# SupportTheme
support-theme-accessibility = Adapting the computer
support-theme-connection = Internet at home
support-theme-first-steps = First steps
support-theme-job-search = Looking for work
support-theme-mail = Mail
support-theme-office = Text, tables, printing
support-theme-other = Something else
support-theme-procedures = Online procedures
support-theme-school = School and homework
support-theme-security = Passwords and traps

# TransferState
transfer-state-accepted = Accepted
transfer-state-declined = Came to nothing
transfer-state-proposed = Waiting for an answer

# UseFrequency
use-frequency-daily = Almost every day
use-frequency-never = Never
use-frequency-rarely = Now and then
use-frequency-weekly = Every week

# UsePurpose
use-purpose-contact = Keeping in touch
use-purpose-formalities = Formalities
use-purpose-leisure = Leisure
use-purpose-school = School or studies
use-purpose-work = Work

# WantedKind
wanted-kind-desktop = Desktop
wanted-kind-laptop = Laptop

# Weekday
weekday-friday = Friday
weekday-monday = Monday
weekday-saturday = Saturday
weekday-sunday = Sunday
weekday-thursday = Thursday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday

# WordingKind
wording-kind-appeal = How to appeal
wording-kind-decline = Pledge declined
wording-kind-refusal = Case refused

# WorkKind
work-kind-cleaning = Cleaning
work-kind-diagnosis = Diagnosis
work-kind-erasure = Wiping drives
work-kind-installation = Installing a system
work-kind-other = Other work
work-kind-quality-check = Final check
work-kind-repair = Repair
work-kind-stripping = Taking apart

# WorkerRole
worker-role-inclusion = Person in social inclusion
worker-role-technician = Technician or supervisor
worker-role-trainee = Trainee
worker-role-volunteer = Volunteer
proposal-lack-computer = No computer left
proposal-lack-place = No place left
duplicate-reason-same-identity = Same names and birth date
duplicate-reason-names-nearly-same = Same birth date, names one letter apart
duplicate-reason-birth-date-nearly-same = Same names, birth date nearly the same
duplicate-reason-given-name-and-birth-date = Same given name, birth date and commune
duplicate-reason-given-name-and-contact = Same given name and contact
duplicate-reason-birth-date-and-contact = Same birth date and contact
duplicate-verdict-same = Same person
duplicate-verdict-different = Different people
