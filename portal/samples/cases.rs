//! The referrer's space.
#![expect(clippy::too_many_lines, reason = "cases in every state are long to invent")]

use portal::{
    pages::{
        Field, Moment, Place, Shell,
        cases::{
            check::{Answer, Check, Section},
            draft::{Draft, Part},
            list::{CaseList, CaseRow, Task, Todo},
            new::{
                needs::NeedsStep,
                person::{AUDIENCES, PersonStep},
                situation::{
                    FamilyQuestions, JobSeekerQuestions, Situation, SituationStep, StudentQuestions,
                },
            },
            not_eligible::NotEligible,
            question::{Question, Step},
            sent::Sent,
            show::{Appointment, Asked, CaseShow, Decision, Detail, ScoreLine, Verdict},
            state::{Audience, CaseState},
        },
    },
    text::T,
};

use super::{Drawn, draw, inside, pick};

const NAV: &[(&str, Place)] = &[("/cases", Place::Cases), ("/cases/new", Place::NewCase)];

fn referrer(path: &str) -> Shell {
    inside(
        path,
        "Louise Garnier",
        "Centre socioculturel des Trois-Cités",
        NAV,
    )
}

pub(super) fn all(t: T) -> Vec<Drawn> {
    let list = list(t);
    let nothing = CaseList {
        todos: Vec::new(),
        cases: Vec::new(),
        state: Some(CaseState::Granted),
        ..list.clone()
    };
    let empty = CaseList {
        todos: Vec::new(),
        cases: Vec::new(),
        ..list.clone()
    };
    let mut pages = vec![
        draw("cases", &list),
        draw("cases-none-found", &nothing),
        draw("cases-empty", &empty),
    ];
    pages.extend(steps(t));
    pages.extend(sending(t));
    pages.extend(following(t));
    pages
}

