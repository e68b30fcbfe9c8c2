//! Reads batched within one request: a hundred cases ask for their hundred people in one statement. One set per
//! request, so that nothing is ever shared between actors. A batch is read when nobody asks any more, not after a time:
//! the number of statements then depends on the shape of a query alone.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_graphql::dataloader::{DataLoader, Loader};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::app::App;
use crate::fault::Fault;
use crate::policy::scope::Scoped;
use crate::policy::{Actor, rows};

/// The loaders of one request.
pub struct Loaders {
    reads: DataLoader<Reads>,
    /// How often something was asked so far.
    asked: Arc<AtomicUsize>,
}

/// What a batched read needs to know.
#[derive(Clone)]
pub struct Reads {
    /// The instance.
    pub app: Arc<App>,
    /// Who asks.
    pub actor: Actor,
}

impl Loaders {
    /// Fresh loaders for one request.
    #[must_use]
    pub fn new(app: Arc<App>, actor: Actor) -> Self {
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = asked.clone();
        let reads = DataLoader::new(Reads { app, actor }, move |batch| {
            let counter = counter.clone();
            tokio::spawn(async move {
                quiet(&counter).await;
                batch.await;
            })
        });
        Self {
            reads: reads.delay(Duration::ZERO).max_batch_size(5_000),
            asked,
        }
    }

    /// The row of an id, if this actor sees it.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn row<E: Scoped>(&self, id: Uuid) -> Result<Option<E::Model>, Arc<Fault>> {
        self.get(Row::<E>(id, PhantomData)).await
    }

    /// Any other batched read.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn get<K>(
        &self,
        key: K,
    ) -> Result<Option<<Reads as Loader<K>>::Value>, <Reads as Loader<K>>::Error>
    where
        K: Send + Sync + std::hash::Hash + Eq + Clone + 'static,
        Reads: Loader<K>,
    {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.reads.load_one(key).await
    }
}

/// Waits until nobody has asked for anything while others had their turn.
async fn quiet(asked: &AtomicUsize) {
    loop {
        let before = asked.load(Ordering::Relaxed);
        for _ in 0..3 {
            tokio::task::yield_now().await;
        }
        if asked.load(Ordering::Relaxed) == before {
            return;
        }
    }
}

/// The key of a row by its id.
pub struct Row<E>(Uuid, PhantomData<fn() -> E>);

impl<E> Clone for Row<E> {
    fn clone(&self) -> Self {
        Self(self.0, PhantomData)
    }
}

impl<E> PartialEq for Row<E> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<E> Eq for Row<E> {}

impl<E> std::hash::Hash for Row<E> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<E: Scoped> Loader<Row<E>> for Reads
where
    E::Model: Clone,
{
    type Value = E::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[Row<E>]) -> Result<HashMap<Row<E>, E::Model>, Self::Error> {
        let ids = keys.iter().map(|key| key.0);
        let found = rows::seen::<E>(&self.actor)
            .filter(E::ID.is_in(ids))
            .all(&self.app.db)
            .await;
        let found = found.map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .map(|row| (Row(E::id(&row), PhantomData), row))
            .collect())
    }
}

/// Rows that hang on others, in one statement: grouped by the id they hang on.
pub(crate) fn grouped<K, M>(
    keys: &[K],
    id: impl Fn(&K) -> Uuid,
    found: Vec<M>,
    of: impl Fn(&M) -> Uuid,
) -> HashMap<K, Vec<M>>
where
    K: Clone + std::hash::Hash + Eq,
{
    let mut by_id: HashMap<Uuid, Vec<M>> = HashMap::new();
    for row in found {
        by_id.entry(of(&row)).or_default().push(row);
    }
    keys.iter()
        .map(|key| (key.clone(), by_id.remove(&id(key)).unwrap_or_default()))
        .collect()
}
