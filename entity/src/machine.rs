//! A state machine is a flat enum and one table `(from, step, to)` that can be read aloud to a coordinator.
//! The table is the whole truth: a step it does not list is refused.

/// A state with its table of transitions.
pub trait Machine: Copy + Eq + 'static {
    /// What may be done.
    type Step: Copy + Eq + 'static;

    /// Every transition there is: from, step, to.
    const TRANSITIONS: &'static [(Self, Self::Step, Self)];

    /// The state after `step`.
    ///
    /// # Errors
    /// [`NotAllowed`] when the table does not list the step from this state.
    fn apply(self, step: Self::Step) -> Result<Self, NotAllowed> {
        Self::TRANSITIONS
            .iter()
            .find(|(from, by, _)| *from == self && *by == step)
            .map(|(_, _, to)| *to)
            .ok_or(NotAllowed)
    }

    /// The states from which `step` may be taken.
    #[must_use]
    fn before(step: Self::Step) -> Vec<Self> {
        Self::TRANSITIONS
            .iter()
            .filter(|(_, by, _)| *by == step)
            .map(|(from, _, _)| *from)
            .collect()
    }

    /// Whether no step leads out of this state.
    #[must_use]
    fn is_final(self) -> bool {
        !Self::TRANSITIONS.iter().any(|(from, _, _)| *from == self)
    }
}

/// The table of transitions does not list this step from this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAllowed;
