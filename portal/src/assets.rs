//! Style sheet, script and pictures, from memory. Their fingerprint is in their address, so that a browser asks for each
//! once and never again.

use std::sync::LazyLock;

use actix_web::http::header::{self, CacheDirective};
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use crate::door::hex;
use crate::theme::Theme;

/// One file.
struct Asset {
    name: &'static str,
    media: &'static str,
    content: &'static [u8],
}

static ASSETS: [Asset; 6] = [
    Asset {
        name: "maillon.css",
        media: "text/css; charset=utf-8",
        content: include_bytes!("../assets/maillon.css"),
    },
    Asset {
        name: "maillon.js",
        media: "text/javascript; charset=utf-8",
        content: include_bytes!("../assets/maillon.js"),
    },
    Asset {
        name: "scan.js",
        media: "text/javascript; charset=utf-8",
        content: include_bytes!("../assets/scan.js"),
    },
    Asset {
        name: "try.js",
        media: "text/javascript; charset=utf-8",
        content: include_bytes!("../assets/try.js"),
    },
    Asset {
        name: "live.js",
        media: "text/javascript; charset=utf-8",
        content: include_bytes!("../assets/live.js"),
    },
    Asset {
        name: "favicon.svg",
        media: "image/svg+xml",
        content: include_bytes!("../assets/favicon.svg"),
    },
];

/// Their common fingerprint.
static PRINT: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for asset in &ASSETS {
        hash.update(asset.content);
    }
    hex(&hash.finalize()[..6])
});

/// The address of a file.
#[must_use]
pub fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *PRINT)
}

/// The address of the style sheet with the colours of a territory: one file, kept as long as they stay.
pub(crate) fn themed(theme: &Theme) -> String {
    format!("{}?theme={}", address("maillon.css"), theme.tell())
}

/// Answers a file; the fingerprint of an older build finds the present one.
pub(crate) async fn serve(path: web::Path<(String, String)>, request: HttpRequest) -> HttpResponse {
    let (print, name) = path.into_inner();
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name) else {
        return HttpResponse::NotFound().finish();
    };
    let kept = if print == *PRINT {
        vec![
            CacheDirective::Public,
            CacheDirective::MaxAge(31_536_000),
            CacheDirective::Extension("immutable".to_owned(), None),
        ]
    } else {
        vec![CacheDirective::NoCache]
    };
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, asset.media))
        .insert_header(header::CacheControl(kept))
        .body(coloured(asset, request.query_string()))
}

/// The file, a style sheet with the colours that its address tells.
fn coloured(asset: &Asset, query: &str) -> Vec<u8> {
    let mut content = asset.content.to_vec();
    let told = query.strip_prefix("theme=").and_then(Theme::told);
    if let (Some(theme), "maillon.css") = (told, asset.name) {
        content.extend_from_slice(theme.css().as_bytes());
    }
    content
}
