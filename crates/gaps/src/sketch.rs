//! A small language for journeys in tests.
