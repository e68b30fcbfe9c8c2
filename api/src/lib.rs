//! What *happens*: the GraphQL API of Maillon, its rules, its journal and its outbox.
//!
//! Everything enters by [`gateway`]. A mutation is one file in the folder of its noun; it may use `op`, `policy`, `journal`
//! and the rules in `entity`, never another noun's verb.

pub mod app;
pub mod calendar;
pub mod chores;
pub mod clock;
pub mod config;
pub mod fault;
pub mod files;
pub mod gateway;
pub mod graphql;
pub mod http;
pub mod identity;
pub mod journal;
mod op;
pub mod outbox;
pub mod policy;
mod problem;
mod texts;

pub mod evidence;
pub mod inventory;
pub mod roster;
pub mod sheet;

mod accounts;
mod advisers;
pub mod cases;
mod collections;
mod commissions;
mod costs;
pub mod demo;
mod devices;
mod feed;
mod handovers;
mod impact;
mod lots;
pub mod partners;
pub mod parts;
pub mod people;
mod places;
mod pledges;
pub mod prospects;
mod settings;
mod transfers;