fn list(t: T) -> CaseList {
    let todo = |task, person: &str, when: &str| Todo {
        task,
        href: "/cases/12".to_owned(),
        person: person.to_owned(),
        when: when.to_owned(),
    };
    let people = [
        "Fatou Diallo",
        "Nicolas Petit",
        "Inès Bernard-Lefranc",
        "Oksana Kovalenko",
        "Marc Aubert",
        "Sofia Haddad",
    ];
    let states = [
        CaseState::InformationRequested,
        CaseState::HandoverPlanned,
        CaseState::OnAgenda,
        CaseState::Granted,
        CaseState::Rejected,
        CaseState::Equipped,
    ];
    let cases = people
        .iter()
        .zip(states)
        .cycle()
        .take(25)
        .zip(241_u32..)
        .map(|((person, state), n)| CaseRow {
            href: "/cases/12".to_owned(),
            reference: format!("P-2024-{n:04}"),
            person: (*person).to_owned(),
            audience: if n % 3 == 0 {
                Audience::JobSeeker
            } else {
                Audience::Family
            },
            state,
            changed_on: format!("2024-01-{:02}", 15 - n % 12),
        });
    CaseList {
        t,
        shell: referrer("/cases"),
        todos: vec![
            todo(Task::Answer, "Fatou Diallo", "2024-01-12"),
            todo(Task::Tell, "Oksana Kovalenko", "2023-12-14"),
            todo(Task::Remind, "Nicolas Petit", "2024-01-16T14:30"),
            todo(Task::Finish, "Amir Rahimi", ""),
        ],
        state: None,
        cases: cases.collect(),
        total: 38,
        page: 1,
        pages: 2,
        before: String::new(),
        after: "?page=2".to_owned(),
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "three steps in every state are long to invent"
)]
fn steps(t: T) -> Vec<Drawn> {
    let person = PersonStep {
        t,
        shell: referrer("/cases/new"),
        action: "/cases/new".to_owned(),
        audiences: AUDIENCES.to_vec(),
        audience: Field::filled("audience", "FAMILY"),
        given_name: Field::filled("given_name", "Fatou"),
        family_name: Field::filled("family_name", "Diallo"),
        born: Field::empty("born"),
        born_parts: ["27".to_owned(), "3".to_owned(), "1988".to_owned()],
        phone: Field::filled("phone", "06 39 98 00 12"),
        email: Field::empty("email"),
        commune: Field::filled("commune", "Poitiers"),
    };
    let mut wrong = person.clone();
    wrong.family_name =
        Field::empty("family_name").refused(pick(t, "Écrivez le nom.", "Write the last name."));
    wrong.born = Field::empty("born").refused(pick(
        t,
        "Cette date est à venir. Vérifiez l'année.",
        "This date is in the future. Check the year.",
    ));
    "2088".clone_into(&mut wrong.born_parts[2]);
    wrong.phone = Field::empty("phone").refused(pick(
        t,
        "Donnez un téléphone ou une adresse électronique.",
        "Give a telephone or an e-mail address.",
    ));
    let one = PersonStep {
        audiences: AUDIENCES[..1].to_vec(),
        ..person.clone()
    };
    let step = |situation| SituationStep {
        t,
        shell: referrer("/cases/12/situation"),
        action: "/cases/12/situation".to_owned(),
        back: "/cases/12/person".to_owned(),
        person: "Fatou Diallo".to_owned(),
        situation,
    };
    let family = FamilyQuestions {
        adults: Field::filled("adults", "1"),
        children: Field::filled("children", "3"),
        primary: Field::filled("primary", "1"),
        lower_secondary: Field::filled("lower_secondary", "2"),
        upper_secondary: Field::empty("upper_secondary"),
        single_parent: Field::filled("single_parent", "yes"),
        quotient: Field::filled("quotient", "FROM_400_TO_600"),
    };
    let mut odd = family.clone();
    odd.children = Field::filled("children", "2").refused(pick(
        t,
        "Il y a plus d'enfants scolarisés que d'enfants.",
        "There are more schoolchildren than children.",
    ));
    odd.quotient = Field::empty("quotient").refused(pick(
        t,
        "Choisissez une tranche de quotient familial.",
        "Choose a band of the family quotient.",
    ));
    let seeker = JobSeekerQuestions {
        category: Field::filled("category", "A"),
        months: Field::filled("months", "8"),
        rsa: Field::empty("rsa"),
        project: Field::empty("project"),
    };
    let student = StudentQuestions {
        institution: Field::filled("institution", "Université de Poitiers"),
        year: Field::filled("year", "2"),
        scholarship: Field::filled("scholarship", "STEP_5"),
        independent: Field::empty("independent"),
    };
    let needs = NeedsStep {
        t,
        shell: referrer("/cases/12/needs"),
        action: "/cases/12/needs".to_owned(),
        back: "/cases/12/situation".to_owned(),
        person: "Fatou Diallo".to_owned(),
        kind: Field::filled("kind", "LAPTOP"),
        equipment: Field::filled("equipment", "SMARTPHONE_ONLY"),
        connection: Field::empty("connection"),
        skills: Field::filled("skills", "2"),
        accessibility: Field::empty("accessibility"),
        informed_on: Field::filled("informed_on", "2024-01-15"),
        channel: Field::filled("channel", "IN_PERSON"),
        agrees: Field::empty("agrees"),
    };
    let mut silent = needs.clone();
    silent.agrees = Field::empty("agrees").refused(pick(
        t,
        "Sans l'accord de la personne, le dossier ne peut pas être envoyé.",
        "Without the person's agreement, the case cannot be sent.",
    ));
    silent.connection = Field::empty("connection").refused(pick(
        t,
        "Dites s'il y a internet à la maison.",
        "Say whether there is internet at home.",
    ));
    vec![
        draw("case-person", &person),
        draw("case-person-error", &wrong),
        draw("case-person-one", &one),
        draw("case-family", &step(Situation::Family(Box::new(family)))),
        draw("case-family-error", &step(Situation::Family(Box::new(odd)))),
        draw("case-job-seeker", &step(Situation::JobSeeker(Box::new(seeker)))),
        draw("case-student", &step(Situation::Student(Box::new(student)))),
        draw("case-needs", &needs),
        draw("case-needs-error", &silent),
    ]
}

