//! The questions of a referral in a few words, for the pages that repeat the answers.

/// One of the three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who it is.
    Person,
    /// How they live.
    Situation,
    /// What they need.
    Needs,
}

impl Step {
    /// Key of its title.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Person => "step-person",
            Self::Situation => "step-situation",
            Self::Needs => "step-needs",
        }
    }
}

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Given and family name.
    Name,
    /// Date of birth.
    Born,
    /// Telephone, e-mail.
    Contact,
    /// Commune.
    Commune,
    /// Adults and children.
    Household,
    /// Schoolchildren by level.
    Pupils,
    /// Raises children alone.
    SingleParent,
    /// Band of the quotient familial.
    Quotient,
    /// Category at France Travail.
    Category,
    /// Registered for how many months.
    Months,
    /// Receives RSA.
    Rsa,
    /// Training or applications in view.
    Project,
    /// Where they study.
    Institution,
    /// Year of study.
    Year,
    /// Step of the CROUS scholarship.
    Scholarship,
    /// Lives away from parents.
    Independent,
    /// Laptop or desktop.
    Kind,
    /// What is at home.
    Equipment,
    /// Internet at home.
    Connection,
    /// Ease with computers.
    Skills,
    /// Needs an adapted computer.
    Accessibility,
    /// Informed when and how.
    Informed,
}

impl Question {
    /// Key of its few words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "short-name",
            Self::Born => "short-born",
            Self::Contact => "short-contact",
            Self::Commune => "short-commune",
            Self::Household => "short-household",
            Self::Pupils => "short-pupils",
            Self::SingleParent => "short-single-parent",
            Self::Quotient => "short-quotient",
            Self::Category => "short-category",
            Self::Months => "short-months",
            Self::Rsa => "short-rsa",
            Self::Project => "short-project",
            Self::Institution => "short-institution",
            Self::Year => "short-year",
            Self::Scholarship => "short-scholarship",
            Self::Independent => "short-independent",
            Self::Kind => "short-kind",
            Self::Equipment => "short-equipment",
            Self::Connection => "short-connection",
            Self::Skills => "short-skills",
            Self::Accessibility => "short-accessibility",
            Self::Informed => "short-informed",
        }
    }
}
