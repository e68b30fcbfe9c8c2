//! Doing one thing: a mutation is asked for, and what is wrong with it comes back. Handlers of deeds are then three lines.

/// Asks a mutation, and answers what is wrong with it, empty when it is done:
/// `act!(visit, BenchReady, bench_ready.make_device_ready, bench_ready::MakeDeviceReadyInput { … })`.
macro_rules! act {
    ($visit:expr, $operation:ident, $module:ident.$answer:ident, $input:expr) => {{
        let input = $input;
        let asked = $visit.ask::<$operation>($module::Variables { input }).await?;
        $crate::kit::wrongs!(asked.$answer.problems)
    }};
}

pub(crate) use act;