fn sending(t: T) -> Vec<Drawn> {
    let part = |step, done| Part {
        step,
        href: "/cases/12/person".to_owned(),
        done,
    };
    let draft = Draft {
        t,
        shell: referrer("/cases/12"),
        person: "Amir Rahimi".to_owned(),
        saved_on: "2024-01-12".to_owned(),
        parts: vec![
            part(Step::Person, true),
            part(Step::Situation, true),
            part(Step::Needs, false),
        ],
        href: "/cases/12".to_owned(),
    };
    let answer = |question, fr: &str, en: &str| Answer {
        question,
        answer: pick(t, fr, en),
        href: "/cases/12/person#born".to_owned(),
    };
    let check = Check {
        t,
        shell: referrer("/cases/12/check"),
        href: "/cases/12".to_owned(),
        person: "Fatou Diallo".to_owned(),
        sections: vec![
            Section {
                step: Step::Person,
                answers: vec![
                    answer(Question::Name, "Fatou Diallo", "Fatou Diallo"),
                    answer(Question::Born, "27 mars 1988", "27 March 1988"),
                    answer(Question::Contact, "06 39 98 00 12", "06 39 98 00 12"),
                    answer(Question::Commune, "Poitiers", "Poitiers"),
                ],
            },
            Section {
                step: Step::Situation,
                answers: vec![
                    answer(Question::Household, "1 adulte, 3 enfants", "1 adult, 3 children"),
                    answer(
                        Question::Pupils,
                        "1 à l'école, 2 au collège",
                        "1 in primary, 2 in lower secondary",
                    ),
                    answer(Question::SingleParent, "Oui", "Yes"),
                    answer(Question::Quotient, "401 à 600 €", "€401 to €600"),
                ],
            },
            Section {
                step: Step::Needs,
                answers: vec![
                    answer(
                        Question::Kind,
                        "Portable, à emporter",
                        "A laptop, to carry around",
                    ),
                    answer(Question::Equipment, "Un téléphone seulement", "Only a phone"),
                    answer(Question::Connection, "Non", "No"),
                    answer(Question::Skills, "J'ai besoin d'aide", "I need help"),
                    answer(Question::Accessibility, "Non", "No"),
                    answer(
                        Question::Informed,
                        "Le 15 janvier 2024, de vive voix",
                        "On 15 January 2024, in person",
                    ),
                ],
            },
        ],
        refusal: String::new(),
    };
    let mut gap = check.clone();
    gap.sections[2].answers[2].answer.clear();
    gap.refusal = pick(
        t,
        "Il manque une réponse : internet à la maison.",
        "One answer is missing: internet at home.",
    );
    let sent = Sent {
        t,
        shell: referrer("/cases/12/sent"),
        person: "Fatou Diallo".to_owned(),
        reference: "P-2024-0241".to_owned(),
        href: "/cases/12".to_owned(),
    };
    let outside = NotEligible {
        t,
        shell: referrer("/cases/12/not-eligible"),
        person: "Fatou Diallo".to_owned(),
        reason: pick(
            t,
            "Le programme s'adresse aux personnes qui habitent l'une des 40 communes de Grand Poitiers.",
            "The programme is for people who live in one of the 40 communes of Grand Poitiers.",
        ),
        href: "/cases/12/person".to_owned(),
    };
    vec![
        draw("case-draft", &draft),
        draw("case-check", &check),
        draw("case-check-error", &gap),
        draw("case-sent", &sent),
        draw("case-not-eligible", &outside),
    ]
}

