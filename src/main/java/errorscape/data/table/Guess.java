package errorscape.data.table;

/// Something about a file that it does not say itself.
///
/// @param what of the format is guessed, such as "separator"
/// @param value for people, such as "semicolon"
/// @param evidence in one sentence
/// @param sure whether nothing speaks against it
public record Guess(String what, String value, String evidence, boolean sure) {}
