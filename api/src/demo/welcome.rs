//! What the demo prints when it is ready: where to look, and how to sign in, in the browser and by software.

use std::path::Path;

use super::cast::{CLIENT, PASSWORD};

/// Where and how to sign in.
#[must_use]
pub fn welcome(url: &str, data: &Path) -> String {
    let (client, secret) = CLIENT;
    let data = data.display();
    format!(
        r#"
The model programme is ready: Poitiers, on 15 January 2024 in the morning.

  Portal     {url}/
  Sign in    with the password `{PASSWORD}` as one of
             coordinator@  donor@  association@  insertion@  university@  crous@
             workshop@  adviser@  member@                       poitiers.example
             coordinator@  donor@  association@                 chatellerault.example
  Open data  {url}/open-data/poitiers/summary.json
  Mails      {data}/mail (one .eml each; nothing leaves this machine)

A partner's software signs in as `{client}`, secret `{secret}`:

  TOKEN=$(curl -s -u {client}:{secret} -d grant_type=client_credentials {url}/oauth/token \
    | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
  curl -s {url}/graphql -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
    -d '{{"query":"{{ cases(first: 5, state: EQUIPPED) {{ nodes {{ id state }} }} }}"}}'

To begin anew, stop, delete {data} and start again.
"#
    )
}
