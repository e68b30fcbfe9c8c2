use super::{model_in_name, of_model};

#[test]
fn a_model_may_name_its_maker() {
    assert_eq!(of_model("HP Pro Book 640 G2"), Some("HP"));
    assert_eq!(of_model("Latitude7480"), Some("Dell"));
    assert_eq!(of_model("Mac Book R"), Some("Apple"));
    assert_eq!(of_model("Vaio"), None);
}

#[test]
fn a_name_is_a_model_only_beside_its_serial_and_without_strangers() {
    assert_eq!(
        model_in_name("Latitude 7480_42LG5M2", Some("42LG5M2")).as_deref(),
        Some("Latitude 7480")
    );
    for (name, serial) in [
        ("Latitude 7480_42LG5M2", None),
        ("Latitude 7480_42LG5M2", Some("OTHER01")),
        ("Latitude Dupont_42LG5M2", Some("42LG5M2")),
        ("Dupont_42LG5M2", Some("42LG5M2")),
        ("Armelle", Some("Armelle")),
    ] {
        assert_eq!(model_in_name(name, serial), None, "{name}");
    }
}
