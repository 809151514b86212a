//! Time, memory and growth.

use std::fs;
use std::time::{Duration, Instant};

/// The processor's time is told in steps: quick work is measured many times at once, for so long.
const ENOUGH: Duration = Duration::from_millis(60);

/// The median time of several runs, and what the last one gave. The results are dropped outside the
/// measured time. Time is that of the processor where the system tells it, so that other programs
/// disturb little; else that of the clock.
pub(crate) fn median<T>(runs: usize, mut work: impl FnMut() -> T) -> (Duration, Option<T>) {
    let start = Moment::now();
    let mut results = vec![work()];
    let once = start.clock_since().max(Duration::from_micros(10));
    let at_once = (ENOUGH.as_secs_f64() / once.as_secs_f64()).ceil().clamp(1.0, 1_000.0) as u32;
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..runs.max(1) {
        results.clear();
        let start = Moment::now();
        results.extend((0..at_once).map(|_| work()));
        times.push(start.since() / at_once);
    }
    times.sort_unstable();
    (times[times.len() / 2], results.pop())
}

struct Moment {
    clock: Instant,
    processor: Option<Duration>,
}

impl Moment {
    #[expect(clippy::disallowed_methods, reason = "measuring time is what this program is for")]
    fn now() -> Self {
        Self { clock: Instant::now(), processor: processor_time() }
    }

    fn since(&self) -> Duration {
        let now = Self::now();
        match (self.processor, now.processor) {
            (Some(start), Some(end)) => end.saturating_sub(start),
            _ => now.clock - self.clock,
        }
    }

    fn clock_since(&self) -> Duration {
        Self::now().clock - self.clock
    }
}

/// What this process has had of the processor so far. It has one thread.
fn processor_time() -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split_whitespace().next()?.parse().ok()?))
}

/// Milliseconds.
pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// Forgets what [`peak_memory`] would tell, where the system lets it be forgotten.
pub(crate) fn forget_peak() {
    // Where it cannot be forgotten, the figure is that of the whole run: too great, never too small.
    drop(fs::write("/proc/self/clear_refs", "5"));
}

/// The most memory that the process held since [`forget_peak`], in MiB; `None` where the system does not tell.
pub(crate) fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes / 1024)
}

/// The exponent b of cost ~ size^b between two measurements: 1 is linear.
pub(crate) fn exponent((size, time): (usize, Duration), (larger, longer): (usize, Duration)) -> f64 {
    (longer.as_secs_f64() / time.as_secs_f64()).ln() / (larger as f64 / size as f64).ln()
}
