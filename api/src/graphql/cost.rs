//! What a document costs, known before it is executed: an object asked for is one, a page is as many times what it holds as
//! rows are asked, a mutation is ten, and one that works on many rows a hundred. `budget` says how much of it there is.

use async_graphql::parser::types::{
    ExecutableDocument, Field, FragmentDefinition, OperationDefinition, OperationType, Selection,
    SelectionSet,
};
use async_graphql::{Name, Value, Variables};

use super::page::MOST;

/// What a mutation costs beside what is asked of its payload.
const MUTATION: u64 = 10;

/// What a mutation costs that reads a file, hashes a password or works on many rows.
const HEAVY: u64 = 100;

/// The mutations that cost [`HEAVY`].
const HEAVY_MUTATIONS: &[&str] = &[
    "acceptInvitation",
    "closeCommission",
    "completeLot",
    "createAppClient",
    "freezeCommission",
    "importInventory",
    "importReferrals",
    "publishFigures",
    "receivePledge",
    "recordErasure",
    "recordHardware",
    "requestSignInLink",
    "sendLot",
    "signIn",
];

/// Fields that read many rows for few objects: they cost [`HEAVY`] too.
const HEAVY_FIELDS: &[&str] = &["news", "simulateGrid"];

/// Fields that only hold the rows of a page: they cost nothing themselves.
const WRAPPERS: &[&str] = &["edges", "node", "nodes", "pageInfo"];

/// What the operation of a document costs that was chosen, or the dearest of those that might be.
#[must_use]
pub fn of(document: &ExecutableDocument, operation: Option<&str>, variables: &Variables) -> u64 {
    let chosen = document
        .operations
        .iter()
        .filter(|(name, _)| operation.is_none() || name.map(Name::as_str) == operation);
    let costs = chosen.map(|(_, operation)| {
        let sum = Sum {
            document,
            operation: &operation.node,
            variables,
        };
        sum.of_operation()
    });
    costs.max().unwrap_or(0)
}

struct Sum<'a> {
    document: &'a ExecutableDocument,
    operation: &'a OperationDefinition,
    variables: &'a Variables,
}

impl Sum<'_> {
    fn of_operation(&self) -> u64 {
        let set = &self.operation.selection_set.node;
        let mutations = match self.operation.ty {
            OperationType::Mutation => self.own_cost_of_mutations(set),
            OperationType::Query | OperationType::Subscription => 0,
        };
        mutations.saturating_add(self.of_set(set)).max(1)
    }

    fn own_cost_of_mutations(&self, set: &SelectionSet) -> u64 {
        let own = set.items.iter().map(|item| match &item.node {
            Selection::Field(field) if HEAVY_MUTATIONS.contains(&field.node.name.node.as_str()) => HEAVY,
            Selection::Field(_) => MUTATION,
            Selection::InlineFragment(inline) => self.own_cost_of_mutations(&inline.node.selection_set.node),
            Selection::FragmentSpread(spread) => self
                .fragment(&spread.node.fragment_name.node)
                .map_or(0, |fragment| {
                    self.own_cost_of_mutations(&fragment.selection_set.node)
                }),
        });
        own.fold(0, u64::saturating_add)
    }

    /// Limits come first: a document that multiplies itself never gets here.
    fn of_set(&self, set: &SelectionSet) -> u64 {
        let costs = set.items.iter().map(|item| match &item.node {
            Selection::Field(field) => self.of_field(&field.node),
            Selection::InlineFragment(inline) => self.of_set(&inline.node.selection_set.node),
            Selection::FragmentSpread(spread) => self
                .fragment(&spread.node.fragment_name.node)
                .map_or(0, |fragment| self.of_set(&fragment.selection_set.node)),
        });
        costs.fold(0, u64::saturating_add)
    }

    fn fragment(&self, name: &Name) -> Option<&FragmentDefinition> {
        self.document.fragments.get(name).map(|fragment| &fragment.node)
    }

    fn of_field(&self, field: &Field) -> u64 {
        let set = &field.selection_set.node;
        if set.items.is_empty() || field.name.node.starts_with("__") {
            return 0;
        }
        let inner = self.of_set(set);
        match self.rows(field) {
            // The page itself, and each of its rows.
            Some(rows) => 1_u64.saturating_add(rows.saturating_mul(inner.saturating_add(1))),
            None if HEAVY_FIELDS.contains(&field.name.node.as_str()) => inner.saturating_add(HEAVY),
            None if WRAPPERS.contains(&field.name.node.as_str()) => inner,
            None => inner.saturating_add(1),
        }
    }

    /// How many rows a page is asked for; none for a field that is no page.
    fn rows(&self, field: &Field) -> Option<u64> {
        let argument = |name: &str| {
            let (_, value) = field.arguments.iter().find(|(given, _)| given.node == name)?;
            let value = value.node.clone();
            value
                .into_const_with(|name| Ok::<_, ()>(self.variable(&name)))
                .ok()
        };
        if let Some(Value::List(ids)) = argument("ids") {
            return Some(ids.len() as u64);
        }
        let count = argument("first").or_else(|| argument("last"))?;
        let asked = match count {
            Value::Number(number) => number.as_u64(),
            _ => None,
        };
        // What is not a number yet will be refused, or is the most there may be.
        Some(asked.unwrap_or(MOST as u64))
    }

    /// What a variable stands for: what was given, else its default.
    fn variable(&self, name: &Name) -> Value {
        let declared = || {
            let mut all = self.operation.variable_definitions.iter();
            let declared = all.find(|declared| declared.node.name.node == *name)?;
            Some(declared.node.default_value.as_ref()?.node.clone())
        };
        let given = self.variables.get(name).cloned();
        given.or_else(declared).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_query;
    use serde_json::json;

    use super::*;

    fn cost(document: &str, variables: serde_json::Value) -> u64 {
        of(
            &parse_query(document).unwrap(),
            None,
            &Variables::from_json(variables),
        )
    }

    #[test]
    fn pages_multiply_what_they_hold() {
        assert_eq!(cost("{ me { name } }", json!({})), 1);
        assert_eq!(cost("{ cases(first: 20) { nodes { id state } } }", json!({})), 21);
        let facts =
            "{ cases(first: 100) { edges { node { person { id } facts(first: 3) { nodes { id } } } } } }";
        assert_eq!(cost(facts, json!({})), 1 + 100 * (1 + 1 + (1 + 3)));
        assert_eq!(cost("{ nodes(ids: [\"a\", \"b\"]) { id } }", json!({})), 3);
    }

    #[test]
    fn variables_and_fragments_count_as_what_they_stand_for() {
        let page =
            "query($n: Int = 7) { cases(first: $n) { nodes { ...c } } } fragment c on Case { person { id } }";
        assert_eq!(cost(page, json!({})), 1 + 7 * 2);
        assert_eq!(cost(page, json!({ "n": 50 })), 1 + 50 * 2);
        assert_eq!(
            cost(page, json!({ "n": "many" })),
            1 + 100 * 2,
            "the most there may be"
        );
    }

    #[test]
    fn mutations_cost_what_they_do() {
        assert_eq!(
            cost(
                "mutation { a: submitPledge(input: {}) { pledge { id } } }",
                json!({})
            ),
            12
        );
        assert_eq!(
            cost(
                "mutation { importInventory(input: {}) { pledge { id } } }",
                json!({})
            ),
            102
        );
        assert_eq!(cost("{ __schema { types { name } } }", json!({})), 1);
    }
}
