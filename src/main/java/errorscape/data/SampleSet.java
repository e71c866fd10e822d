package errorscape.data;

/// A data set that comes with the program.
///
/// @param name by which scenarios know it, such as "moons"
/// @param title for people, such as "Two moons"
/// @param description what it is and what makes it hard, in one sentence
public record SampleSet(String name, String title, String description) {}
