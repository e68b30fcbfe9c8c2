//! Telling the year is some forty thousand small statements, and each is handed from this thread to SQLite's and back. Between
//! two cores that costs more than the statement itself: while the story is told, both threads stay on one.

/// This thread, and those it starts, on the core where it runs now. Dropped, it may run anywhere again.
#[cfg(target_os = "linux")]
pub(super) struct OneCore(Option<rustix::thread::CpuSet>);

#[cfg(target_os = "linux")]
impl OneCore {
    /// Stays here. Where the system does not allow it, nothing changes.
    pub(super) fn stay() -> Self {
        use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};
        let before = sched_getaffinity(None).ok();
        let mut here = CpuSet::new();
        here.set(sched_getcpu());
        Self(before.filter(|_| sched_setaffinity(None, &here).is_ok()))
    }
}

#[cfg(target_os = "linux")]
impl Drop for OneCore {
    fn drop(&mut self) {
        if let Some(before) = &self.0 {
            // A refusal leaves the thread where it is: slower, and right all the same.
            let _ = rustix::thread::sched_setaffinity(None, before);
        }
    }
}

/// Elsewhere, threads run where they like.
#[cfg(not(target_os = "linux"))]
pub(super) struct OneCore;

#[cfg(not(target_os = "linux"))]
impl OneCore {
    /// Nothing to do here.
    pub(super) fn stay() -> Self {
        Self
    }
}
