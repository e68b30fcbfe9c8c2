//! What pages are made of: a page as plain data, its sections, its tables and its forms. Spaces say *what* stands on a page;
//! the kit alone says how it looks, so that forty pages of a programme look like one.

mod deed;
mod list;
mod page;
mod table;

pub use deed::{Deed, Input, Kind, Offer, Weight};
pub(crate) use deed::{Wrong, operation, wrongs};
pub use list::{Filter, List, Sieve};
pub(crate) use list::{Part, answer};
pub(crate) use page::notice;
pub use page::{Body, Link, Page, Section};
pub use table::{Cell, Column, Row, Table};
