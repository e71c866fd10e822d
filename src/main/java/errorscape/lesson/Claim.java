package errorscape.lesson;

/// Something the texts say, with the way to compute it.
///
/// @param id unique in the lesson; texts show the claim as `{=id}`
/// @param claimed with as many digits as are claimed
/// @param percent whether a text shows a share as percent
/// @param measure how it is computed
public record Claim(String id, Finding claimed, boolean percent, Measure measure) {}