fn following(t: T) -> Vec<Drawn> {
    let detail = |question, fr: &str, en: &str| Detail {
        question,
        answer: pick(t, fr, en),
    };
    let moment = |when: &str, fr: &str, en: &str| Moment {
        when: when.to_owned(),
        what: pick(t, fr, en),
        detail: String::new(),
    };
    let line = |fr: &str, en: &str, points| ScoreLine {
        label: pick(t, fr, en),
        points,
        most: 25,
        from: pick(t, "Déclaré à la structure", "As declared to the partner"),
    };
    let decision = Decision {
        verdict: Verdict::Granted,
        on: "2023-12-14".to_owned(),
        motive: String::new(),
        reason: String::new(),
        score: vec![
            line("Deux enfants au collège", "Two children in lower secondary", 20),
            line("Un enfant à l'école", "One child in primary", 5),
            line("Élève seule ses enfants", "Raises the children alone", 15),
            line(
                "Quotient familial entre 401 et 600 €",
                "Family quotient between €401 and €600",
                20,
            ),
            line("Un téléphone seulement à la maison", "Only a phone at home", 15),
        ],
        total: 75,
        cap: 100,
        grid: pick(
            t,
            "Grille publiée, version 2 du 4 septembre 2023.",
            "Published grid, version 2 of 4 September 2023.",
        ),
        mention: pick(
            t,
            "Ces points sont calculés par un traitement algorithmique.",
            "These points are computed by an algorithmic treatment.",
        ),
        appeal: String::new(),
    };
    let planned = CaseShow {
        t,
        shell: referrer("/cases/12"),
        href: "/cases/12".to_owned(),
        reference: "P-2023-0198".to_owned(),
        person: "Fatou Diallo".to_owned(),
        audience: Audience::Family,
        state: CaseState::HandoverPlanned,
        asked: vec![],
        asked_until: String::new(),
        commission_on: String::new(),
        decision: Some(decision.clone()),
        appointment: Some(Appointment {
            at: "2024-01-16T14:30".to_owned(),
            place: "Espace numérique des Couronneries".to_owned(),
        }),
        details: vec![
            detail(Question::Born, "27 mars 1988", "27 March 1988"),
            detail(Question::Contact, "06 39 98 00 12", "06 39 98 00 12"),
            detail(Question::Household, "1 adulte, 3 enfants", "1 adult, 3 children"),
            detail(
                Question::Kind,
                "Portable, à emporter",
                "A laptop, to carry around",
            ),
            detail(Question::Equipment, "Un téléphone seulement", "Only a phone"),
        ],
        timeline: vec![
            moment("2024-01-08T11:20", "Rendez-vous fixé", "Appointment set"),
            moment("2023-12-14T16:00", "Ordinateur accordé", "Computer granted"),
            moment(
                "2023-11-30T09:05",
                "Inscrit à la commission",
                "Put on the commission's agenda",
            ),
            moment("2023-11-21T10:12", "Dossier complet", "Case complete"),
            moment("2023-11-20T15:47", "Dossier envoyé", "Case sent"),
        ],
        can_withdraw: true,
    };
    let asked = CaseShow {
        state: CaseState::InformationRequested,
        asked: vec![
            Asked {
                question: pick(
                    t,
                    "Les deux enfants au collège vivent-ils au foyer toute la semaine ?",
                    "Do the two children in lower secondary live in the household all week?",
                ),
                answer: Field::empty("answer-0"),
            },
            Asked {
                question: pick(
                    t,
                    "Qui pourra venir chercher l'ordinateur ?",
                    "Who will be able to come for the computer?",
                ),
                answer: Field::empty("answer-1"),
            },
        ],
        asked_until: "2024-01-29".to_owned(),
        decision: None,
        appointment: None,
        timeline: planned.timeline.iter().skip(4).cloned().collect(),
        ..planned.clone()
    };
    let mut badly = asked.clone();
    badly.asked[1].answer = Field::filled("answer-1", "2 88 03 86 194 012 45").refused(pick(
        t,
        "Ce texte semble contenir un numéro de sécurité sociale. Retirez-le.",
        "This text seems to contain a social-security number. Remove it.",
    ));
    let rejected = CaseShow {
        state: CaseState::Rejected,
        appointment: None,
        can_withdraw: false,
        decision: Some(Decision {
            verdict: Verdict::Rejected,
            motive: String::new(),
            reason: pick(
                t,
                "Le foyer dispose déjà d'un ordinateur en état de marche. La commission a donné la priorité à des foyers sans équipement.",
                "The household already has a working computer. The commission gave priority to households without equipment.",
            ),
            appeal: pick(
                t,
                "Vous pouvez demander au maire de revoir cette décision, ou saisir le tribunal administratif de Poitiers, dans les deux mois qui suivent sa réception.",
                "You may ask the mayor to review this decision, or go to the administrative court of Poitiers, within two months of receiving it.",
            ),
            ..decision
        }),
        timeline: std::iter::once(moment(
            "2023-12-14T16:00",
            "Demande non accordée",
            "Request not granted",
        ))
        .chain(planned.timeline.iter().skip(2).cloned())
        .collect(),
        ..planned.clone()
    };
    vec![
        draw("case-planned", &planned),
        draw("case-asked", &asked),
        draw("case-asked-error", &badly),
        draw("case-rejected", &rejected),
    ]
}
