//! Asking and doing in a line each: operations typed against the SDL, mutations, and what is wrong with them.

/// The problems of a mutation's answer, whose operation asked for `field` and `message`.
macro_rules! wrongs {
    ($problems:expr) => {
        $problems
            .into_iter()
            .map(|problem| $crate::kit::Wrong {
                field: problem.field,
                message: problem.message,
            })
            .collect::<Vec<_>>()
    };
}

/// Declares operations of a `.graphql` file, typed against the SDL; the scalars and enums they use are texts.
macro_rules! operation {
    ($path:tt: $($name:ident),+; $enums:tt) => {$(
        #[derive(graphql_client::GraphQLQuery)]
        #[graphql(
            schema_path = "../api/schema.graphql",
            query_path = $path,
            response_derives = "Debug",
            variables_derives = "Debug",
            extern_enums $enums
        )]
        struct $name;
    )+};
}

/// Asks a mutation, and answers what is wrong with it, empty when it is done:
/// `act!(visit, BenchReady, bench_ready.make_device_ready, bench_ready::MakeDeviceReadyInput { … })`.
macro_rules! act {
    ($visit:expr, $operation:ident, $module:ident.$answer:ident, $input:expr) => {{
        let input = $input;
        let asked = $visit.ask::<$operation>($module::Variables { input }).await?;
        $crate::kit::wrongs!(asked.$answer.problems)
    }};
}

pub(crate) use {act, operation, wrongs};
