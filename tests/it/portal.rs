//! Every page of the portal, on the demo's data: which there are, and who sees what on them.

mod crawl;
mod ecoindex;
mod measures;
mod routes;
mod sheets;
mod times;
mod walk;
