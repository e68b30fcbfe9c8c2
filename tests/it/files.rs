//! Files: what is taken and what is refused, who gets one back, and what is left of one that was taken in.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use actix_web::{App as Actix, HttpRequest, HttpResponse, HttpServer, web};
use futures::future::join_all;
use object_store::ObjectStoreExt;
use serde_json::json;
use tempfile::TempDir;

use crate::app::{TestApp, runtime};
use crate::builders::pledge;
use crate::program::{Program, found_on, free_port};
use crate::situations::inventory;
use crate::team::Team;
use crate::world::PASSWORD;

on_both!(
    bytes_decide_what_is_taken,
    attached_files_are_seen_with_what_they_are_on,
    an_inventory_is_dropped_once_taken_in,
    a_name_with_a_social_security_number_is_refused,
);

async fn bytes_decide_what_is_taken(app: &TestApp) {
    let donor = app.donor();
    for (name, content) in [
        ("page.csv", &b"<!DOCTYPE html><script>alert(1)</script>"[..]),
        ("program.pdf", b"\x7fELF\x02\x01\x01\0"),
        ("empty.csv", b""),
        ("noise.csv", b"\0\x01\x02"),
    ] {
        let (status, body) = donor.try_upload(name, content.to_vec()).await;
        assert_eq!(
            (status, body["code"].as_str()),
            (400, Some("BAD_INPUT")),
            "{name}"
        );
    }
    let heavy = vec![b'x'; api::gateway::MOST_BYTES + 1];
    assert_eq!(donor.try_upload("heavy.csv", heavy).await.0, 400);
    let most = vec![b'x'; api::gateway::MOST_BYTES];
    let id = donor.upload("most.csv", most.clone()).await;
    assert_eq!(donor.download(&id).await, (200, most));
    assert_eq!(app.anonymous().try_upload("a.csv", b"a;b".to_vec()).await.0, 401);
    // Nothing of what was refused is left in the store.
    assert_eq!(stored(app).await, 1);
}

async fn stored(app: &TestApp) -> usize {
    use futures::TryStreamExt;
    let all: Vec<_> = app.app.files.list(None).try_collect().await.unwrap();
    all.len()
}

async fn attached_files_are_seen_with_what_they_are_on(app: &TestApp) {
    let (donor, coordinator, workshop) = (app.donor(), app.coordinator(), app.workshop());
    let (pledge, computers) = app.scheduled(&donor, &inventory(["FA100001"])).await;
    coordinator.receive_pledge(&pledge, &[], &[]).await.success();
    let id = donor.upload("accord.pdf", &b"%PDF-1.7\nsigned"[..]).await;
    for other in [&app.second_donor(), &workshop, &app.crous()] {
        assert_eq!(other.download(&id).await.0, 404, "before it is attached");
    }
    assert_eq!(app.anonymous().download(&id).await.0, 401);
    let input = json!({ "subjectId": pledge, "fileId": id, "title": "Accord" });
    let attachment = donor.tell("attachFile", input.clone()).await.done();
    for reader in [&donor, &coordinator] {
        assert_eq!(reader.download(&id).await.1, b"%PDF-1.7\nsigned");
        let seen = reader
            .about(
                "pledge",
                &pledge,
                "attachments(first: 5) { nodes { title file { name kind bytes } } }",
            )
            .await;
        let file = &seen["attachments"]["nodes"][0];
        assert_eq!(file["title"], "Accord");
        assert_eq!(
            file["file"],
            json!({ "name": "accord.pdf", "kind": "PDF", "bytes": 15 })
        );
    }
    for other in [&app.second_donor(), &workshop, &app.crous()] {
        assert_eq!(other.download(&id).await.0, 404);
        assert!(other.about("pledge", &pledge, "id").await.is_null());
    }
    // A lot's papers are the workshop's too, once it is sent; never the donor's.
    let lot = coordinator
        .create_lot(workshop.organisation(), &[computers[0].id.clone()])
        .await
        .done();
    let slip = coordinator.upload("bon.pdf", &b"%PDF-1.7\nslip"[..]).await;
    let on_lot = json!({ "subjectId": lot, "fileId": slip, "title": "Bon de transfert" });
    coordinator.tell("attachFile", on_lot).await.done();
    assert_eq!(workshop.download(&slip).await.0, 404, "before the lot is sent");
    coordinator.send_lot(&lot).await.done();
    assert_eq!(workshop.download(&slip).await.0, 200);
    assert_eq!(donor.download(&slip).await.0, 404);
    // Only one's own file may be attached, and only who attached a file takes it off.
    let stolen = json!({ "subjectId": lot, "fileId": slip, "title": "Mien" });
    workshop.tell("attachFile", stolen).await.halted("NOT_FOUND");
    let off = json!({ "attachmentId": attachment });
    coordinator
        .tell("detachFile", off.clone())
        .await
        .halted("FORBIDDEN");
    donor.tell("detachFile", off).await.success();
    api::files::store::delete_dropped(&app.app).await.unwrap();
    assert_eq!(donor.download(&id).await.0, 404);
    assert_eq!(stored(app).await, 1, "the slip alone");
    let elsewhere = json!({ "subjectId": computers[0].id, "fileId": slip, "title": "Non" });
    coordinator
        .tell("attachFile", elsewhere)
        .await
        .refused("NOT_ATTACHABLE");
}

