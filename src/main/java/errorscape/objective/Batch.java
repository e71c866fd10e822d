package errorscape.objective;

/// Some of the samples: `samples[from] .. samples[from + count - 1]`, indices into the data. A view: the
/// array belongs to whoever made it.
public record Batch(int[] samples, int from, int count) {}
