//! What a territory says in its own words, or the instance for it: why the answer is no, and how to contest it. Pages, mails
//! and decisions say the same.

use entity::account::Language;
use entity::case_file::RefusalReason;
use entity::pledge::DeclineReason;
use entity::settings::{Content, WordingKind};

use crate::texts::say;

/// How to contest a negative decision.
pub(crate) fn appeal(settings: &Content, language: Language) -> String {
    let own = settings.wording(WordingKind::Appeal, None, language);
    own.map_or_else(|| say(language, "appeal-wording"), str::to_owned)
}

/// What a reason for refusing means.
pub(crate) fn refusal(settings: &Content, reason: RefusalReason, language: Language) -> String {
    of(settings, WordingKind::Refusal, &reason.word(), language)
}

/// What a reason for declining a pledge means.
pub(crate) fn decline(settings: &Content, reason: DeclineReason, language: Language) -> String {
    of(settings, WordingKind::Decline, &reason.word(), language)
}

fn of(settings: &Content, kind: WordingKind, code: &str, language: Language) -> String {
    let key = format!("{}-{code}", kind.word()).to_lowercase().replace('_', "-");
    let own = settings.wording(kind, Some(code), language);
    own.map_or_else(|| say(language, &key), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::settings::Wording;

    #[test]
    fn every_reason_has_words_in_each_language() {
        let bare = Content::default();
        for language in [Language::Fr, Language::En] {
            for reason in RefusalReason::ALL {
                let text = refusal(&bare, *reason, language);
                assert!(text.ends_with('.'), "{reason:?}: {text}");
            }
            for reason in DeclineReason::ALL {
                let text = decline(&bare, *reason, language);
                assert!(text.ends_with('.'), "{reason:?}: {text}");
            }
        }
    }

    #[test]
    fn the_territory_has_the_last_word() {
        let own = Content {
            wordings: vec![Wording {
                kind: WordingKind::Refusal,
                code: Some("ALREADY_HELPED".into()),
                language: Language::Fr,
                text: "Un ordinateur par foyer.".into(),
            }],
            ..Content::default()
        };
        let said = |reason| refusal(&own, reason, Language::Fr);
        assert_eq!(said(RefusalReason::AlreadyHelped), "Un ordinateur par foyer.");
        assert_ne!(said(RefusalReason::AlreadyEquipped), "Un ordinateur par foyer.");
    }
}