async fn an_inventory_is_dropped_once_taken_in(app: &TestApp) {
    let donor = app.donor();
    let id = donor.draft_pledge(pledge()).await.done();
    let csv = "Type;Modèle;N° de série;Utilisateur\nPortable;Latitude 7480;FB100001;Anne Dupont\n";
    let file = donor.upload("parc.csv", csv).await;
    donor.import_inventory(&id, &file, false, false).await.success();
    assert_eq!(donor.download(&file).await.0, 200, "a preview keeps the file");
    let again = donor.clone().with_key("import-1");
    again.import_inventory(&id, &file, true, false).await.success();
    assert_eq!(
        donor.download(&file).await.0,
        404,
        "it holds the name of a former user"
    );
    api::files::store::delete_dropped(&app.app).await.unwrap();
    assert_eq!(stored(app).await, 0);
    // The same request once more is answered as before; another one has no file to read.
    again.import_inventory(&id, &file, true, false).await.success();
    donor
        .import_inventory(&id, &file, true, false)
        .await
        .halted("NOT_FOUND");
    let node = donor
        .ask(
            "query($id: ID!) { node(id: $id) { ... on File { name sha256 droppedAt } } }",
            json!({ "id": file }),
        )
        .await;
    assert_eq!(node.data["node"]["name"], "parc.csv");
    assert!(node.data["node"]["droppedAt"].is_string());
}

async fn a_name_with_a_social_security_number_is_refused(app: &TestApp) {
    let (status, _) = app
        .donor()
        .try_upload("1 85 05 78 006 084 91.csv", b"a;b".to_vec())
        .await;
    assert_eq!(status, 400);
}

/// The most memory that ten files on their way at once may take, in KiB: half of what they weigh.
const MOST_GROWTH_KIB: u64 = 40 * 1024;

mod ten_files_at_once_are_streamed {
    #[test]
    fn sqlite() {
        let folder = tempfile::TempDir::new().unwrap();
        super::are_streamed(&folder, &crate::program::in_folder(folder.path()));
    }

    #[test]
    fn postgres() {
        let Some(database) = crate::postgres::database() else {
            return;
        };
        super::are_streamed(&tempfile::TempDir::new().unwrap(), &database);
        crate::postgres::discard(&database);
    }
}

