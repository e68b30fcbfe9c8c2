//! Lots, from the shelf to the invoice.

mod invoice;
