//! The addresses of the portal's pages, as its code declares them.

use std::collections::BTreeSet;

/// Every address that can be read, with the names of its parts: `/cases/{id}`.
pub(super) fn all() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in crate::structure::all(&["portal/src/pages"]) {
        for (call, reads) in [(".route(", "read()"), ("web::resource(", ".get(")] {
            for rest in text.split(call).skip(1) {
                let Some((address, handler)) = literal(rest) else {
                    continue;
                };
                // What a route does stands after its address; what a resource does, after the bracket.
                let handler = handler.trim_start_matches([',', ')']).trim_start();
                if handler.starts_with(reads) {
                    found.insert(address.to_owned());
                }
            }
        }
    }
    assert!(
        found.len() > 80,
        "the routes are declared in another way: {found:?}"
    );
    found
}

fn literal(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

/// The route that an address belongs to: of several, the one with the fewest parts that vary.
pub(super) fn of<'a>(routes: &'a BTreeSet<String>, path: &str) -> Option<&'a str> {
    let matching = routes.iter().filter(|route| parts(route, path).is_some());
    matching
        .min_by_key(|route| route.matches('{').count())
        .map(String::as_str)
}

/// What an address puts for the parts of a route that vary.
pub(super) fn parts(route: &str, path: &str) -> Option<Vec<String>> {
    if route.split('/').count() != path.split('/').count() {
        return None;
    }
    let mut values = Vec::new();
    for (pattern, given) in route.split('/').zip(path.split('/')) {
        match pattern.split_once('{').zip(pattern.split_once('}')) {
            Some(((before, _), (_, after))) => {
                let value = given.strip_prefix(before)?.strip_suffix(after)?;
                values.push(value.to_owned());
            }
            None if pattern == given => {}
            None => return None,
        }
    }
    Some(values)
}

/// A route with its parts filled in.
pub(super) fn fill(route: &str, values: &[String]) -> String {
    let mut values = values.iter();
    let mut address = String::new();
    let mut rest = route;
    while let Some((before, after)) = rest.split_once('{') {
        let (_, after) = after.split_once('}').expect("a part ends");
        address += before;
        address += values.next().expect("a value for each part");
        rest = after;
    }
    address + rest
}