fn are_streamed(folder: &TempDir, database: &str) {
    let port = free_port();
    found_on(
        database,
        folder.path(),
        port,
        "coordination@poitiers.example",
        PASSWORD,
    );
    let program = Program::serve_on(database, folder.path(), port);
    runtime().block_on(async {
        let donor = Team::gather(&program.url, folder.path()).await.donor;
        donor.upload("parc.csv", "a;b").await;
        program.forget_peak();
        let before = program.resident_kib();
        assert!(before > 0, "memory is not told here");
        let uploads = (b'a'..).take(10).map(|letter| {
            let donor = &donor;
            async move {
                let content = vec![letter; api::gateway::MOST_BYTES];
                donor.upload("parc.csv", content).await
            }
        });
        let files = join_all(uploads).await;
        let growth = program.peak_kib().saturating_sub(before);
        eprintln!("ten files of 8 MiB at once: {growth} KiB more");
        assert!(growth < MOST_GROWTH_KIB, "{growth} KiB");
        // And they came whole.
        for (file, letter) in files.iter().zip(b'a'..) {
            let (status, content) = donor.download(file).await;
            assert_eq!((status, content.len()), (200, api::gateway::MOST_BYTES));
            assert!(content.iter().all(|byte| *byte == letter));
        }
    });
    program.kill();
}

/// An S3-compatible store, as far as one file needs it: put, get and delete by address, signed.
#[test]
fn files_are_kept_in_an_s3_store_by_configuration() {
    type Objects = web::Data<Mutex<HashMap<String, Vec<u8>>>>;
    async fn answer(request: HttpRequest, objects: Objects, body: web::Bytes) -> HttpResponse {
        let signed = request
            .headers()
            .get("authorization")
            .and_then(|value| value.to_str().ok());
        if !signed.is_some_and(|value| value.starts_with("AWS4-HMAC-SHA256 Credential=key/")) {
            return HttpResponse::Forbidden().finish();
        }
        let mut objects = objects.lock().unwrap();
        let path = request.path().to_owned();
        match request.method().as_str() {
            "PUT" => {
                objects.insert(path, body.to_vec());
                HttpResponse::Ok().insert_header(("ETag", "\"1\"")).finish()
            }
            // The store deletes many at a time, by their names.
            "POST" if request.query_string() == "delete" => {
                let body = String::from_utf8_lossy(&body).into_owned();
                let (_, from) = body.split_once("<Key>").unwrap();
                let (key, _) = from.split_once("</Key>").unwrap();
                objects.remove(&format!("{path}/{key}"));
                let deleted = format!("<DeleteResult><Deleted><Key>{key}</Key></Deleted></DeleteResult>");
                HttpResponse::Ok().content_type("application/xml").body(deleted)
            }
            _ => match objects.get(&path) {
                Some(found) => HttpResponse::Ok()
                    .insert_header(("ETag", "\"1\""))
                    .insert_header(("Last-Modified", "Mon, 15 Jan 2024 08:00:00 GMT"))
                    .body(found.clone()),
                None => HttpResponse::NotFound().finish(),
            },
        }
    }
    let objects = web::Data::new(Mutex::new(HashMap::<String, Vec<u8>>::new()));
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let kept = objects.clone();
    std::thread::spawn(move || {
        let server = HttpServer::new(move || {
            Actix::new()
                .app_data(kept.clone())
                .default_service(web::to(answer))
        });
        actix_web::rt::System::new().block_on(server.workers(1).listen(listener).unwrap().run())
    });
    let option = |(key, value): (&str, &str)| (key.to_owned(), value.to_owned());
    let endpoint = format!("http://{address}");
    let config = api::config::Files {
        s3_url: Some("s3://maillon/files".into()),
        s3: [
            ("endpoint", endpoint.as_str()),
            ("region", "eu"),
            ("access_key_id", "key"),
            ("secret_access_key", "secret"),
            ("allow_http", "true"),
        ]
        .map(option)
        .into(),
        ..api::config::Files::default()
    };
    assert!(
        !format!("{config:?}").contains("secret"),
        "a secret is never shown"
    );
    crate::app::runtime().block_on(async {
        let store: Arc<dyn object_store::ObjectStore> = api::files::store::open(&config, true).unwrap();
        let path = object_store::path::Path::from("territory/file");
        store.put(&path, "bytes".into()).await.unwrap();
        assert!(
            objects
                .lock()
                .unwrap()
                .contains_key("/maillon/files/territory/file")
        );
        assert_eq!(store.get(&path).await.unwrap().bytes().await.unwrap(), "bytes");
        store.delete(&path).await.unwrap();
        assert!(objects.lock().unwrap().is_empty());
    });
}
