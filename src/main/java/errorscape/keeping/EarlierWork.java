package errorscape.keeping;

import java.time.Instant;

/// Work of a window that is not open any more.
///
/// @param written when it was kept last
public record EarlierWork(Work work, Instant written) {}
