//! Papers: labels, slips, receipts and letters. A paper is plain data and a typst template in both languages; what comes out is a
//! tagged PDF that a screen reader can read (PDF/UA-1, ISO 14289-1). Nothing here knows the database: who prints asked the API for
//! what it prints. The same data make the same bytes.

mod paper;
mod press;

pub use paper::{Decision, Device, Good, Goods, Label, Labels, Letter, Letters, Minutes, Receipt, Slip};
pub use press::{Language, Paper, Trouble, pdf};
