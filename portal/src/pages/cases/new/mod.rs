//! The referral: twelve questions at most on three pages, saved at each. No document, no health, no
//! social-security number.

pub mod needs;
pub mod person;
pub mod situation;
